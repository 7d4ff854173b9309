package org.breakwater.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Decision tables (DMN) as data: a table has versions, each with the dates it is in force. */
public interface DecisionTables {
  /**
   * Asks a table.
   *
   * @param table its name, such as {@code agencies-to-ask}
   * @param inputs by the names of the table's inputs
   * @param on the day whose version applies
   * @return one map of outputs per rule that applies, in the table's order; for a table that gives
   *     one answer, a list of one
   * @throws IllegalArgumentException if there is no such table, or the table refuses the inputs
   */
  List<Map<String, Object>> decide(String table, Map<String, ?> inputs, LocalDate on);
}
