package org.breakwater.returns.extracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of extract is laid out, read from a mapping file: plain text, one thing a line,
 * {@code #} starts a comment. What a line may say is told at the top of {@code ssda903.mapping}.
 *
 * <p>A table is recognised by its headings, wherever it is and whatever its file is called.
 * Headings and codes are compared without regard to case, spaces or punctuation.
 */
public final class Layout {

  private static final List<String> BUILT_IN = List.of("ssda903", "annex-a");

  private final String name;
  private final String title;
  private final List<DateTimeFormatter> dates;
  private final Set<String> blanks;
  private final Map<Field, ValueMap> values;
  private final List<Table> tables;

  Layout(
      String name,
      String title,
      List<DateTimeFormatter> dates,
      Set<String> blanks,
      Map<Field, ValueMap> values,
      List<Table> tables) {
    this.name = name;
    this.title = title;
    this.dates = List.copyOf(dates);
    this.blanks = Set.copyOf(blanks);
    this.values = Map.copyOf(values);
    this.tables = List.copyOf(tables);
  }

  /** The layouts that ship with Breakwater. */
  public static List<String> builtIn() {
    return BUILT_IN;
  }

  /**
   * A layout that ships with Breakwater.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists them
   */
  public static Layout named(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new IllegalArgumentException(
          "There is no layout " + Shown.safely(name) + ". Layouts: " + String.join(", ", BUILT_IN));
    }
    String resource = name + ".mapping";
    try (InputStream in = Layout.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The build left out " + resource);
      }
      return new LayoutParser(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A layout from a mapping file of your own.
   *
   * @throws IllegalArgumentException when a line cannot be understood; the message gives file, line
   *     and what was expected
   */
  public static Layout read(Path file) throws IOException {
    return new LayoutParser(String.valueOf(file.getFileName()), Files.readString(file)).parse();
  }

  /** Short name, such as {@code ssda903}. */
  public String name() {
    return name;
  }

  /** What the extract is, for people. */
  public String title() {
    return title;
  }

  List<DateTimeFormatter> dates() {
    return dates;
  }

  boolean meansNothing(String text) {
    return blanks.contains(Spelling.plain(text));
  }

  @Nullable ValueMap values(Field field) {
    return values.get(field);
  }

  List<Table> tables() {
    return tables;
  }

  /** One column a table may have; several for one field are tried in order. */
  record Column(Field field, boolean required, List<String> spellings) {}

  /** A column whose date is an event, with the columns of its end, its note and its details. */
  record EventColumns(
      EventKind kind,
      boolean required,
      List<String> on,
      List<String> until,
      List<String> note,
      Map<String, List<String>> details) {

    /** Every column but the first, each in its spellings. */
    List<List<String>> others() {
      List<List<String>> all = new ArrayList<>(List.of(until, note));
      all.addAll(details.values());
      return all;
    }
  }

  /**
   * One table of the layout.
   *
   * @param recognisedBy headings, each in its spellings, that mark the table out
   * @param person whether each row describes a person
   * @param child whether those people are children
   * @param service the service each row gives; null when none
   * @param of the table of people to which every row must belong; null when any person will do
   * @param periods whether rows are episodes, to be joined into periods of the service
   */
  record Table(
      String name,
      List<String> names,
      List<List<String>> recognisedBy,
      boolean person,
      boolean child,
      @Nullable Service service,
      @Nullable String of,
      boolean periods,
      List<Column> columns,
      List<EventColumns> events) {}
}
