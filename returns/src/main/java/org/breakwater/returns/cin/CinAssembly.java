package org.breakwater.returns.cin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.tables.FileFault;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;

/** Makes rows and children of what is read, and tells the listener. */
final class CinAssembly {

  /** No child has as many rows; a file that says so would fill memory. */
  private static final int MOST_ROWS = 100_000;

  private static final String[] NUMBERS = numbers();

  private final String file;
  private final @Nullable Integer wanted;
  private final Map<String, String> workers;
  private final CinListener listener;
  private final Map<Group, int[]> rows = new IdentityHashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private @Nullable CinCensus census;
  private CinChild.@Nullable Builder child;
  private @Nullable String childId;
  private int rowsOfChild;
  private int children;
  private int episodes;
  private int plans;
  private int assessments;

  private record Pending(
      RuleCard rule, Spot spot, String field, @Nullable String value, String detail) {}

  CinAssembly(
      String file, @Nullable Integer wanted, Map<String, String> workers, CinListener listener) {
    this.file = file;
    this.wanted = wanted;
    this.workers = workers;
    this.listener = listener;
  }

  private static String[] numbers() {
    String[] numbers = new String[64];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.toString(i);
    }
    return numbers;
  }

  private static String number(int n) {
    return n < NUMBERS.length ? NUMBERS[n] : Integer.toString(n);
  }

  /**
   * Whether the form of the return's year has an element; unknown, and so yes, before the header.
   */
  boolean inYear(Item item) {
    return census == null
        || item.years().include(Math.clamp(census.year(), CinForm.FIRST, CinForm.NEWEST));
  }

  /** Whether the reader, and no rule, must speak when an element is not there. */
  boolean missed(Node node) {
    return switch (node) {
      case Item item -> !item.absenceRuled() && inYear(item);
      // a child without an episode is a matter for rule 8590
      case Group group -> group != CinForm.EPISODES;
    };
  }

  /** A group begins; returns the row its values go to. */
  @Nullable RowValues open(Group group, @Nullable RowValues around, int line) {
    if (group == CinForm.CHILDREN && census == null) {
      header(
          new CinHeader(
              new RowValues(CinForm.HEADER, new Spot(file, "Header", 0, line), null, null)));
    } else if (group == CinForm.CHILD) {
      child = new CinChild.Builder(census());
      childId = null;
      rowsOfChild = 0;
      episodes = 0;
      plans = 0;
      assessments = 0;
    }
    if (group.table() == null || group.perValue()) {
      return around;
    }
    if (group == CinForm.EPISODES) {
      episodes++;
    }
    String id = null;
    if (group == CinForm.PROTECTION_PLANS) {
      id = number(++plans);
    } else if (group == CinForm.ASSESSMENTS) {
      id = number(++assessments);
    }
    return row(group, id, line);
  }

  private RowValues row(Group group, @Nullable String id, int line) {
    if (++rowsOfChild > MOST_ROWS) {
      throw FileRefused.at(
          FileFault.TOO_MANY,
          file,
          line,
          "%s line %d: a child has more than %,d rows.".formatted(file, line, MOST_ROWS),
          null);
    }
    int[] count = rows.computeIfAbsent(group, g -> new int[1]);
    String table = group.table() == null ? group.name() : group.table();
    return new RowValues(
        group,
        new Spot(file, table, count[0]++, line),
        episodes == 0 ? null : number(episodes),
        id);
  }

  /** A value was read. */
  void value(Group group, @Nullable RowValues around, Item item, String raw, int line) {
    String text = raw.strip();
    boolean empty = text.isEmpty();
    boolean source = sourceRuled(item, around);
    if (empty
        ? item.kind() != Kind.TEXT && !item.absenceRuled() && !source
        : !item.valueRuled() && !source && !item.accepts(text)) {
      form(
          CinFormRules.VALUE,
          item.name(),
          text,
          line,
          empty
              ? item.name() + " is empty"
              : "\"%s\" is not %s".formatted(text, item.kind().shown()));
    } else if (text.length() != raw.length() && item.kind() != Kind.DATE && !empty) {
      form(
          CinFormRules.VALUE,
          item.name(),
          text,
          line,
          "there are spaces or line ends around the value");
    } else if (item.valueRuled() && item.kind() == Kind.COUNT && text.length() > 9) {
      form(CinFormRules.VALUE, item.name(), text, line, "\"%s\" is too large".formatted(text));
    }
    RowValues row = around;
    if (group.perValue()) {
      String plan = around == null ? null : around.id();
      row = row(group, group == CinForm.REVIEWS ? plan : null, line);
    }
    if (row == null) {
      return;
    }
    int column = group.perValue() ? group.index(item.name()) : column(row, item);
    if (!empty && column >= 0 && (item.max() > 1 || !row.has(column))) {
      row.put(column, text, line);
    }
    if (group.perValue()) {
      add(CinTables.row(row, group));
    }
  }

  private static int column(RowValues row, Item item) {
    List<Item> columns = row.group().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) == item) {
        return i;
      }
    }
    return -1;
  }

  /** From April 2013 on, rule 8866 speaks of a source; before, only the form does. */
  private static boolean sourceRuled(Item item, @Nullable RowValues row) {
    LocalDate referred = row == null || !item.name().equals("ReferralSource") ? null : row.date(0);
    return referred != null && referred.getYear() >= 2014;
  }

  /** A group ends. */
  void close(CinEvents.Open closed) {
    Group group = closed.group;
    if (group.perValue()) {
      if (group == CinForm.REVIEWS && closed.counts[0] == 0) {
        value(group, closed.row, CinForm.REVIEWS.columns().getFirst(), "", closed.line);
      }
    } else if (group == CinForm.HEADER && closed.row != null) {
      header(new CinHeader(closed.row));
    } else if (group.table() != null && closed.row != null) {
      add(CinTables.row(closed.row, group));
    } else if (group == CinForm.CHILD) {
      child();
    } else if (group == CinForm.MESSAGE) {
      tellForm(null);
    }
  }

  private void add(CinRow row) {
    if (row instanceof Identifiers who && childId == null) {
      childId = who.childId();
    }
    if (child != null) {
      child.add(row);
    }
  }

  private CinCensus census() {
    if (census == null) {
      throw new IllegalStateException("a child before the header");
    }
    return census;
  }

  private void header(CinHeader header) {
    if (census != null) {
      // a second header is a matter of form and was told
      return;
    }
    LocalDate reference = header.reference();
    Integer written = header.year();
    int year =
        wanted != null
            ? wanted
            : written != null ? written : reference != null ? reference.getYear() : CinForm.NEWEST;
    census = new CinCensus(year, reference);
    listener.header(new CinChild.Builder(census).add(header).build());
    tellForm(null);
  }

  private void child() {
    CinChild.Builder builder = child;
    if (builder == null) {
      return;
    }
    children++;
    String worker = childId == null ? null : workers.get(childId);
    CinChild read = builder.child(childId).worker(worker).build();
    child = null;
    tellForm(read);
    listener.child(read);
  }

  /** Notes a departure from the form; it is told when its child is known. */
  void form(RuleCard rule, String field, @Nullable String value, int line, String detail) {
    if (pending.size() >= MOST_ROWS) {
      throw FileRefused.at(
          FileFault.TOO_MANY,
          file,
          line,
          "%s line %d: more than %,d departures from the form in one place."
              .formatted(file, line, MOST_ROWS),
          null);
    }
    pending.add(new Pending(rule, new Spot(file, "Message", children, line), field, value, detail));
  }

  private void tellForm(@Nullable CinChild of) {
    for (Pending one : pending) {
      listener.form(
          new Finding(
              one.rule(),
              of == null ? null : of.child(),
              of == null ? null : of.worker(),
              one.detail(),
              List.of(one.spot().at(one.field(), one.value()))));
    }
    pending.clear();
  }
}
