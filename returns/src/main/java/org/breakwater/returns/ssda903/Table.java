package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of the return, with its columns in the order in which they are written. A file is told by
 * its exact set of columns, never by its name.
 */
enum Table {
  HEADER("Header", "header", List.of(CHILD, SEX, DOB, ETHNIC, UPN, MOTHER, MC_DOB), List.of(UASC)),
  EPISODES(
      "Episodes",
      "episodes",
      List.of(
          CHILD,
          DECOM,
          RNE,
          LS,
          CIN,
          PLACE,
          PLACE_PROVIDER,
          DEC,
          REC,
          REASON_PLACE_CHANGE,
          HOME_POST,
          PL_POST,
          URN),
      List.of(PL_LA, PL_LOCATION, PL_DISTANCE)),
  REVIEWS("Reviews", "reviews", List.of(CHILD, DOB, REVIEW, REVIEW_CODE)),
  UASC_TABLE("UASC", "uasc", List.of(CHILD, SEX, DOB, DUC)),
  OC2(
      "OC2",
      "oc2",
      List.of(
          CHILD,
          DOB,
          SDQ_SCORE,
          SDQ_REASON,
          CONVICTED,
          HEALTH_CHECK,
          IMMUNISATIONS,
          TEETH_CHECK,
          HEALTH_ASSESSMENT,
          SUBSTANCE_MISUSE,
          INTERVENTION_RECEIVED,
          INTERVENTION_OFFERED)),
  OC3("OC3", "oc3", List.of(CHILD, DOB, IN_TOUCH, ACTIV, ACCOM)),
  AD1(
      "AD1",
      "ad1",
      List.of(CHILD, DOB, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR)),
  PLACED(
      "PlacedAdoption",
      "placed_for_adoption",
      List.of(CHILD, DOB, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED)),
  PREV_PERM_TABLE(
      "PrevPerm", "previous_permanence", List.of(CHILD, DOB, PREV_PERM, LA_PERM, DATE_PERM)),
  MISSING_TABLE("Missing", "missing", List.of(CHILD, DOB, MISSING, MIS_START, MIS_END)),
  WORKERS("SWEpisodes", "sw_episodes", List.of(CHILD, DOB, SW_ID, SW_DECOM, SW_DEC, SW_REASON)),
  DOLO("DoLo", "dolo", List.of(CHILD, DOB, DOLO_START, DOLO_END));

  private final String title;
  private final String fileName;
  private final List<Column> written;
  private final List<Column> all;
  private final int[] index = new int[Column.values().length];

  Table(String title, String fileName, List<Column> written) {
    this(title, fileName, written, List.of());
  }

  Table(String title, String fileName, List<Column> written, List<Column> besides) {
    this.title = title;
    this.fileName = fileName;
    this.written = written;
    this.all = java.util.stream.Stream.concat(written.stream(), besides.stream()).toList();
    java.util.Arrays.fill(index, -1);
    for (int i = 0; i < all.size(); i++) {
      index[all.get(i).ordinal()] = i;
    }
  }

  /** The table's name in the return, such as {@code PlacedAdoption}. */
  String title() {
    return title;
  }

  /** The name we give its file when we write it, without an ending. */
  String fileName() {
    return fileName;
  }

  /** The columns of its file, in order. */
  List<Column> written() {
    return written;
  }

  /** Those, and after them what is worked out or comes with the XML form only. */
  List<Column> all() {
    return all;
  }

  /** Where a column stands in a row; -1 when the table has none of that name. */
  int index(Column column) {
    return index[column.ordinal()];
  }

  /** The table whose columns are exactly these headings, in any order and either case. */
  static Optional<Table> of(Collection<String> headings) {
    Set<String> given = headings.stream().map(Dates::upper).collect(Collectors.toSet());
    for (Table table : values()) {
      Set<String> own =
          table.written.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
      if (own.equals(given)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }
}
