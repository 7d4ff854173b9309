package org.breakwater.returns.cin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds elements, in the order in which they come.
 *
 * @param name the element
 * @param table the table whose row it is; null where it only wraps
 * @param perValue whether each value in it, not itself, is a row
 * @param min how often it must come
 * @param max how often it may come
 * @param nodes what it holds, in order
 * @param columns the values of one row: its own items and those of the wrappers in it
 */
record Group(
    String name,
    @Nullable String table,
    boolean perValue,
    int min,
    int max,
    List<Node> nodes,
    List<Item> columns)
    implements Node {

  static Group wrapper(String name, int min, int max, Node... nodes) {
    return new Group(name, null, false, min, max, List.of(nodes), columnsOf(nodes));
  }

  static Group table(String name, String table, int min, int max, Node... nodes) {
    return new Group(name, table, false, min, max, List.of(nodes), columnsOf(nodes));
  }

  static Group valueTable(String name, String table, Node... nodes) {
    return new Group(name, table, true, 0, 1, List.of(nodes), columnsOf(nodes));
  }

  private static List<Item> columnsOf(Node... nodes) {
    List<Item> columns = new ArrayList<>();
    for (Node node : nodes) {
      switch (node) {
        case Item item -> columns.add(item);
        case Group group -> {
          if (group.table() == null) {
            columns.addAll(group.columns());
          }
        }
      }
    }
    return List.copyOf(columns);
  }

  /** Where a column stands in a row; -1 when there is none of that name. */
  int find(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** Where a column stands in a row. */
  int index(String column) {
    int found = find(column);
    if (found < 0) {
      throw new IllegalArgumentException(name + " has no " + column);
    }
    return found;
  }

  /** Where an element of that name stands in it; -1 when there is none. Looks from a place on. */
  int position(String element, int from) {
    for (int i = from; i < nodes.size(); i++) {
      if (nodes.get(i).name().equals(element)) {
        return i;
      }
    }
    for (int i = 0; i < from; i++) {
      if (nodes.get(i).name().equals(element)) {
        return i;
      }
    }
    return -1;
  }
}
