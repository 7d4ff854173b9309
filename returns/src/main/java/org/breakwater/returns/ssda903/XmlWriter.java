package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes this year's rows as the XML form, elements in the order of the schema, those that it asks
 * for always and the others where there is a value. The form has no place for social workers and
 * liberty orders, nor for a second row of a table that has one row a child.
 */
final class XmlWriter {

  private static final List<Column> FIRST = List.of(UPN, SEX, DOB, ETHNIC);
  private static final Set<Column> ALWAYS =
      Set.of(
          UPN,
          SEX,
          DOB,
          ETHNIC,
          REVIEW,
          REVIEW_CODE,
          MISSING,
          MIS_START,
          DATE_PLACED,
          DECOM,
          RNE,
          LS,
          CIN,
          PLACE,
          DEC,
          REC);
  private static final List<Column> EPISODE =
      List.of(
          DECOM,
          RNE,
          LS,
          CIN,
          PLACE,
          PL_POST,
          HOME_POST,
          URN,
          PLACE_PROVIDER,
          DEC,
          REC,
          REASON_PLACE_CHANGE);

  private final Writer out;
  private int left;

  private XmlWriter(Writer out) {
    this.out = out;
  }

  /**
   * Writes the file.
   *
   * @return how many rows the form has no place for
   */
  static int write(Path file, List<Child> children) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      XmlWriter writer = new XmlWriter(out);
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EXPSSDA903>\n");
      for (Child child : children) {
        writer.child(child);
      }
      out.write("</EXPSSDA903>\n");
      return writer.left;
    }
  }

  private void child(Child c) throws IOException {
    Row header = c.header();
    left += c.rows(Rows.WORKERS).size() + c.rows(Rows.ORDERS).size();
    if (header == null) {
      for (Table table : Table.values()) {
        left += table == Table.WORKERS || table == Table.DOLO ? 0 : c.now().rows(table).size();
      }
      return;
    }
    left += c.rows(Rows.HEADERS).size() - 1;
    out.write("  <CHILD>\n    <HEADER>\n");
    element(3, "CHILDID", header.text(CHILD), true);
    for (Column column : FIRST) {
      element(3, column.name(), header.text(column), true);
    }
    String status = header.text(UASC);
    boolean listed = !c.rows(Rows.ASYLUM).isEmpty();
    element(3, "UASC", status != null ? status : listed ? "1" : null, true);
    flat(c, Table.UASC_TABLE, List.of(DUC));
    flat(
        c, Table.AD1, List.of(DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR));
    flat(c, Table.OC3, List.of(IN_TOUCH, ACTIV, ACCOM));
    groups(c, Table.MISSING_TABLE, "AMISSING");
    groups(c, Table.REVIEWS, "AREVIEW");
    element(3, "MOTHER", header.text(MOTHER), false);
    element(3, "MC_DOB", header.text(MC_DOB), false);
    groups(c, Table.PREV_PERM_TABLE, "PERMANENCE");
    groups(c, Table.OC2, "OC2");
    groups(c, Table.PLACED, "AD_PLACED");
    out.write("    </HEADER>\n");
    for (Row episode : c.episodes()) {
      out.write("    <EPISODE>\n");
      for (Column column : EPISODE) {
        element(
            3,
            column == PLACE ? "PL" : column.name(),
            episode.text(column),
            ALWAYS.contains(column));
      }
      out.write("    </EPISODE>\n");
    }
    out.write("  </CHILD>\n");
  }

  private void flat(Child c, Table table, List<Column> columns) throws IOException {
    List<Row> rows = c.now().rows(table);
    left += Math.max(0, rows.size() - 1);
    if (!rows.isEmpty()) {
      for (Column column : columns) {
        element(3, column.name(), rows.getFirst().text(column), false);
      }
    }
  }

  private void groups(Child c, Table table, String name) throws IOException {
    for (Row row : c.now().rows(table)) {
      out.write("      <" + name + ">\n");
      for (Column column : table.written()) {
        if (column != CHILD && column != DOB) {
          element(4, column.name(), row.text(column), ALWAYS.contains(column));
        }
      }
      out.write("      </" + name + ">\n");
    }
  }

  private void element(int depth, String name, @Nullable String value, boolean always)
      throws IOException {
    if (value == null && !always) {
      return;
    }
    out.write("  ".repeat(depth));
    out.write("<" + name + ">");
    out.write(value == null ? "" : escaped(value));
    out.write("</" + name + ">\n");
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        default -> text.append(c);
      }
    }
    return text.toString();
  }
}
