package org.breakwater.returns.ssda903;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.returns.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * One child's rows in memory, for forms that check at entry: what is typed is held against the
 * rules that need nothing but the child. Not for several threads.
 */
public final class OneChild {

  private static final Map<Set<Table>, RuleSet<Child>> SETS =
      new java.util.concurrent.ConcurrentHashMap<>();

  private final int year;
  private final Gathering gathering = new Gathering();

  /**
   * A child of a collection.
   *
   * @param year the year in which the collection ends
   */
  public OneChild(int year) {
    this.year = year;
  }

  /**
   * Adds a row of this year.
   *
   * @param table the table's name, such as {@code Episodes}
   * @param values texts by column, dates as dd/mm/yyyy; a column left out is blank
   * @throws IllegalArgumentException when there is no such table or column
   */
  public OneChild now(String table, Map<String, String> values) {
    return add(table, values, false);
  }

  /** Adds a row of last year; without any, rules that compare with last year keep silent. */
  public OneChild last(String table, Map<String, String> values) {
    return add(table, values, true);
  }

  private OneChild add(String title, Map<String, String> values, boolean last) {
    for (Table table : Table.values()) {
      if (table.title().equals(title)) {
        @Nullable String[] row = new String[table.all().size()];
        new HashMap<>(values)
            .forEach((name, value) -> {
              int at = table.index(Column.valueOf(name));
              if (at < 0) {
                throw new IllegalArgumentException(title + " has no column " + name);
              }
              row[at] = value.isBlank() ? null : Dates.upper(value.strip());
            });
        gathering.add(table, last, row, "in memory", 0);
        return this;
      }
    }
    throw new IllegalArgumentException("There is no table " + title);
  }

  /** Holds the rows against the rules. */
  public RuleSet.Live check() {
    Set<Table> last = EnumSet.noneOf(Table.class);
    last.addAll(gathering.last());
    Collection collection =
        new Collection(
            LocalDate.of(year - 1, 4, 1),
            LocalDate.of(year, 3, 31),
            null,
            false,
            false,
            false,
            null,
            null,
            EnumSet.allOf(Table.class),
            last,
            gathering.upns());
    List<Child> children = gathering.children(collection);
    if (children.size() != 1) {
      throw new IllegalStateException("Rows of " + children.size() + " children, not of one");
    }
    return SETS.computeIfAbsent(last, k -> Rules903.over(collection).rules())
        .live(children.getFirst());
  }
}
