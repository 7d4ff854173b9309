package org.breakwater.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Contact references: the day of arrival and a running number within it. */
final class References {
  private final LocalDate first;
  private int[] used = new int[1_200];

  References(LocalDate first) {
    this.first = first;
  }

  String next(LocalDate day) {
    int index = Math.toIntExact(ChronoUnit.DAYS.between(first, day));
    if (index < 0) {
      throw new IllegalArgumentException("A contact before the history begins: " + day);
    }
    if (index >= used.length) {
      used = Arrays.copyOf(used, index + 400);
    }
    used[index]++;
    return "C-"
        + day.getYear()
        + Identifiers.pad(day.getMonthValue(), 2)
        + Identifiers.pad(day.getDayOfMonth(), 2)
        + "-"
        + Identifiers.pad(used[index], 4);
  }
}
