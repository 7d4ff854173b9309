package org.breakwater.people.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.review.MatchPage.Line;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** What two records say, line by line, and whether they say the same. */
final class SideBySide {
  private SideBySide() {}

  static List<Line> lines(AgencyRecord left, AgencyRecord right) {
    var lines = new ArrayList<Line>();
    add(lines, "Given name", left.given(), right.given());
    add(lines, "Family name", left.family(), right.family());
    add(lines, "Other names", joined(left.otherNames()), joined(right.otherNames()));
    add(
        lines,
        "Date of birth",
        left.born() == null ? null : Wording.date(left.born()),
        right.born() == null ? null : Wording.date(right.born()));
    add(lines, "Sex", sex(left.sex()), sex(right.sex()));
    add(lines, "Ethnicity", left.ethnicity(), right.ethnicity());
    add(lines, "Address", address(left), address(right));
    add(lines, "Postcode", left.postcode(), right.postcode());
    Set<String> kinds = new TreeSet<>(left.identifiers().keySet());
    kinds.addAll(right.identifiers().keySet());
    for (String kind : kinds) {
      add(lines, kindWords(kind), left.identifiers().get(kind), right.identifiers().get(kind));
    }
    return lines;
  }

  private static void add(
      List<Line> lines, String label, @Nullable String left, @Nullable String right) {
    String one = left == null ? "" : left.strip();
    String other = right == null ? "" : right.strip();
    if (one.isEmpty() && other.isEmpty()) {
      return;
    }
    boolean same = plain(one).equals(plain(other));
    boolean half = one.isEmpty() || other.isEmpty();
    lines.add(
        new Line(
            label,
            one.isEmpty() ? "Not given" : one,
            other.isEmpty() ? "Not given" : other,
            same ? "Same" : half ? "Given by one" : "Different",
            !same && !half));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String joined(List<String> names) {
    return String.join(", ", names);
  }

  private static String address(AgencyRecord record) {
    return Stream.of(record.addressLine(), record.town())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String sex(Sex sex) {
    return switch (sex) {
      case FEMALE -> "Female";
      case MALE -> "Male";
      case UNKNOWN -> null;
    };
  }

  private static String kindWords(String kind) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "NHS" -> "NHS number";
      case "UPN" -> "Unique pupil number";
      case "LA", "LA_CHILD_ID" -> "Council's child number";
      case "POLICE_ID" -> "Police number";
      default -> kind;
    };
  }
}
