package org.breakwater.linkage.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Invented children with slips of the pen, small and seeded. */
final class MadeChildren {

  private static final List<String> GIVEN =
      List.of(
          "Amelia",
          "Noah",
          "Zainab",
          "Yusuf",
          "Isla",
          "Kai",
          "Zo\u00eb",
          "Mary Ann",
          "Bartholomew",
          "Jo");
  private static final List<String> FAMILY =
      List.of("Khan", "Okafor", "Smith", "O'Brien", "Nowak", "Ann Lee", "Fairweather", "Li");
  private static final List<String> PLACES =
      List.of("LS1 4AP", "LS1 4AB", "LS17 2JP", "BD3 9TU", "M1 1AE");

  private MadeChildren() {}

  static List<Map<String, String>> rows(int n, long seed) {
    var random = new SplittableRandom(seed);
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < n; i++) {
      boolean again = i > 0 && random.nextInt(3) == 0;
      Map<String, String> row =
          again ? new LinkedHashMap<>(rows.get(random.nextInt(i))) : fresh(random);
      row.put("unique_id", Integer.toString(i));
      row.put("source_dataset", random.nextInt(2) == 0 ? "school" : "police");
      for (String column : List.of("first_name", "surname", "dob", "sex", "postcode")) {
        if (random.nextInt(12) == 0) {
          row.put(column, "");
        } else if (random.nextInt(10) == 0 && row.get(column).length() > 2) {
          String value = row.get(column);
          int at = random.nextInt(value.length() - 1);
          row.put(column, value.substring(0, at) + value.substring(at + 1));
        }
      }
      if (random.nextInt(25) == 0) {
        String given = row.get("first_name");
        row.put("first_name", row.get("surname"));
        row.put("surname", given);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, String> fresh(SplittableRandom random) {
    var row = new LinkedHashMap<String, String>();
    row.put("unique_id", "");
    row.put("source_dataset", "");
    row.put("first_name", GIVEN.get(random.nextInt(GIVEN.size())));
    row.put("surname", FAMILY.get(random.nextInt(FAMILY.size())));
    row.put("dob", LocalDate.of(2010, 1, 1).plusDays(random.nextInt(60)).toString());
    row.put("sex", random.nextBoolean() ? "F" : "M");
    row.put("postcode", PLACES.get(random.nextInt(PLACES.size())));
    return row;
  }
}
