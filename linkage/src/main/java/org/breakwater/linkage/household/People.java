package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.breakwater.linkage.table.Records;
import org.jspecify.annotations.Nullable;

/**
 * Records made ready to compare, in the order of their ids, so that neither the order of rows nor
 * the number of files shows in any figure.
 */
public final class People {

  private final int rows;
  final Roles roles;
  final String[] ids;
  final List<Field> fields;
  final Column<Name> given;
  final Column<Name> family;
  final Column<BirthDate> birth;
  final List<Column<Text>> home;
  final List<Column<Text>> identifiers;
  final List<Column<Text>> personal;
  final Column<String> source;
  final int givenField;
  final int familyField;
  final int birthField;
  final int homeField;

  /**
   * Records whose columns are made already.
   *
   * @param ids empty if the rows are not known by ids
   */
  People(int rows, String[] ids, Roles roles, Columns columns) {
    this(rows, ids, roles, columns, List.of());
  }

  /**
   * The same, compared on more than roles can say.
   *
   * @param more come behind all others
   */
  People(int rows, String[] ids, Roles roles, Columns columns, List<Field> more) {
    this.rows = rows;
    this.roles = roles;
    this.ids = ids;
    given = columns.given();
    family = columns.family();
    birth = columns.birth();
    home = columns.home();
    identifiers = columns.identifiers();
    personal = columns.personal();
    source = columns.source();
    var all = new ArrayList<Field>();
    givenField = roles.given() == null ? -1 : add(all, new NamesField(given, family, true));
    familyField = roles.family() == null ? -1 : add(all, new NamesField(family, given, false));
    birthField = roles.birth() == null ? -1 : add(all, new BirthField(birth));
    int first = -1;
    for (int i = 0; i < home.size(); i++) {
      int at =
          add(all, new TextField(roles.home().get(i), home.get(i), Field.Sharing.HOUSEHOLD, first));
      first = first < 0 ? at : first;
    }
    homeField = first;
    if (roles.sex() != null) {
      add(all, new SexField(columns.sex(), givenField));
    }
    for (int i = 0; i < identifiers.size(); i++) {
      add(
          all,
          new TextField(roles.identifiers().get(i), identifiers.get(i), Field.Sharing.PERSON, -1));
    }
    for (int i = 0; i < personal.size(); i++) {
      add(all, new TextField(roles.personal().get(i), personal.get(i), Field.Sharing.PERSON, -1));
    }
    all.addAll(more);
    fields = List.copyOf(all);
  }

  /**
   * Records given as texts.
   *
   * @param ids one for each record, all different
   * @param columns text of each record by column, empty where there is none
   * @throws IllegalArgumentException if a column the roles name is missing
   */
  public static People of(String[] ids, Roles roles, Map<String, String[]> columns) {
    Integer[] order = new Integer[ids.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> ids[i]));
    var sorted = new HashMap<String, String[]>();
    columns.forEach((name, texts) -> sorted.put(name, inOrder(texts, order)));
    return whole(inOrder(ids, order), roles, sorted);
  }

  /**
   * The same from records read from files. Where sources are told apart an id is one within its
   * source.
   *
   * @throws org.breakwater.linkage.table.TableFault if a column the roles name is missing
   */
  public static People of(Records records, Roles roles) {
    String[] ids = new String[records.size()];
    Arrays.setAll(ids, row -> records.uid(row));
    var columns = new HashMap<String, String[]>();
    for (String name : roles.columns()) {
      boolean source = name.equals(roles.source()) && !records.has(name);
      String[] texts = new String[records.size()];
      for (int row = 0; row < texts.length; row++) {
        String text = source ? records.source(row) : records.column(name).value(row);
        texts[row] = text == null ? "" : text;
      }
      columns.put(name, texts);
    }
    return of(ids, roles, columns);
  }

  /**
   * No one, but with the fields the roles make and these sources: what a model from a file is of.
   */
  static People nobody(Roles roles, List<String> sources) {
    int rows = sources.size();
    String[] ids = new String[rows];
    Arrays.setAll(ids, i -> "%06d".formatted(i));
    var columns = new HashMap<String, String[]>();
    for (String column : roles.columns()) {
      String[] texts = new String[rows];
      Arrays.setAll(texts, i -> column.equals(roles.source()) ? sources.get(i) : "");
      columns.put(column, texts);
    }
    return whole(ids, roles, columns);
  }

  private static String[] inOrder(String[] texts, Integer[] order) {
    String[] sorted = new String[order.length];
    Arrays.setAll(sorted, i -> texts[order[i]]);
    return sorted;
  }

  private static int add(List<Field> all, Field field) {
    all.add(field);
    return all.size() - 1;
  }

  private static People whole(String[] ids, Roles roles, Map<String, String[]> texts) {
    var maker =
        new Columns.Maker() {
          @Override
          public <T> Column<T> make(@Nullable String column, Meaning<T> meaning) {
            return new WholeColumn<>(texts(column, texts, ids.length), meaning);
          }
        };
    return new People(ids.length, ids, roles, Columns.of(roles, maker));
  }

  private static String[] texts(@Nullable String column, Map<String, String[]> columns, int rows) {
    if (column == null) {
      String[] none = new String[rows];
      Arrays.fill(none, "");
      return none;
    }
    String[] texts = columns.get(column);
    if (texts == null) {
      throw new IllegalArgumentException(
          "the data has no column \"" + column + "\"; it has " + columns.keySet());
    }
    return texts;
  }

  public int size() {
    return rows;
  }

  /** For each row here the row of the records. */
  int[] rowsOf(Records records) {
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[row(records.uid(row))] = row;
    }
    return order;
  }

  /** Row of the record of an id, or a negative number. */
  public int row(String id) {
    return Arrays.binarySearch(ids, id);
  }

  /** The id of a record. */
  public String id(int row) {
    return ids[row];
  }

  /** Number of source systems, at least one. */
  int sources() {
    return Math.max(1, source.size());
  }

  List<String> sourceNames() {
    return source.size() == 0
        ? List.of("")
        : IntStream.range(0, source.size()).mapToObj(source::of).toList();
  }

  int source(int row) {
    return Math.max(0, source.code(row));
  }

  /** The two sources of a pair, whatever their order, as one number. */
  int sourcePair(int a, int b) {
    int x = source(a);
    int y = source(b);
    return Math.min(x, y) * sources() + Math.max(x, y);
  }
}
