package org.breakwater.people.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.linkage.Linker;
import org.breakwater.linkage.Postcode;
import org.breakwater.people.PersonQuery;
import org.jspecify.annotations.Nullable;

/**
 * How well a record fits what was asked.
 *
 * @param score from 0 to 1: name counts most, then date of birth, then postcode; what was not asked
 *     or is not known neither helps nor harms
 * @param why in words
 */
record Fit(Filed record, double score, List<String> why) {
  private static final double SHOWN = 0.55;
  private static final double NAME = 0.6;
  private static final double BORN = 0.25;
  private static final double HOME = 0.15;
  private static final double NOT_KNOWN = 0.5;

  boolean worthShowing() {
    return score >= SHOWN;
  }

  static Fit of(PersonQuery query, Filed record) {
    var why = new ArrayList<String>();
    String words = query.words().strip();
    String number = number(words, record);
    if (number != null) {
      return new Fit(record, 1, List.of(number));
    }
    double weight = 0;
    double sum = 0;
    if (!words.isEmpty()) {
      weight += NAME;
      sum += NAME * name(words, record, why);
    }
    LocalDate born = query.born();
    if (born != null) {
      weight += BORN;
      sum += BORN * born(born, record.born(), why);
    }
    String postcode = Postcode.normalise(query.postcode());
    if (postcode != null) {
      weight += HOME;
      sum += HOME * home(postcode, Postcode.normalise(record.postcode()), why);
    }
    return new Fit(record, weight == 0 ? 0 : sum / weight, List.copyOf(why));
  }

  private static @Nullable String number(String words, Filed record) {
    String plain = words.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    if (!words.isEmpty() && words.equals(record.localId())) {
      return "the agency's own number";
    }
    if (plain.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    for (String verified : record.numbers()) {
      int at = verified.indexOf('=');
      if (verified.substring(at + 1).replaceAll("[\\s\\p{Pd}]", "").equals(plain)) {
        return switch (verified.substring(0, at).split(":", -1)[0]) {
          case "NHS" -> "same NHS number";
          case "UPN" -> "same UPN";
          case "LA_CHILD_ID" -> "same local authority child number";
          default -> "same number";
        };
      }
    }
    return null;
  }

  private static double name(String words, Filed record, List<String> why) {
    double best = Linker.standard().nameSimilarity(words, record.name());
    String other = null;
    for (String otherName : record.otherNames()) {
      double similarity = Linker.standard().nameSimilarity(words, otherName);
      if (similarity > best) {
        best = similarity;
        other = otherName;
      }
    }
    if (best >= 0.6) {
      String how =
          best > 0.99 ? "same name" : best > 0.85 ? "name nearly the same" : "name sounds alike";
      why.add(other == null ? how : how + " (also known as " + other + ")");
    }
    return best;
  }

  private static double born(LocalDate asked, @Nullable LocalDate known, List<String> why) {
    if (known == null) {
      return NOT_KNOWN;
    }
    if (asked.equals(known)) {
      why.add("same date of birth");
      return 1;
    }
    if (swapped(asked, known)) {
      why.add("date of birth with day and month swapped");
      return 0.9;
    }
    int same =
        (asked.getYear() == known.getYear() ? 1 : 0)
            + (asked.getMonthValue() == known.getMonthValue() ? 1 : 0)
            + (asked.getDayOfMonth() == known.getDayOfMonth() ? 1 : 0);
    if (same == 2) {
      why.add("date of birth with one part different");
      return 0.7;
    }
    return asked.getYear() == known.getYear() ? 0.3 : 0;
  }

  private static boolean swapped(LocalDate asked, LocalDate known) {
    try {
      return LocalDate.of(asked.getYear(), asked.getDayOfMonth(), asked.getMonthValue())
          .equals(known);
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static double home(String asked, @Nullable String known, List<String> why) {
    if (known == null) {
      return NOT_KNOWN;
    }
    if (asked.equals(known)) {
      why.add("same postcode");
      return 1;
    }
    if (asked.split(" ", -1)[0].equals(known.split(" ", -1)[0])) {
      why.add("same postcode area");
      return 0.6;
    }
    return 0;
  }
}
