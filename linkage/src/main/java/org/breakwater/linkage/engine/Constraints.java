package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelRefused;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What may never stand in one cluster, however likely its pairs are. The model's file says it under
 * {@code breakwater.constraints}, which Splink ignores:
 *
 * <ul>
 *   <li>{@code one_value}: a cluster has at most one value of the column, such as a verified
 *       identifier;
 *   <li>{@code one_record}: a cluster has at most one record of each value of the column, such as
 *       one open record of each agency.
 * </ul>
 *
 * <p>Both are lists of {@code {"column": …, "where": {"another column": ["value", …]}}}; records of
 * which "where" is not true are not bound. Values are compared without spaces and case.
 *
 * <p>It keeps account of the clusters joined so far, each named by its first row. Not for more than
 * one thread.
 */
public final class Constraints {

  static final String KEY = "constraints";

  private static final int NONE = -1;
  private static final int[] NOTHING = {};

  private record Rule(String column, Map<String, Set<String>> where) {}

  /** By rule of one value and cluster: the value's number. */
  private final List<int[]> values;

  /** By rule of one record and cluster: numbers of the values it has a record of. */
  private final List<int[][]> taken;

  private Constraints(List<int[]> values, List<int[][]> taken) {
    this.values = values;
    this.taken = taken;
  }

  /** Whether the model constrains clusters. */
  public static boolean in(LinkageModel model) {
    return model.extension().has(KEY);
  }

  /**
   * The columns that must be read beside the model's own.
   *
   * @throws ModelRefused if the constraints are not written as they should be
   */
  public static List<String> columns(LinkageModel model) {
    var columns = new LinkedHashSet<String>();
    for (String kind : List.of("one_value", "one_record")) {
      for (Rule rule : rules(model, kind)) {
        columns.add(rule.column());
        columns.addAll(rule.where().keySet());
      }
    }
    if (Layout.of(model).bySource()) {
      columns.remove(model.sourceColumn());
    }
    return List.copyOf(columns);
  }

  /** What the model constrains, each record alone. */
  public static Constraints of(LinkageModel model, Records records) {
    int[] order = new int[records.size()];
    Arrays.setAll(order, row -> row);
    return of(model, records, order);
  }

  /**
   * The same where rows are counted in another order.
   *
   * @param order for each row counted the row of the records
   */
  public static Constraints of(LinkageModel model, Records records, int[] order) {
    var values = new ArrayList<int[]>();
    for (Rule rule : rules(model, "one_value")) {
      values.add(codes(rule, model, records, order));
    }
    var taken = new ArrayList<int[][]>();
    for (Rule rule : rules(model, "one_record")) {
      taken.add(
          Arrays.stream(codes(rule, model, records, order))
              .mapToObj(code -> code == NONE ? NOTHING : new int[] {code})
              .toArray(int[][]::new));
    }
    return new Constraints(values, taken);
  }

  /** Whether two clusters, named by their first rows, may become one. */
  public boolean allow(int one, int other) {
    for (int[] value : values) {
      if (value[one] != NONE && value[other] != NONE && value[one] != value[other]) {
        return false;
      }
    }
    for (int[][] has : taken) {
      for (int code : has[one]) {
        if (Arrays.stream(has[other]).anyMatch(c -> c == code)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Two clusters have become one, named by the first. */
  public void joined(int kept, int dropped) {
    for (int[] value : values) {
      value[kept] = value[kept] == NONE ? value[dropped] : value[kept];
    }
    for (int[][] has : taken) {
      int[] all = Arrays.copyOf(has[kept], has[kept].length + has[dropped].length);
      System.arraycopy(has[dropped], 0, all, has[kept].length, has[dropped].length);
      has[kept] = all;
    }
  }

  private static int[] codes(Rule rule, LinkageModel model, Records records, int[] order) {
    var numbers = new HashMap<String, Integer>();
    int[] codes = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      int at = order[row];
      String value = text(rule.column(), model, records, at);
      boolean bound =
          value != null
              && rule.where().entrySet().stream()
                  .allMatch(condition -> {
                    String said = text(condition.getKey(), model, records, at);
                    return said != null && condition.getValue().contains(said);
                  });
      codes[row] =
          bound && value != null ? numbers.computeIfAbsent(value, v -> numbers.size()) : NONE;
    }
    return codes;
  }

  private static @Nullable String text(
      String column, LinkageModel model, Records records, int row) {
    String text =
        column.equals(model.sourceColumn()) && !records.has(column)
            ? records.source(row)
            : records.column(column).value(row);
    return text == null || text.isBlank() ? null : plain(text);
  }

  private static String plain(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static List<Rule> rules(LinkageModel model, String kind) {
    JsonNode written = model.extension().path(KEY);
    for (String name : written.propertyNames()) {
      if (!name.equals("one_value") && !name.equals("one_record")) {
        throw new ModelRefused(
            "constraints are \"one_value\" and \"one_record\", not \"%s\"".formatted(name));
      }
    }
    var rules = new ArrayList<Rule>();
    for (JsonNode rule : written.path(kind)) {
      String column = rule.path("column").asString("");
      if (column.isEmpty()) {
        throw new ModelRefused("a constraint of \"%s\" names no column: %s".formatted(kind, rule));
      }
      var where = new HashMap<String, Set<String>>();
      rule.path("where")
          .properties()
          .forEach(condition -> {
            var allowed = new HashSet<String>();
            condition.getValue().forEach(value -> allowed.add(plain(value.asString(""))));
            where.put(condition.getKey(), allowed);
          });
      rules.add(new Rule(column, where));
    }
    return rules;
  }
}
