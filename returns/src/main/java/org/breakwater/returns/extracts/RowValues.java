package org.breakwater.returns.extracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.breakwater.returns.tables.TableCell;
import org.breakwater.returns.tables.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, by meaning. A wrong date, a formula or a missing required value refuses
 * the row; an unknown code or a spreadsheet error is set aside with a remark, for the rest of the
 * row is still worth having.
 */
final class RowValues {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} /_.:-]{0,39}");
  private static final Pattern UPN = Pattern.compile("[A-Z]\\d{11}[A-Z0-9]");
  private static final Pattern NHS = Pattern.compile("\\d{10}");

  private final Layout layout;
  private final BoundTable bound;
  private final TableRow row;
  private final Where where;
  private final Dates dates;
  private final List<Remark> remarks = new ArrayList<>();

  RowValues(Layout layout, BoundTable bound, TableRow row, Where where, Dates dates) {
    this.layout = layout;
    this.bound = bound;
    this.row = row;
    this.where = where;
    this.dates = dates;
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** A cell with the place it stands in. */
  private record Found(TableCell cell, String heading) {}

  String id() {
    Found found = find(Field.ID);
    if (found == null) {
      throw new IllegalStateException("id is required, so the row was refused before");
    }
    String id = found.cell().text();
    if (found.cell().kind() == TableCell.Kind.NUMBER) {
      id = id.replaceFirst("\\.0+$", "");
    }
    if (!ID.matcher(id).matches() || id.matches("\\d+\\.\\d+")) {
      throw new RowRefusal(
          RowFault.BAD_ID,
          found.heading(),
          id,
          "This cannot be a person's id: letters and digits, at most 40.");
    }
    return id;
  }

  @Nullable String text(Field field) {
    Found found = find(field);
    return found == null ? null : found.cell().text();
  }

  @Nullable String text(List<String> spellings) {
    Found found = find(spellings, false);
    return found == null ? null : found.cell().text();
  }

  @Nullable LocalDate date(Field field, int ahead) {
    Found found = find(field);
    return found == null ? null : dates.read(found.cell(), found.heading(), ahead);
  }

  @Nullable LocalDate date(List<String> spellings, boolean required) {
    Found found = find(spellings, required);
    return found == null ? null : dates.read(found.cell(), found.heading(), 0);
  }

  /** The layout's code for a value; null, with a remark, when the value is in none of its lists. */
  @Nullable String code(Field field) {
    Found found = find(field);
    ValueMap values = layout.values(field);
    if (found == null || values == null) {
      return null;
    }
    String text = found.cell().text();
    String code = field == Field.ETHNICITY ? values.codeWithin(text) : values.code(text);
    if (code == null) {
      setAside(found, RowFault.UNKNOWN_CODE, "This code is in no list we know. It was left out.");
    }
    return code;
  }

  @Nullable String upn() {
    return identifier(Field.UPN, UPN, "a UPN: a letter, eleven digits, a digit or letter");
  }

  @Nullable String nhsNumber() {
    return identifier(Field.NHS, NHS, "an NHS number: ten digits");
  }

  private @Nullable String identifier(Field field, Pattern form, String what) {
    Found found = find(field);
    if (found == null) {
      return null;
    }
    String plain = found.cell().text().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!form.matcher(plain).matches()) {
      setAside(found, RowFault.BAD_IDENTIFIER, "This is not " + what + ". It was left out.");
      return null;
    }
    return plain;
  }

  private @Nullable Found find(Field field) {
    String heading = null;
    for (Layout.Column column : bound.table().columns()) {
      if (column.field() == field) {
        Found found = find(column.spellings(), column.required());
        if (found != null) {
          return found;
        }
        heading = column.spellings().getFirst();
      }
    }
    if (field == Field.ID) {
      throw new RowRefusal(RowFault.MISSING, heading, "", "The row has no id.");
    }
    return null;
  }

  private @Nullable Found find(List<String> spellings, boolean required) {
    int position = bound.position(spellings);
    if (position < 0) {
      return null;
    }
    TableCell cell = row.cell(position);
    Found found = new Found(cell, bound.heading(position));
    switch (cell.kind()) {
      case FORMULA ->
          throw new RowRefusal(
              RowFault.FORMULA,
              found.heading(),
              cell.text(),
              "The cell holds a formula, whose result we cannot vouch for. In the spreadsheet copy"
                  + " the column and paste it back as values.");
      case ERROR ->
          setAside(found, RowFault.ERROR_VALUE, "The spreadsheet shows an error here. Left out.");
      case TEXT, NUMBER -> {
        if (!layout.meansNothing(cell.text())) {
          return found;
        }
      }
      case BLANK -> {}
    }
    if (required) {
      throw new RowRefusal(
          RowFault.MISSING, found.heading(), cell.text(), "A value is needed here.");
    }
    return null;
  }

  private void setAside(Found found, RowFault fault, String reason) {
    remarks.add(
        new Remark(where, found.heading(), fault, Shown.safely(found.cell().text()), reason));
  }
}
