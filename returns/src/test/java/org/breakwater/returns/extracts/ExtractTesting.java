package org.breakwater.returns.extracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.tables.ReadLimits;

/** Reads an extract and keeps everything that was told. */
final class ExtractTesting {

  static final LocalDate TODAY = LocalDate.of(2026, 6, 4);

  final List<Outcome> told = new ArrayList<>();
  final ExtractSummary summary;

  private ExtractTesting(String layout, Path path) throws IOException {
    summary =
        new ExtractReader(Layout.named(layout), ReadLimits.standard(), TODAY)
            .read(path, told::add, ExtractReader.Progress.NONE);
  }

  static ExtractTesting read(String layout, Path path) throws IOException {
    return new ExtractTesting(layout, path);
  }

  static Path write(Path folder, String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  <T extends Outcome> List<T> all(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends ExtractedRecord> List<T> records(Class<T> kind) {
    return told.stream()
        .flatMap(o ->
            switch (o) {
              case Outcome.Taken t -> t.records().stream();
              case Outcome.Joined j -> j.records().stream();
              default -> java.util.stream.Stream.<ExtractedRecord>empty();
            })
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  Outcome.Refused refusedAt(long row) {
    return all(Outcome.Refused.class).stream()
        .filter(r -> r.where().row() == row)
        .findFirst()
        .orElseThrow(() -> new AssertionError("row " + row + " was not refused: " + told));
  }
}
