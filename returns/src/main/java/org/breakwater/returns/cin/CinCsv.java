package org.breakwater.returns.cin;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * The census as CSV tables and back. Each row begins with the number of its child in the file, the
 * child's id, its episode and its own number, by which the XML is put together again.
 */
public final class CinCsv {

  private static final List<String> FIRST = List.of("number", "child", "episode", "row");
  private static final List<Group> TABLES =
      List.of(
          CinForm.HEADER,
          CinForm.IDENTIFIERS,
          CinForm.CHARACTERISTICS,
          CinForm.DISABILITIES,
          CinForm.EPISODES,
          CinForm.ASSESSMENTS,
          CinForm.CIN_PLANS,
          CinForm.SECTION_47,
          CinForm.PROTECTION_PLANS,
          CinForm.REVIEWS,
          CinForm.PRE_PROCEEDINGS);

  private CinCsv() {}

  private static String name(Group table) {
    return String.valueOf(table.table());
  }

  /**
   * Writes a census file as tables, a child at a time.
   *
   * @throws org.breakwater.returns.tables.FileRefused when it is no census
   */
  public static void write(Path xml, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<Group, CsvWriter> writers = new LinkedHashMap<>();
    try {
      for (Group table : TABLES) {
        CsvWriter writer =
            CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(
                    Files.newBufferedWriter(
                        folder.resolve(name(table) + ".csv"), StandardCharsets.UTF_8));
        writers.put(table, writer);
        List<String> headings = new ArrayList<>(FIRST);
        table.columns().forEach(item -> headings.add(item.name()));
        writer.writeRecord(headings);
      }
      CinReader.read(xml, null, new Writing(writers));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (CsvWriter writer : writers.values()) {
        writer.close();
      }
    }
  }

  /** Writes rows as they are read. */
  private static final class Writing implements CinListener {
    private final Map<Group, CsvWriter> writers;
    private int number;

    Writing(Map<Group, CsvWriter> writers) {
      this.writers = writers;
    }

    @Override
    public void header(CinChild header) {
      rows(header);
    }

    @Override
    public void child(CinChild child) {
      number++;
      rows(child);
    }

    @Override
    public void form(Finding finding) {
      // what departs from the form has no place in the tables
    }

    private void rows(CinChild child) {
      writers.forEach((table, writer) -> {
        for (CinRow row : child.rows(CinTables.type(name(table)))) {
          List<String> values = new ArrayList<>();
          values.add(number == 0 ? "" : Integer.toString(number));
          values.add(or(child.child()));
          values.add(or(row.episode()));
          values.add(or(row.id()));
          for (int i = 0; i < table.columns().size(); i++) {
            values.add(or(row.values().shown(i)));
          }
          writer.writeRecord(values);
        }
      });
    }

    private static String or(@Nullable String value) {
      return value == null ? "" : value;
    }
  }

  private record Line(String table, Map<String, String> values) {}

  /** Puts tables together to a census file. */
  public static void toXml(Path folder, Path xml) throws IOException {
    Map<String, List<Line>> children = new LinkedHashMap<>();
    Map<String, String> header = new LinkedHashMap<>();
    for (Group table : TABLES) {
      Path file = folder.resolve(name(table) + ".csv");
      if (Files.exists(file)) {
        lines(file, name(table), children, header);
      }
    }
    String year = header.getOrDefault("Year", "");
    LocalDate reference = CinDates.parse(header.get("ReferenceDate"));
    CinCensus census =
        new CinCensus(
            year.matches("[0-9]{4}") ? Integer.parseInt(year) : CinForm.NEWEST, reference);
    try (CinWriter writer = new CinWriter(Files.newOutputStream(xml))) {
      writer.header(
          new CinChild.Builder(census).add(name(CinForm.HEADER), null, null, header).build());
      for (List<Line> lines : children.values()) {
        CinChild.Builder child = new CinChild.Builder(census);
        for (Line line : lines) {
          child.child(line.values().get("child"));
          child.add(
              line.table(), line.values().get("episode"), line.values().get("row"), values(line));
        }
        writer.child(child.build());
      }
    }
  }

  /** Values by element; those of an item that comes many times as a list. */
  private static Map<String, Object> values(Line line) {
    Group table = CinTables.group(line.table());
    Map<String, Object> values = new LinkedHashMap<>();
    for (Item item : table.columns()) {
      String value = line.values().get(item.name());
      if (value != null) {
        boolean many = item.max() > 1 && !table.perValue();
        values.put(item.name(), many ? List.of(value.split(" ")) : value);
      }
    }
    return values;
  }

  private static void lines(
      Path file, String table, Map<String, List<Line>> children, Map<String, String> header) {
    try (TableSource source = TableSource.open(file, ReadLimits.standard());
        Stream<TableRow> rows = source.sheets().getFirst().rows()) {
      Iterator<TableRow> all = rows.iterator();
      List<String> headings =
          all.hasNext() ? all.next().cells().stream().map(cell -> cell.text()).toList() : List.of();
      while (all.hasNext()) {
        TableRow row = all.next();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
          if (!row.cell(i).blank()) {
            values.put(headings.get(i), row.cell(i).text());
          }
        }
        if (table.equals(name(CinForm.HEADER))) {
          header.putAll(values);
        } else if (!values.isEmpty()) {
          String number = values.getOrDefault("number", values.getOrDefault("child", ""));
          children.computeIfAbsent(number, n -> new ArrayList<>()).add(new Line(table, values));
        }
      }
    }
  }
}
