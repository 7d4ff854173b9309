package org.breakwater.frontdoor.receiving;

import org.breakwater.sharing.Directory.Kind;

/**
 * The referral source of the children-in-need census (its codes 1A to 10) that an organisation
 * stands for. Source: DfE CIN census guide, referral source.
 */
final class SourceCodes {
  private SourceCodes() {}

  static String of(Kind kind) {
    return switch (kind) {
      case SCHOOL -> "2A";
      case HEALTH_TRUST, ICB, SUBSTANCE_MISUSE -> "3F";
      case HOUSING -> "4";
      case SOCIAL_CARE -> "5A";
      case EARLY_HELP, YOUTH_JUSTICE -> "5B";
      case POLICE -> "6";
      case PROBATION -> "7";
      case VOLUNTARY, OVERSIGHT -> "8";
    };
  }
}
