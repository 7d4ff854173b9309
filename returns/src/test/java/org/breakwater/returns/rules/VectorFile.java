package org.breakwater.returns.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.returns.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Test vectors of rules: input tables and the rows that must be found. The folder is given by
 * {@code -Dreturns.vectors=DIR}; by default it is {@code ../shared/standards/vectors} beside the
 * repository.
 */
public final class VectorFile {

  private VectorFile() {}

  /** A row that must be, or was, found. */
  public record Hit(String table, int row) {
    @Override
    public String toString() {
      return table + "[" + row + "]";
    }
  }

  /**
   * One vector.
   *
   * @param name rule and number, for messages
   * @param rule the code
   * @param ruleSet the set the vector was written for, such as {@code cin2022_23}
   * @param current whether the rule is still as it was then
   * @param tables rows by table; a value that is missing is null, a list is a list
   * @param metadata what stands beside the tables; empty when there is none
   * @param expected rows that must be found, no more and no less
   * @param wholeReturn whether the rule must speak of the return as a whole; then no row is named
   */
  public record Vector(
      String name,
      String rule,
      String ruleSet,
      boolean current,
      Map<String, List<Map<String, @Nullable Object>>> tables,
      Map<String, @Nullable Object> metadata,
      Set<Hit> expected,
      boolean wholeReturn) {}

  /** The folder of vectors; skips the calling test, saying why, where there is none. */
  public static Path folder() {
    String given = System.getProperty("returns.vectors");
    return given == null ? Shared.of("standards/vectors") : Path.of(given);
  }

  /** The vectors of one file of the folder; skips the calling test where the file is absent. */
  public static List<Vector> read(String file) {
    Path path = folder().resolve(file);
    if (!Files.exists(path)) {
      System.out.println("Skipped: no " + file + " in the folder of vectors");
      Assumptions.abort("no " + file);
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(path));
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode node : root.isArray() ? root : root.get("vectors")) {
        vectors.add(vector(node, vectors.size()));
      }
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vector vector(JsonNode node, int number) {
    Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> table : node.get("input").properties()) {
      List<String> columns = new ArrayList<>();
      table.getValue().get("columns").properties().forEach(c -> columns.add(c.getKey()));
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (JsonNode row : table.getValue().get("rows")) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
          cells.put(columns.get(c), value(row.isArray() ? row.get(c) : row.get(columns.get(c))));
        }
        rows.add(cells);
      }
      tables.put(table.getKey(), rows);
    }
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    if (node.has("metadata") && node.get("metadata").isObject()) {
      node.get("metadata").properties().forEach(e -> metadata.put(e.getKey(), value(e.getValue())));
    }
    String rule = node.get("rule").asString();
    return new Vector(
        rule + " #" + number,
        rule,
        node.path("ruleset").asString(""),
        !node.has("current") || node.get("current").asBoolean(),
        tables,
        metadata,
        expected(node.get("expected")),
        wholeReturn(node));
  }

  private static boolean wholeReturn(JsonNode node) {
    JsonNode flag = node.get("expected_return_level");
    return flag != null && !flag.isNull() && !(flag.isBoolean() && !flag.asBoolean());
  }

  private static Set<Hit> expected(@Nullable JsonNode expected) {
    Set<Hit> hits = new LinkedHashSet<>();
    if (expected == null || expected.isNull()) {
      return hits;
    }
    if (expected.isArray()) {
      for (JsonNode entry : expected) {
        String table = entry.get("table").asString();
        entry.get("rows").forEach(row -> hits.add(new Hit(table, row.asInt())));
      }
    } else {
      for (Map.Entry<String, JsonNode> entry : expected.properties()) {
        entry.getValue().forEach(row -> hits.add(new Hit(entry.getKey(), row.asInt())));
      }
    }
    return hits;
  }

  private static @Nullable Object value(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return null;
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(item -> list.add(value(item)));
      return list;
    }
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.properties().forEach(e -> map.put(e.getKey(), value(e.getValue())));
      return map;
    }
    return node.isBoolean() ? (Object) node.asBoolean() : node.asString();
  }
}
