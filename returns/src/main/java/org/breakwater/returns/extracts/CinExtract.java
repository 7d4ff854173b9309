package org.breakwater.returns.extracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinHeader;
import org.breakwater.returns.cin.CinListener;
import org.breakwater.returns.cin.CinReader;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;

/**
 * A children in need census as an extract: who the children are, and what was done and when. A
 * child is taken with whatever of it is sound; {@code returns validate cin} says the rest.
 */
final class CinExtract implements AgencyExtract {

  static final String NAME = "cin";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "the children in need census";
  }

  @Override
  public ExtractSummary read(
      Path path, LocalDate today, Consumer<Outcome> outcomes, ExtractReader.Progress progress)
      throws IOException {
    ExtractSummary summary = new ExtractSummary();
    Consumer<Outcome> tell =
        outcome -> {
          summary.add(outcome);
          outcomes.accept(outcome);
        };
    for (Path file : files(path)) {
      String name = String.valueOf(file.getFileName());
      try {
        if (!Files.isRegularFile(file)) {
          throw new IOException("There is no file " + name + " here.");
        }
        CinReader.read(file, null, new Telling(name, today, tell, progress, Files.size(file)));
      } catch (FileRefused e) {
        tell.accept(new Outcome.FileStopped(e));
      }
    }
    return summary;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(
              file -> String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xml"))
          .sorted()
          .toList();
    }
  }

  /** The reference date of the newest file. */
  @Override
  public Optional<LocalDate> madeUpTo(Path path) throws IOException {
    LocalDate latest = null;
    for (Path file : files(path)) {
      LocalDate here = referenceDate(file);
      if (here != null && (latest == null || here.isAfter(latest))) {
        latest = here;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static @Nullable LocalDate referenceDate(Path file) {
    HeaderOnly listener = new HeaderOnly();
    try {
      CinReader.read(file, null, listener);
    } catch (HeaderOnly.Enough | FileRefused e) {
      return listener.reference; // a file that cannot be read is told of when it is imported
    }
    return listener.reference;
  }

  /** Reads no further than the header. */
  private static final class HeaderOnly implements CinListener {

    /** Ends the reading. */
    static final class Enough extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    @Nullable LocalDate reference;

    @Override
    public void header(CinChild header) {
      for (CinHeader row : header.headers()) {
        reference = row.reference();
      }
      throw new Enough();
    }

    @Override
    public void child(CinChild child) {
      throw new Enough();
    }

    @Override
    public void form(Finding finding) {}
  }

  /** Tells each child as it is read. */
  private static final class Telling implements CinListener {
    private static final long BYTES_A_CHILD = 900;

    private final String file;
    private final LocalDate today;
    private final Consumer<Outcome> tell;
    private final ExtractReader.Progress progress;
    private final long about;
    private long children;

    Telling(
        String file,
        LocalDate today,
        Consumer<Outcome> tell,
        ExtractReader.Progress progress,
        long bytes) {
      this.file = file;
      this.today = today;
      this.tell = tell;
      this.progress = progress;
      this.about = bytes / BYTES_A_CHILD;
    }

    @Override
    public void header(CinChild header) {
      for (String table : CinChildReading.TABLES) {
        tell.accept(new Outcome.TableFound(table, new Where(file, null, 1), List.of(), List.of()));
      }
    }

    @Override
    public void child(CinChild child) {
      progress.at("children", ++children, about);
      new CinChildReading(child, file, today).tell(tell);
    }

    @Override
    public void form(Finding finding) {
      // what departs from the form is a matter for validation; what is sound of it is taken here
    }
  }
}
