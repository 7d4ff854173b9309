package org.breakwater.returns.annexa;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The eleven lists: their columns, and how headings and codes are really spelt. */
public final class AnnexAForm {

  /** What a column holds. */
  public enum Type {
    TEXT,
    DATE,
    WHOLE,
    CODE
  }

  /**
   * A column of a list.
   *
   * @param required whether each row must have a value
   */
  public record Column(String name, Type type, boolean required) {}

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LETTERED = Pattern.compile("^\\s*[a-z][0-9]?\\)\\s*");
  private static final AnnexAForm FORM = new AnnexAForm();

  private final List<List<Column>> lists = new ArrayList<>();
  private final Map<String, Set<String>> headings = new HashMap<>();
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final Map<String, Set<String>> codesOf = new HashMap<>();

  private AnnexAForm() {
    read(
        "columns.csv",
        row -> {
          int list = Integer.parseInt(row.getField("list"));
          while (lists.size() < list) {
            lists.add(new ArrayList<>());
          }
          String name = row.getField("column");
          lists
              .get(list - 1)
              .add(
                  new Column(
                      name,
                      Type.valueOf(row.getField("type").toUpperCase(Locale.ROOT)),
                      !row.getField("required").isEmpty()));
          headings.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(plain(name));
        });
    read(
        "headings.csv",
        row ->
            headings
                .computeIfAbsent(row.getField("column"), n -> new LinkedHashSet<>())
                .add(plain(row.getField("spelling"))));
    read(
        "spellings.csv",
        row -> {
          String column = row.getField("column");
          String code = row.getField("code");
          Map<String, String> known = codes.computeIfAbsent(column, c -> new LinkedHashMap<>());
          if (codesOf.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(code)) {
            known.put(plain(code), code);
          }
          known.putIfAbsent(plain(row.getField("spelling")), code);
        });
    // "Police" for "g) Police" and "WBRI" for "a) WBRI", where that is not said of another code
    read(
        "spellings.csv",
        row -> {
          Map<String, String> known = known(row.getField("column"));
          known.putIfAbsent(bare(row.getField("code")), row.getField("code"));
          known.putIfAbsent(bare(row.getField("spelling")), row.getField("code"));
        });
    codesOf.forEach((column, all) -> {
      if (all.containsAll(List.of("True", "False"))) {
        List.of("y", "yes", "1", "t").forEach(yes -> known(column).putIfAbsent(yes, "True"));
        List.of("n", "no", "0", "f").forEach(no -> known(column).putIfAbsent(no, "False"));
      }
    });
  }

  private Map<String, String> known(String column) {
    return codes.computeIfAbsent(column, c -> new LinkedHashMap<>());
  }

  /** How many lists there are. */
  public static int lists() {
    return FORM.lists.size();
  }

  /** The columns of a list, 1 to 11, in order. */
  public static List<Column> columns(int list) {
    return Collections.unmodifiableList(FORM.lists.get(list - 1));
  }

  /** What a list is called. */
  public static String title(int list) {
    return "List " + list;
  }

  /** The code a spelling stands for; null when it stands for none. */
  public static @Nullable String code(Column column, String spelling) {
    Map<String, String> known = FORM.codes.getOrDefault(column.name(), Map.of());
    String code = known.get(plain(spelling));
    return code == null ? known.get(bare(spelling)) : code;
  }

  /** The codes a column may hold. */
  public static List<String> codes(Column column) {
    return List.copyOf(FORM.codesOf.getOrDefault(column.name(), Set.of()));
  }

  /** Whether a heading, in whatever spelling, is a column's. */
  static boolean heads(Column column, String heading) {
    return FORM.headings.getOrDefault(column.name(), Set.of()).contains(plain(heading));
  }

  /** Letters and digits only, small. */
  static String plain(String text) {
    String plain = NOT_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? text.strip() : plain;
  }

  private static String bare(String code) {
    return plain(LETTERED.matcher(code).replaceFirst(""));
  }

  private static void read(String resource, Consumer<NamedCsvRecord> rows) {
    try (InputStream in = AnnexAForm.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The build left out " + resource);
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader.forEach(rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
