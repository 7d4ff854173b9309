package org.breakwater.returns.ssda903;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns a rule speaks of, and which of them each table has. */
final class Fields {

  private final List<Column> all;
  private final @Nullable List<Column>[] ofTables;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Fields(List<Column> all) {
    this.all = all;
    this.ofTables = new List[Table.values().length];
  }

  /** Those that a table has; CHILD when it has none of them. */
  List<Column> of(Table table) {
    List<Column> known = ofTables[table.ordinal()];
    if (known == null) {
      List<Column> own = all.stream().filter(column -> table.index(column) >= 0).toList();
      known = own.isEmpty() ? List.of(Column.CHILD) : own;
      // two threads may both come to this: the same list twice does no harm
      ofTables[table.ordinal()] = known;
    }
    return known;
  }
}
