package org.breakwater.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The minimal flag: a service works with this person now, and whom to call. No more.
 *
 * @param service CIN, CP, CLA, CL, YJ or EH
 * @param serviceName in words, such as "Child protection plan"
 */
public record OpenTo(
    String service,
    String serviceName,
    String organisationName,
    LocalDate from,
    @Nullable String worker,
    @Nullable String workerPhone,
    @Nullable String team) {

  /** "social care: child in need", to follow "open to". */
  public String words() {
    return switch (service) {
      case "YJ" -> "youth justice";
      case "EH" -> "early help";
      default -> "social care: " + serviceName.toLowerCase(java.util.Locale.UK);
    };
  }
}
