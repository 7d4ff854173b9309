package org.breakwater.bench.household;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Police notices to look up: of known children all police records are left out of the index, of
 * unknown ones all records; their brothers and sisters stay.
 *
 * @param known children whose other records are in the index
 * @param unknown children of whom nothing is
 * @param rows the row of each child's notice
 */
record Notices(Set<String> known, Set<String> unknown, Map<Integer, String> rows) {

  private static final String POLICE = "police";

  static Notices choose(Register register, int known, int unknown, long seed) throws IOException {
    var notices = new LinkedHashMap<String, Integer>();
    register.each(row -> {
      if (police(register, row)) {
        notices.putIfAbsent(row.person(), row.number());
      }
      return true;
    });
    var elsewhere = new HashSet<String>();
    register.each(row -> {
      if (!police(register, row) && notices.containsKey(row.person())) {
        elsewhere.add(row.person());
      }
      return true;
    });
    List<String> children = new ArrayList<>(notices.keySet());
    Collections.shuffle(children, new Random(seed));
    var asKnown = new HashSet<String>();
    var asUnknown = new HashSet<String>();
    var rows = new HashMap<Integer, String>();
    for (String child : children) {
      if (asKnown.size() < known && elsewhere.contains(child)) {
        asKnown.add(child);
        rows.put(notices.get(child), child);
      } else if (asUnknown.size() < unknown) {
        asUnknown.add(child);
        rows.put(notices.get(child), child);
      }
    }
    return new Notices(asKnown, asUnknown, rows);
  }

  private static boolean police(Register register, Register.Row row) {
    return row.text(register.roles.source()).equals(POLICE);
  }

  /** Whether a record must not be in the index. */
  boolean leftOut(Register register, Register.Row row) {
    return unknown.contains(row.person()) || known.contains(row.person()) && police(register, row);
  }
}
