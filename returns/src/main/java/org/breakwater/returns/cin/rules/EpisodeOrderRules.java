package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.GROUP;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Several episodes of one child beside each other. */
final class EpisodeOrderRules {

  private EpisodeOrderRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8815",
            GROUP,
            "A child has at most one open episode whose referral went further.",
            "Close the earlier episode, or take the doubled one out.",
            "CINclosureDate",
            "ReferralNFA")
        .check((child, flags) ->
            Look.moreThanOne(
                child.episodes(), EpisodeOrderRules::open, e -> "", "CINclosureDate", flags));
    book.error(
            "8816",
            GROUP,
            "An open episode whose referral went further is the child's latest.",
            "Close the episode before the next one begins.",
            "CINreferralDate",
            "ReferralNFA",
            "CINclosureDate")
        .check(EpisodeOrderRules::latest);
    book.error(
            "8820",
            GROUP,
            "Episodes of one child do not overlap.",
            "Close the earlier episode on or before the day of the next referral, or join the two.",
            "CINreferralDate",
            "CINclosureDate")
        .check((child, flags) -> {
          if (child.episodes().size() > 1) {
            overlap(child).find(child.episodes(), flags);
          }
        });
  }

  private static boolean open(Episode episode) {
    return episode.closed() == null && episode.wentFurther();
  }

  private static void latest(CinChild child, Flags flags) {
    if (child.episodes().size() < 2) {
      return;
    }
    LocalDate last =
        child.episodes().stream()
            .map(Episode::referred)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    for (Episode episode : child.episodes()) {
      if (open(episode) && Look.before(episode.referred(), last)) {
        flags.flag("", List.of(episode.at("CINreferralDate"), episode.at("ReferralNFA")));
      }
    }
  }

  private static Overlap<Episode> overlap(CinChild child) {
    return new Overlap<>(
        Episode::referred,
        e -> until(child, e),
        e -> e.closed() == null,
        e -> "",
        // a child may be referred again on the day the case was closed
        false,
        "CINreferralDate",
        "CINclosureDate");
  }

  private static @Nullable LocalDate until(CinChild child, Episode episode) {
    if (episode.closed() != null) {
      return episode.closed();
    }
    return episode.noFurtherAction() ? null : child.census().openUntil();
  }
}
