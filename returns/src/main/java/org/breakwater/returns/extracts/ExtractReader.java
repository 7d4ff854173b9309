package org.breakwater.returns.extracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakwater.returns.tables.FileRefused;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSheet;
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads an agency's extract, a file or a folder of files, by a layout. Bad rows come back with
 * reasons and good rows go on; a bad file does not stop the others. Rows are handed over as they
 * are read, people before what refers to them.
 */
public final class ExtractReader {

  private final Layout layout;
  private final ReadLimits limits;
  private final LocalDate today;

  /**
   * @param today the day of reading, against which future dates are refused
   */
  public ExtractReader(Layout layout, ReadLimits limits, LocalDate today) {
    this.layout = layout;
    this.limits = limits;
    this.today = today;
  }

  /** Told now and then how far the reading is. */
  public interface Progress {
    /**
     * @param table the table being read
     * @param rows rows read so far, of all tables
     * @param about about how many there are
     */
    void at(String table, long rows, long about);

    /** Tells nobody. */
    Progress NONE = (table, rows, about) -> {};
  }

  /** A table found in a file. */
  private record Found(TableSource source, TableSheet sheet, BoundTable bound) {}

  /**
   * Reads everything at a path.
   *
   * @param path a file, or a folder whose .csv and .xlsx files are read (not those below it)
   * @param outcomes told of every row; what it throws ends the reading
   * @throws IOException when the folder cannot be listed
   */
  public ExtractSummary read(Path path, Consumer<Outcome> outcomes, Progress progress)
      throws IOException {
    ExtractSummary summary = new ExtractSummary();
    Consumer<Outcome> tell =
        outcome -> {
          summary.add(outcome);
          outcomes.accept(outcome);
        };
    List<TableSource> open = new ArrayList<>();
    try {
      List<Found> found = new ArrayList<>();
      for (Path file : files(path)) {
        try {
          TableSource source = TableSource.open(file, limits);
          open.add(source);
          found.addAll(recognise(source, tell));
        } catch (FileRefused e) {
          tell.accept(new Outcome.FileStopped(e));
        }
      }
      readAll(found, tell, progress);
    } finally {
      open.forEach(TableSource::close);
    }
    return summary;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
          .filter(p -> {
            String name = p.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".csv") || name.endsWith(".xlsx");
          })
          .sorted()
          .toList();
    }
  }

  private List<Found> recognise(TableSource source, Consumer<Outcome> tell) {
    List<Found> found = new ArrayList<>();
    for (TableSheet sheet : source.sheets()) {
      BoundTable.find(layout, sheet)
          .ifPresentOrElse(
              bound -> found.add(new Found(source, sheet, bound)),
              () -> {
                String name =
                    sheet.name() == null
                        ? source.file().replaceFirst("\\.[A-Za-z]+$", "")
                        : sheet.name();
                tell.accept(
                    new Outcome.Skipped(
                        source.file(), sheet.name(), BoundTable.whyNot(layout, sheet, name)));
              });
    }
    return found;
  }

  private void readAll(List<Found> found, Consumer<Outcome> tell, Progress progress) {
    List<Found> inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparingInt(f -> layout.tables().indexOf(f.bound().table())));
    Set<String> joinedTo =
        layout.tables().stream()
            .map(Layout.Table::of)
            .filter(of -> of != null)
            .collect(Collectors.toSet());
    Map<String, Set<String>> people = new HashMap<>();
    long about = inOrder.stream().mapToLong(f -> f.sheet().roughRows()).sum();
    long[] rows = {0};
    for (Found f : inOrder) {
      Layout.Table table = f.bound().table();
      Set<String> mustBe = table.of() == null ? null : people.getOrDefault(table.of(), Set.of());
      Set<String> collect =
          joinedTo.contains(table.name())
              ? people.computeIfAbsent(table.name(), t -> new HashSet<>())
              : null;
      try {
        one(f, mustBe, collect, tell, () -> progress.at(table.name(), ++rows[0], about));
      } catch (FileRefused e) {
        tell.accept(new Outcome.FileStopped(e));
      }
    }
  }

  private void one(
      Found found,
      @Nullable Set<String> mustBe,
      @Nullable Set<String> collect,
      Consumer<Outcome> tell,
      Runnable step) {
    BoundTable bound = found.bound();
    Layout.Table table = bound.table();
    TableSheet sheet = found.sheet();
    String file = found.source().file();
    tell.accept(
        new Outcome.TableFound(
            table.name(),
            new Where(file, sheet.name(), bound.headingRow()),
            bound.absent(),
            found.source().notes()));
    RowReader reader =
        new RowReader(
            layout,
            bound,
            new Dates(layout.dates(), sheet.datesFrom1904(), today),
            file,
            sheet.name(),
            mustBe);
    Episodes episodes = new Episodes();
    try (Stream<TableRow> rows = sheet.rows()) {
      rows.filter(row -> row.number() > bound.headingRow() && !row.blank())
          .forEach(row -> {
            step.run();
            try {
              RowReader.Reading reading = reader.read(row);
              if (collect != null) {
                collect.add(reading.id());
              }
              tell.accept(
                  new Outcome.Taken(
                      table.name(),
                      reading.where(),
                      table.periods() ? episodes.hold(reading) : reading.records(),
                      reading.remarks()));
            } catch (RowRefusal e) {
              tell.accept(
                  new Outcome.Refused(
                      table.name(), reader.where(row), e.column, e.shown, e.fault, e.reason()));
            }
          });
    }
    // Not reached when the file stops half way: a period made of some of its episodes could show a
    // child as looked after who has left, or the other way round.
    episodes.join(table.name(), tell::accept);
  }
}
