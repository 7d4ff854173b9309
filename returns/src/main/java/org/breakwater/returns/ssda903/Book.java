package org.breakwater.returns.ssda903;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.breakwater.returns.rules.Rule;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Scope;
import org.breakwater.returns.rules.Severity;
import org.breakwater.returns.rules.Years;
import org.breakwater.returns.ssda903.Rows.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rules down, each with what it needs to be able to speak: a rule about last year's rows
 * says nothing, and is not called passed, when last year's files were not given.
 */
final class Book {

  private static final int FIRST = 2023;

  private final List<Entry> entries = new ArrayList<>();

  /** Something beside this year's tables that a rule cannot do without. */
  enum Need {
    POSTCODES("a postcode file (--postcodes)"),
    PROVIDERS("Ofsted's list of providers (--providers)"),
    AUTHORITY("the authority's own code (--authority)"),
    STATUS("the UASC status, which only the XML form carries");

    private final String shown;

    Need(String shown) {
      this.shown = shown;
    }
  }

  /**
   * A rule and what it needs.
   *
   * @param rule the rule
   * @param now tables of this year
   * @param last tables of last year
   * @param needs whatever else
   * @param each the table whose rows it looks at one by one: of a child with none it says nothing;
   *     null when it may speak of any child
   */
  record Entry(
      Rule<Child> rule, Set<Table> now, Set<Table> last, Set<Need> needs, @Nullable Table each) {

    /** What is lacking for it to run, in words; null when it can run. */
    @Nullable String lacking(Collection in) {
      if (!in.last().containsAll(last)) {
        return last.stream()
            .filter(t -> !in.last().contains(t))
            .map(t -> "last year's " + t.title())
            .collect(Collectors.joining(" and "));
      }
      if (!in.now().containsAll(now)) {
        return now.stream()
            .filter(t -> !in.now().contains(t))
            .map(t -> "the table " + t.title())
            .collect(Collectors.joining(" and "));
      }
      for (Need need : needs) {
        boolean there =
            switch (need) {
              case POSTCODES -> in.derived();
              case PROVIDERS -> in.providers() != null;
              case AUTHORITY -> in.authority() != null;
              case STATUS -> in.status();
            };
        if (!there) {
          return need.shown;
        }
      }
      return null;
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Begins a rule: its code, what must hold, and the columns it speaks of. */
  Draft rule(String code, String requirement, Column... fields) {
    return new Draft(code, requirement, List.of(fields));
  }

  /** A rule that still needs its check. */
  final class Draft {
    private final String code;
    private final String requirement;
    private final List<Column> fields;
    private final Set<Table> now = EnumSet.noneOf(Table.class);
    private final Set<Table> last = EnumSet.noneOf(Table.class);
    private final Set<Need> needs = EnumSet.noneOf(Need.class);
    private Severity severity = Severity.ERROR;
    private int from = FIRST;
    private @Nullable String mend;
    private @Nullable Table each;

    private Draft(String code, String requirement, List<Column> fields) {
      this.code = code;
      this.requirement = requirement;
      this.fields = fields;
    }

    /** Its findings are queries: they may be right, and then want a note. */
    Draft query() {
      severity = Severity.QUERY;
      return this;
    }

    /** The first year, named by its end, in which it is as it is now. */
    Draft from(int year) {
      from = year;
      return this;
    }

    /** What would mend it, where naming the columns is not enough. */
    Draft mend(String words) {
      mend = words;
      return this;
    }

    Draft with(Kind<?>... kinds) {
      for (Kind<?> kind : kinds) {
        now.add(kind.table());
      }
      return this;
    }

    Draft last(Kind<?>... kinds) {
      for (Kind<?> kind : kinds) {
        last.add(kind.table());
      }
      return this;
    }

    Draft needs(Need... others) {
      needs.addAll(List.of(others));
      return this;
    }

    /** A row of a table is at fault when it is so. */
    <R extends Row> void each(Kind<R> kind, Predicate<R> fault) {
      each = kind.table();
      with(kind)
          .write(
              fields.size() > 1 ? Scope.ROW : Scope.VALUE,
              (child, found) -> {
                List<R> rows = child.rows(kind);
                for (int i = 0; i < rows.size(); i++) {
                  if (fault.test(rows.get(i))) {
                    found.at(rows.get(i));
                  }
                }
              });
    }

    /** A row of a table is at fault when it is so, seen beside the child's other rows. */
    <R extends Row> void each(Kind<R> kind, BiPredicate<Child, R> fault) {
      each = kind.table();
      with(kind).write(Scope.CHILD, (child, found) -> rows(kind, child, fault, found));
    }

    /** The check says itself which rows are at fault. */
    void child(BiConsumer<Child, Found> check) {
      write(Scope.CHILD, check);
    }

    /** As {@link #child}, over rows of one table. */
    void group(BiConsumer<Child, Found> check) {
      write(Scope.GROUP, check);
    }

    /** As {@link #each}, of a row that must be unlike every other of the whole return. */
    <R extends Row> void unique(Kind<R> kind, BiPredicate<Child, R> fault) {
      each = kind.table();
      with(kind).write(Scope.WHOLE_RETURN, (child, found) -> rows(kind, child, fault, found));
    }

    private static <R extends Row> void rows(
        Kind<R> kind, Child child, BiPredicate<Child, R> fault, Found found) {
      List<R> rows = child.rows(kind);
      for (int i = 0; i < rows.size(); i++) {
        if (fault.test(child, rows.get(i))) {
          found.at(rows.get(i));
        }
      }
    }

    private void write(Scope scope, BiConsumer<Child, Found> check) {
      String how = mend != null ? mend : "Check and correct " + listed() + ".";
      RuleCard card =
          new RuleCard(
              code,
              severity,
              scope,
              Years.from(from),
              requirement,
              how,
              fields.stream().map(Enum::name).toList());
      Fields own = new Fields(fields);
      entries.add(
          new Entry(
              new Rule.OfOne<>(card, (child, flags) -> check.accept(child, new Found(own, flags))),
              now,
              last,
              needs,
              each));
    }

    private String listed() {
      List<String> names = fields.stream().map(Enum::name).distinct().toList();
      return names.size() == 1
          ? names.getFirst()
          : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }
  }
}
