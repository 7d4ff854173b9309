package org.breakwater.people.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.people.OpenTo;
import org.breakwater.people.RecordId;
import org.breakwater.people.file.Names;
import org.breakwater.people.matching.Known;
import org.breakwater.people.review.Matches.Match;
import org.breakwater.web.Parts;
import org.breakwater.web.Waterfall;
import org.jspecify.annotations.Nullable;

/** How a question is put. */
final class ReviewWords {
  private ReviewWords() {}

  /** How much waits for the answer. */
  static Parts.Tag urgency(int priority) {
    return switch (priority) {
      case 0 -> new Parts.Tag("Red contact waits", Parts.Colour.RED);
      case 1 -> new Parts.Tag("Contact waits", Parts.Colour.ORANGE);
      case 2 -> new Parts.Tag("Plan or looked after", Parts.Colour.PURPLE);
      case 3 -> new Parts.Tag("Open to a service", Parts.Colour.BLUE);
      default -> new Parts.Tag("Nothing waits", Parts.Colour.GREY);
    };
  }

  /** What waits, beginning with the contact. */
  static List<String> because(
      Match match, Known record, Known other, Map<RecordId, List<OpenTo>> open) {
    var because = new ArrayList<String>();
    if (match.priority() == 0) {
      because.add("An open red contact is about one of them");
    } else if (match.priority() == 1) {
      because.add("An open contact is about one of them");
    }
    Set<String> services = new LinkedHashSet<>();
    for (Known one : List.of(record, other)) {
      for (OpenTo service : open.getOrDefault(one.id(), List.of())) {
        services.add(
            Names.of(one.given())
                + ": "
                + service.serviceName()
                + ", "
                + service.organisationName());
      }
    }
    because.addAll(services);
    if (because.isEmpty()) {
      because.add("No contact, plan or service is open with either");
    }
    return because;
  }

  /** What an answer would do. */
  static String asks(Match match, Known record, Known other) {
    if (match.askedAgain() != null && match.decidedBy() != null) {
      return "Asked again";
    }
    return record.person().equals(other.person()) ? "Are these two people?" : "Is this one person?";
  }

  static @Nullable String doubt(Match match) {
    return match.reasons().stream()
        .filter(one -> one.field().equals("rule"))
        .map(one -> one.words())
        .reduce((first, last) -> last)
        .orElse(null);
  }

  static String likely(Match match) {
    if (match.reasons().isEmpty()) {
      return "Not scored";
    }
    if (match.probability() >= 0.95) {
      return "Very likely one person";
    }
    return match.probability() >= 0.5
        ? "Likely one person"
        : match.probability() >= 0.05 ? "May be one person" : "Hardly one person";
  }

  static String answer(String state) {
    return switch (state) {
      case "JOINED" -> "Same person";
      case "SEPARATE" -> "Different people";
      default -> "No longer asked";
    };
  }

  /**
   * The reasons, and how rare it is that any two records are of one person: together they make the
   * score.
   */
  static @Nullable Waterfall waterfall(Match match) {
    var bars = new ArrayList<Waterfall.Reason>();
    double sum = 0;
    for (var reason : match.reasons()) {
      sum += reason.weight();
      if (reason.weight() != 0) {
        bars.add(new Waterfall.Reason(reason.words(), reason.weight()));
      }
    }
    if (bars.isEmpty()) {
      return null;
    }
    bars.addFirst(
        new Waterfall.Reason(
            "before looking: few pairs of records are one person", match.weight() - sum));
    return Waterfall.of(bars);
  }
}
