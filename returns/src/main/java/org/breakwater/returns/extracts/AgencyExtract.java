package org.breakwater.returns.extracts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.breakwater.returns.tables.ReadLimits;

/** A kind of extract, however it is written down: told row by row as people and what was done. */
public interface AgencyExtract {

  /** Short name, such as {@code ssda903}. */
  String name();

  /** What the extract is, for people. */
  String title();

  /**
   * Reads everything at a path.
   *
   * @param today the day of reading, against which future dates are refused
   * @param outcomes told of every row; what it throws ends the reading
   * @throws IOException when the folder cannot be listed
   */
  ExtractSummary read(
      Path path, LocalDate today, Consumer<Outcome> outcomes, ExtractReader.Progress progress)
      throws IOException;

  /** The day up to which the extract was made, where it says so itself. */
  default Optional<LocalDate> madeUpTo(Path path) throws IOException {
    return Optional.empty();
  }

  /** Names of the kinds that ship with Breakwater. */
  static List<String> builtIn() {
    List<String> names = new ArrayList<>(List.of(CinExtract.NAME));
    names.addAll(Layout.builtIn());
    return List.copyOf(names);
  }

  /**
   * A kind that ships with Breakwater.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists them
   */
  static AgencyExtract named(String name) {
    if (name.equals(CinExtract.NAME)) {
      return new CinExtract();
    }
    if (!builtIn().contains(name)) {
      throw new IllegalArgumentException(
          "There is no layout "
              + Shown.safely(name)
              + ". Layouts: "
              + String.join(", ", builtIn()));
    }
    return of(Layout.named(name));
  }

  /** Tables laid out as a layout says. */
  static AgencyExtract of(Layout layout) {
    return new AgencyExtract() {
      @Override
      public String name() {
        return layout.name();
      }

      @Override
      public String title() {
        return layout.title();
      }

      @Override
      public ExtractSummary read(
          Path path, LocalDate today, Consumer<Outcome> outcomes, ExtractReader.Progress progress)
          throws IOException {
        return new ExtractReader(layout, ReadLimits.standard(), today)
            .read(path, outcomes, progress);
      }
    };
  }
}
