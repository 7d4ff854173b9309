package org.breakwater.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.RuleRun;
import org.breakwater.returns.rules.RuleSet;
import org.breakwater.returns.rules.VectorCheck;
import org.breakwater.returns.rules.VectorFile;
import org.breakwater.returns.rules.VectorFile.Vector;
import org.breakwater.returns.ssda903.Collection.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every rule against the test vectors of the sector's own validator. */
class VectorTests {

  /** Columns that vectors call by names which no input has. */
  private static final Map<String, String> ALIASES =
      Map.of("PLACEMENT", "PLACE", "DATE_EPISODE_CEASED", "DEC", "UASC_STATUS", "UASC");

  @Test
  void everyVectorIsExact() {
    VectorCheck check = new VectorCheck();
    Set<String> covered = new TreeSet<>();
    for (Vector vector : VectorFile.read("ssda903_rule_vectors.json")) {
      if (vector.current()) {
        covered.add(vector.rule());
        check.check(vector, VectorTests::run);
      }
    }
    System.out.printf(
        "SSDA903: %d vectors exact, %d not; %d of %d rules have vectors here%n",
        check.exact(), check.wrong().size(), covered.size(), Rules903.entries().size());
    assertThat(check.wrong()).isEmpty();
  }

  private static VectorCheck.Ran run(Vector vector) {
    List<Finding> findings = new ArrayList<>();
    var entry =
        Rules903.entries().stream()
            .filter(e -> e.rule().card().code().equals(vector.rule()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No rule " + vector.rule()));
    Gathering gathering = new Gathering();
    boolean status = false;
    for (var given : vector.tables().entrySet()) {
      boolean last = given.getKey().toLowerCase(Locale.ROOT).endsWith("_last");
      String title =
          last ? given.getKey().substring(0, given.getKey().length() - 5) : given.getKey();
      Table table = table(title);
      gathering.given(table, last);
      for (var cells : given.getValue()) {
        status |= table == Table.HEADER && cells.containsKey("UASC");
        gathering.add(table, last, values(table, cells), "vector", 0);
      }
    }
    Collection collection = collection(vector, gathering, status);
    if (entry.lacking(collection) != null) {
      return new VectorCheck.Ran(List.of(), List.of());
    }
    RuleRun<Child> run = new RuleRun<>(new RuleSet<>("one", List.of(entry.rule())), findings::add);
    gathering.children(collection).forEach(run::see);
    return new VectorCheck.Ran(findings, run.end());
  }

  private static Table table(String title) {
    for (Table table : Table.values()) {
      if (table.title().equalsIgnoreCase(title)) {
        return table;
      }
    }
    throw new AssertionError("No table " + title);
  }

  private static @Nullable String[] values(Table table, Map<String, @Nullable Object> cells) {
    @Nullable String[] values = new String[table.all().size()];
    cells.forEach((name, value) -> {
      String column = ALIASES.getOrDefault(name, name);
      for (int i = 0; i < values.length; i++) {
        if (table.all().get(i).name().equals(column) && value != null) {
          values[i] = written(value.toString());
        }
      }
    });
    return values;
  }

  /** Dates as the return writes them, and whole numbers without a decimal point. */
  private static String written(String value) {
    if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
      return value.substring(8, 10) + "/" + value.substring(5, 7) + "/" + value.substring(0, 4);
    }
    return value.matches("-?[0-9]+\\.0") ? value.substring(0, value.length() - 2) : value;
  }

  private static Collection collection(Vector vector, Gathering gathering, boolean status) {
    Map<String, @Nullable Object> metadata = vector.metadata();
    Object authority = metadata.get("localAuthority");
    Set<Table> last = new HashSet<>(gathering.last());
    return new Collection(
        date(metadata.get("collection_start")),
        date(metadata.get("collection_end")),
        authority == null ? null : authority.toString(),
        "xml".equals(metadata.get("file_format")),
        status,
        true,
        postcodes(metadata.get("postcodes")),
        providers(metadata.get("provider_info")),
        gathering.now(),
        last,
        gathering.upns());
  }

  private static @Nullable LocalDate date(@Nullable Object text) {
    return text == null ? null : Dates.parse(written(text.toString()));
  }

  private static @Nullable Postcodes postcodes(@Nullable Object table) {
    if (table == null) {
      return null;
    }
    Map<String, Postcodes.Point> points = new HashMap<>();
    for (Map<?, ?> row : rows(table)) {
      Object postcode = row.containsKey("pcd") ? row.get("pcd") : row.get("postcode");
      points.put(
          Postcodes.bare(String.valueOf(postcode)),
          new Postcodes.Point(text(row, "laua"), Double.NaN, Double.NaN));
    }
    return new Postcodes(points);
  }

  private static @Nullable Map<String, Provider> providers(@Nullable Object table) {
    if (table == null) {
      return null;
    }
    Map<String, Provider> providers = new HashMap<>();
    for (Map<?, ?> row : rows(table)) {
      String authority = null;
      for (String name :
          List.of("LA_CODE", "LA_CODE_INFERRED", "LA", "LA_NAME", "LA_NAME_FROM_FILE")) {
        authority = authority == null ? text(row, name) : authority;
      }
      providers.put(
          written(String.valueOf(row.get("URN"))),
          new Provider(
              text(row, "POSTCODE"),
              text(row, row.containsKey("PLACE_CODES") ? "PLACE_CODES" : "PLACE_CODE"),
              text(row, "PROVIDER_CODES"),
              date(row.get("REG_START")),
              date(row.get("REG_END")),
              authority));
    }
    return providers;
  }

  private static @Nullable String text(Map<?, ?> row, String name) {
    Object value = row.get(name);
    return value == null ? null : value.toString();
  }

  private static List<Map<?, ?>> rows(Object table) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (table instanceof Map<?, ?> map && map.get("rows") instanceof List<?> list) {
      for (Object row : list) {
        rows.add((Map<?, ?>) row);
      }
    }
    return rows;
  }
}
