package org.breakwater.forms.tables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a decision table.
 *
 * @param table its name
 * @param version counted from 1
 * @param from first day in force
 * @param to first day no longer in force; null while it is
 * @param file its DMN, beside the list of versions
 */
record TableVersion(
    String table, int version, LocalDate from, @Nullable LocalDate to, String file) {
  boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
