package org.breakwater.returns.ssda903;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.breakwater.returns.ssda903.Rows.Kind;
import org.jspecify.annotations.Nullable;

/** A child's rows of one year, by table, in the order of the files. */
final class Year {

  private final @Nullable List<Row>[] rows;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Year() {
    rows = new List[Table.values().length];
  }

  void add(Row row) {
    int at = row.table().ordinal();
    List<Row> list = rows[at];
    if (list == null) {
      // most children have one row of most tables
      rows[at] = List.of(row);
    } else {
      if (list.size() == 1) {
        list = new ArrayList<>(list);
        rows[at] = list;
      }
      list.add(row);
    }
  }

  List<Row> rows(Table table) {
    List<Row> list = rows[table.ordinal()];
    return list == null ? List.of() : Collections.unmodifiableList(list);
  }

  @SuppressWarnings("unchecked")
  <R extends Row> List<R> rows(Kind<R> kind) {
    // a table's rows are all made by its kind
    List<Row> list = rows[kind.table().ordinal()];
    return list == null ? List.of() : (List<R>) list;
  }

  <R extends Row> boolean any(Kind<R> kind, Predicate<R> test) {
    for (R row : rows(kind)) {
      if (test.test(row)) {
        return true;
      }
    }
    return false;
  }

  <R extends Row> @Nullable R first(Kind<R> kind) {
    List<R> list = rows(kind);
    return list.isEmpty() ? null : list.getFirst();
  }
}
