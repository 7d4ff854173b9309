package org.breakwater.returns.convert;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.returns.command.Arguments;
import org.breakwater.returns.command.Command;
import org.breakwater.returns.command.Exit;
import org.breakwater.returns.command.Refusal;
import org.jspecify.annotations.Nullable;

/** {@code returns diff}: what changed between two returns of one kind, child by child. */
public final class Diff implements Command {

  private static final int ON_SCREEN = 100;

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public List<String> usage() {
    return List.of("diff OLD NEW [--report FILE.csv]    (files or folders of the same return)");
  }

  @Override
  public Exit run(List<String> line, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.parse(line, Set.of("report"), Set.of());
    Path before = Path.of(arguments.word(0, "older return"));
    Path after = Path.of(arguments.word(1, "newer return"));
    Kind kind = Kind.of(before);
    if (Kind.of(after) != kind) {
      throw new Refusal(
          "%s is %s and %s is %s: only two of one kind can be compared."
              .formatted(before, kind.title(), after, Kind.of(after).title()));
    }
    List<Difference> differences;
    try {
      differences = between(kind, before, after);
      if (arguments.file("report").isPresent()) {
        report(differences, arguments.file("report").get());
      }
    } catch (IOException e) {
      throw new Refusal("Could not be compared: " + e.getMessage(), e);
    }
    print(kind, differences, out);
    return differences.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static List<Difference> between(Kind kind, Path before, Path after) throws IOException {
    Path folder = Files.createTempDirectory("returns-diff");
    try {
      Tables.write(kind, before, folder.resolve("old"));
      Tables.write(kind, after, folder.resolve("new"));
      return new TablesDiff(kind).between(folder.resolve("old"), folder.resolve("new"));
    } finally {
      Tables.remove(folder);
    }
  }

  private static void print(Kind kind, List<Difference> differences, PrintStream out) {
    long children = differences.stream().map(Difference::child).distinct().count();
    out.printf(
        "%s: differences: %,d; children they are of: %,d%n",
        kind.title(), differences.size(), children);
    Map<String, Long> counts = new TreeMap<>();
    differences.forEach(d ->
        counts.merge(d.table() + ", " + d.what().name().toLowerCase(Locale.ROOT), 1L, Long::sum));
    counts.forEach((what, count) -> out.printf("  %-40s %,8d%n", what, count));
    differences.stream()
        .limit(ON_SCREEN)
        .forEach(d ->
            out.printf(
                "%s, %s: %s%n",
                d.child(),
                d.table(),
                switch (d.what()) {
                  case ADDED -> "added " + d.after();
                  case REMOVED -> "removed " + d.before();
                  case CHANGED ->
                      "%s was %s, is %s".formatted(d.field(), or(d.before()), or(d.after()));
                }));
    if (differences.size() > ON_SCREEN) {
      out.println("… and more; --report FILE.csv writes them all.");
    }
  }

  private static String or(@Nullable String value) {
    return value == null ? "blank" : value;
  }

  private static void report(List<Difference> differences, Path file) throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      writer.writeRecord("child", "table", "what", "field", "before", "after");
      for (Difference d : differences) {
        writer.writeRecord(
            d.child(),
            d.table(),
            d.what().name().toLowerCase(Locale.ROOT),
            d.field(),
            d.before() == null ? "" : d.before(),
            d.after() == null ? "" : d.after());
      }
    }
  }
}
