package org.breakwater.returns.ssd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param values by the table's fields, in their order; null where there is nothing. A date without
 *     a time is written 2026-06-04, whatever was typed.
 */
public record SsdRow(String table, Spot spot, List<@Nullable String> values) {

  /** Copies the values. */
  public SsdRow {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The value of a field; null when there is none, or no such field. */
  public @Nullable String value(String field) {
    List<SsdForm.Field> fields = SsdForm.tables().getOrDefault(table, List.of());
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return values.get(i);
      }
    }
    return null;
  }

  /** The person the row is about, by the first field that names one; null when there is none. */
  public @Nullable String person() {
    List<SsdForm.Field> fields = SsdForm.tables().getOrDefault(table, List.of());
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().endsWith("_person_id")) {
        return values.get(i);
      }
    }
    return null;
  }
}
