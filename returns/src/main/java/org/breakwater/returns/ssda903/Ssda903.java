package org.breakwater.returns.ssda903;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongConsumer;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleCard;
import org.jspecify.annotations.Nullable;

/**
 * An SSDA903 return that was read: this year's tables, and last year's where they were given.
 * Reading holds the return in memory, for most rules look at all rows of a child and the files are
 * not in the children's order; time and memory grow with the number of rows.
 */
public final class Ssda903 {

  private final Collection collection;
  private final List<Child> children;
  private final List<String> files;
  private final List<String> notes;

  private Ssda903(
      Collection collection, List<Child> children, List<String> files, List<String> notes) {
    this.collection = collection;
    this.children = children;
    this.files = files;
    this.notes = notes;
  }

  /**
   * What to read.
   *
   * @param now this year's folder of CSV files, or XML file
   * @param last last year's; null when there is none
   * @param postcodes the ONS postcode file; null when there is none
   * @param providers Ofsted's list of providers; null when there is none
   * @param authority the authority's own code, spelt as the postcode file spells it; null to take
   *     the one in which most children's homes lie
   * @param year the year in which the collection ends; null to tell it from the episodes
   */
  public record Source(
      Path now,
      @Nullable Path last,
      @Nullable Path postcodes,
      @Nullable Path providers,
      @Nullable String authority,
      @Nullable Integer year) {

    /** This year's tables and nothing else. */
    public static Source of(Path now) {
      return new Source(now, null, null, null, null, null);
    }
  }

  /** Every rule of 2026/27. */
  public static List<RuleCard> rules() {
    return Rules903.cards();
  }

  /**
   * Reads a return.
   *
   * @throws org.breakwater.returns.tables.FileRefused when a file is hostile, damaged or of another
   *     kind
   * @throws IOException when a file cannot be read
   */
  public static Ssda903 read(Source source) throws IOException {
    Gathering gathering = new Gathering();
    Path last = source.last();
    // the two years do not meet before they are read: a thread for each
    ForkJoinTask<Taken> before =
        last == null ? null : ForkJoinPool.commonPool().submit(() -> take(last, true, gathering));
    Taken now;
    try {
      now = take(source.now(), false, gathering);
    } catch (RuntimeException e) {
      if (before != null) {
        before.quietlyJoin();
      }
      throw e;
    }
    List<String> files = new ArrayList<>(now.files());
    List<String> notes = new ArrayList<>(now.notes());
    if (before != null) {
      files.addAll(before.join().files());
      notes.addAll(before.join().notes());
    }
    Integer year = source.year();
    if (year == null) {
      year = yearOf(gathering);
      notes.add(
          "Taken for the collection of %d/%02d, in which most episodes lie. Say --year to change it."
              .formatted(year - 1, year % 100));
    }
    Path file = source.postcodes();
    Postcodes postcodes = file == null ? null : Postcodes.read(file, wanted(gathering));
    String authority = source.authority();
    if (postcodes != null) {
      if (authority == null) {
        authority = home(gathering, postcodes);
        notes.add("Taken for the return of " + authority + ", where most children's homes lie.");
      }
      derive(gathering, postcodes, authority);
    }
    Path list = source.providers();
    Collection collection =
        new Collection(
            LocalDate.of(year - 1, 4, 1),
            LocalDate.of(year, 3, 31),
            authority,
            now.xml(),
            now.xml(),
            postcodes != null,
            postcodes,
            list == null ? null : Providers.read(list),
            gathering.now(),
            gathering.last(),
            gathering.upns());
    return new Ssda903(collection, gathering.children(collection), files, notes);
  }

  /** What was read of one year, beside the rows. */
  private record Taken(boolean xml, List<String> files, List<String> notes) {}

  private static Taken take(Path path, boolean lastYear, Gathering into) {
    String name = String.valueOf(path.getFileName());
    if (Files.isRegularFile(path) && name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
      return new Taken(true, List.of(name), XmlForm.read(path, lastYear, into));
    }
    CsvForm form = new CsvForm(into, lastYear);
    form.read(path);
    return new Taken(false, form.files(), form.notes());
  }

  /** The year, 1 April to 31 March, in which most episodes of this year's file begin or end. */
  private static int yearOf(Gathering gathering) {
    return gathering.years().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(2027);
  }

  private static Set<String> wanted(Gathering gathering) {
    Set<String> wanted = new HashSet<>();
    gathering.eachRow(
        Table.EPISODES,
        row -> {
          wanted.add(Postcodes.bare(row.text(Column.HOME_POST)));
          wanted.add(Postcodes.bare(row.text(Column.PL_POST)));
        });
    return wanted;
  }

  private static @Nullable String home(Gathering gathering, Postcodes postcodes) {
    Map<String, Integer> counts = new HashMap<>();
    gathering.eachRow(
        Table.EPISODES,
        row -> {
          String authority = postcodes.authority(row.text(Column.HOME_POST));
          if (authority != null) {
            counts.merge(authority, 1, Integer::sum);
          }
        });
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static void derive(Gathering gathering, Postcodes postcodes, @Nullable String authority) {
    gathering.eachRow(
        Table.EPISODES,
        row -> {
          String where = postcodes.authority(row.text(Column.PL_POST));
          row.derive(Column.PL_LA, where);
          row.derive(
              Column.PL_LOCATION, where == null ? null : where.equals(authority) ? "IN" : "OUT");
          row.derive(
              Column.PL_DISTANCE,
              postcodes.miles(row.text(Column.HOME_POST), row.text(Column.PL_POST)));
        });
  }

  /**
   * Runs every rule that can run over it.
   *
   * @param progress told now and then, from several threads, how many children were seen
   */
  public Outcome check(LongConsumer progress) {
    Rules903.Chosen chosen = Rules903.over(collection);
    Checking checking = new Checking(chosen.entries(), children, progress);
    checking.run();
    List<String> all = new ArrayList<>(notes);
    all.addAll(chosen.lacking());
    return new Outcome(
        Rules903.NAME,
        files,
        children.size(),
        chosen.rules().cards(),
        checking.findings(),
        checking.notRun(),
        all);
  }

  /** How many children have rows, of this year or last. */
  public int children() {
    return children.size();
  }

  /** Writes this year's rows as a folder of CSV files, one for each table that was given. */
  public void writeCsv(Path folder) throws IOException {
    Map<Table, List<Row>> tables = new TreeMap<>();
    for (Table table : collection.now()) {
      List<Row> rows = new ArrayList<>();
      for (Child child : children) {
        rows.addAll(child.now().rows(table));
      }
      rows.sort(java.util.Comparator.comparingInt(Row::number));
      tables.put(table, rows);
    }
    CsvForm.write(folder, tables);
  }

  /**
   * Writes this year's rows as the XML form.
   *
   * @return how many rows the form has no place for: social workers, liberty orders, children
   *     without a header, and second rows of tables that have one row a child
   */
  public int writeXml(Path file) throws IOException {
    return XmlWriter.write(file, children);
  }
}
