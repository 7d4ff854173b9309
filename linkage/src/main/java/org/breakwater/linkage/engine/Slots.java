package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.condition.Evaluation;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Exprs;
import org.breakwater.linkage.condition.Values;
import org.breakwater.linkage.table.Column;
import org.breakwater.linkage.table.Dictionary;
import org.breakwater.linkage.table.Records;
import org.jspecify.annotations.Nullable;

/**
 * What a model reads of one record: columns and values computed from them, each a slot with a code.
 * Slots that are compared with one another share one numbering, so that equal values have equal
 * codes.
 */
final class Slots {

  private final Records records;
  private final Map<Expr, Integer> bySource = new LinkedHashMap<>();
  private final List<Integer> parents = new ArrayList<>();

  Slots(Records records) {
    this.records = records;
  }

  /** The slot of a value, written for the left side. */
  int slot(Expr value) {
    Expr known = value instanceof Expr.Column(var name, var _) ? column(name) : value;
    Integer slot = bySource.get(known);
    if (slot == null) {
      slot = parents.size();
      bySource.put(known, slot);
      parents.add(slot);
    }
    return slot;
  }

  int columnSlot(String name) {
    return slot(new Expr.Column(name, Side.LEFT));
  }

  /** One spelling of the name, whatever the model writes. */
  private Expr.Column column(String name) {
    return new Expr.Column(records.column(name).name(), Side.LEFT);
  }

  /** Their codes must be comparable. */
  void equate(int a, int b) {
    parents.set(root(a), root(b));
  }

  private int root(int slot) {
    int at = slot;
    while (parents.get(at) != at) {
      at = parents.get(at);
    }
    return at;
  }

  int width() {
    return parents.size();
  }

  /** Computes all codes; slots that share a numbering one after another, others side by side. */
  Encoded encode(boolean withSource) {
    Encoded.Source[] sources = new Encoded.Source[width()];
    Dictionary[] dictionaries = new Dictionary[width()];
    Map<Integer, List<Map.Entry<Expr, Integer>>> groups = new LinkedHashMap<>();
    bySource
        .entrySet()
        .forEach(e -> groups.computeIfAbsent(root(e.getValue()), _ -> new ArrayList<>()).add(e));
    groups.values().parallelStream().forEach(group -> fill(group, sources, dictionaries));
    return new Encoded(records, sources, dictionaries, withSource);
  }

  private void fill(
      List<Map.Entry<Expr, Integer>> group, Encoded.Source[] sources, Dictionary[] dictionaries) {
    if (group.size() == 1 && group.getFirst().getKey() instanceof Expr.Column(var name, var _)) {
      Column column = records.column(name);
      sources[group.getFirst().getValue()] = new Encoded.Source(column.codes(), null);
      dictionaries[group.getFirst().getValue()] = column.dictionary();
      return;
    }
    var values = new Dictionary.Values();
    for (Map.Entry<Expr, Integer> slot : group) {
      sources[slot.getValue()] = source(slot.getKey(), values);
      dictionaries[slot.getValue()] = values;
    }
  }

  private Encoded.Source source(Expr expr, Dictionary.Values values) {
    List<String> columns = Exprs.columns(expr).stream().map(Expr.Column::name).distinct().toList();
    if (columns.size() == 1) {
      Column column = records.column(columns.getFirst());
      Dictionary dictionary = column.dictionary();
      int[] map = new int[dictionary.size()];
      for (int code = 0; code < map.length; code++) {
        byte[] known = dictionary.bytes(code);
        map[code] = code(values, Evaluation.text(expr, (_, _) -> known));
      }
      return new Encoded.Source(column.codes(), map);
    }
    Map<String, Column> byName = new HashMap<>();
    columns.forEach(name -> byName.put(name, records.column(name)));
    int[] codes = new int[records.size()];
    for (int row = 0; row < codes.length; row++) {
      int at = row;
      Values of =
          (name, _) -> {
            Column column = byName.get(name);
            return column == null ? null : column.dictionary().bytes(column.code(at));
          };
      codes[row] = code(values, Evaluation.text(expr, of));
    }
    return new Encoded.Source(codes, null);
  }

  private static int code(Dictionary.Values values, byte @Nullable [] text) {
    return text == null ? 0 : values.code(text);
  }
}
