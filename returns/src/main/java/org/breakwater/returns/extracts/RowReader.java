package org.breakwater.returns.extracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.returns.tables.TableCell;
import org.breakwater.returns.tables.TableRow;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one bound table into outcomes. */
final class RowReader {

  private final Layout layout;
  private final BoundTable bound;
  private final Dates dates;
  private final String file;
  private final @Nullable String sheet;
  private final @Nullable Set<String> people;
  private final String source;

  /**
   * @param people the ids rows must belong to; null when any id will do
   */
  RowReader(
      Layout layout,
      BoundTable bound,
      Dates dates,
      String file,
      @Nullable String sheet,
      @Nullable Set<String> people) {
    this.layout = layout;
    this.bound = bound;
    this.dates = dates;
    this.file = file;
    this.sheet = sheet;
    this.people = people;
    this.source = layout.name() + "/" + bound.table().name();
  }

  /** What one row says, before episodes are joined. */
  record Reading(Where where, String id, List<ExtractedRecord> records, List<Remark> remarks) {}

  Where where(TableRow row) {
    return new Where(file, sheet, row.number());
  }

  /** Reads a row that is not blank, or throws why not. */
  Reading read(TableRow row) {
    whole(row);
    Where where = where(row);
    RowValues values = new RowValues(layout, bound, row, where, dates);
    String id = values.id();
    if (people != null && !people.contains(id)) {
      throw new RowRefusal(
          RowFault.NO_SUCH_PERSON,
          null,
          id,
          "No row of table " + bound.table().of() + " that was taken has this id.");
    }
    LocalDate born = values.date(Field.BORN, Dates.UNBORN_DAYS);
    List<ExtractedRecord> records = new ArrayList<>();
    if (bound.table().person()) {
      records.add(person(values, id, born));
    }
    Service service = bound.table().service();
    if (service != null) {
      records.add(involvement(values, id, service, born));
      String postcode = bound.table().person() ? null : values.text(Field.POSTCODE);
      if (postcode != null) {
        records.add(new ExtractedAddress(id, postcode, values.date(Field.FROM, 0)));
      }
    }
    for (Layout.EventColumns event : bound.table().events()) {
      ExtractedEvent happened = event(values, id, event, born);
      if (happened != null) {
        records.add(happened);
      }
    }
    return new Reading(where, id, List.copyOf(records), values.remarks());
  }

  private void whole(TableRow row) {
    if (row.damage() != null) {
      throw new RowRefusal(RowFault.DAMAGED, null, "", row.damage());
    }
    if (sheet != null) {
      return;
    }
    int filled = row.cells().size();
    while (filled > bound.width() && row.cell(filled - 1).blank()) {
      filled--;
    }
    if (filled != bound.width()) {
      String lines =
          row.lines() > 3
              ? " It runs over %d lines: a quotation mark may be open.".formatted(row.lines())
              : "";
      throw new RowRefusal(
          RowFault.RAGGED,
          null,
          row.cells().stream().map(TableCell::text).findFirst().orElse(""),
          "The row has %d columns but there are %d headings.%s"
              .formatted(filled, bound.width(), lines));
    }
  }

  private ExtractedPerson person(RowValues values, String id, @Nullable LocalDate born) {
    Map<String, String> identifiers = new HashMap<>();
    String upn = values.upn();
    if (upn != null) {
      identifiers.put("UPN", upn);
    }
    String nhs = values.nhsNumber();
    if (nhs != null) {
      identifiers.put("NHS", nhs);
    }
    String sex = values.code(Field.SEX);
    return new ExtractedPerson(
        id,
        bound.table().child(),
        values.text(Field.GIVEN),
        values.text(Field.FAMILY),
        sex == null ? null : Sex.valueOf(sex),
        born,
        values.code(Field.ETHNICITY),
        identifiers,
        values.text(Field.ADDRESS),
        values.text(Field.POSTCODE),
        values.text(Field.FAMILY_GROUP));
  }

  private ExtractedInvolvement involvement(
      RowValues values, String id, Service service, @Nullable LocalDate born) {
    LocalDate from = values.date(Field.FROM, 0);
    LocalDate to = values.date(Field.TO, 0);
    notBeforeBirth(from, born);
    if (from != null && to != null && to.isBefore(from)) {
      throw new RowRefusal(
          RowFault.ENDS_BEFORE_START,
          null,
          from + " to " + to,
          "The end is before the start. Correct one of the two.");
    }
    if (to == null && "CLOSED".equals(values.code(Field.OPEN))) {
      throw new RowRefusal(
          RowFault.CLOSED_WITHOUT_DATE,
          null,
          String.valueOf(values.text(Field.OPEN)),
          "The row says the case is closed but has no closing date, so it would show as open.");
    }
    return new ExtractedInvolvement(
        id,
        service,
        from,
        to,
        values.text(Field.TEAM),
        values.text(Field.WORKER),
        values.text(Field.DETAIL),
        source);
  }

  private @Nullable ExtractedEvent event(
      RowValues values, String id, Layout.EventColumns columns, @Nullable LocalDate born) {
    LocalDate on = values.date(columns.on(), columns.required());
    if (on == null) {
      return null;
    }
    notBeforeBirth(on, born);
    LocalDate until = columns.until().isEmpty() ? null : values.date(columns.until(), false);
    if (until != null && until.isBefore(on)) {
      throw new RowRefusal(
          RowFault.ENDS_BEFORE_START,
          null,
          on + " to " + until,
          "The end is before the start. Correct one of the two.");
    }
    return new ExtractedEvent(
        id,
        columns.kind(),
        on,
        until,
        columns.note().isEmpty() ? null : values.text(columns.note()),
        values.text(Field.TEAM),
        values.text(Field.WORKER),
        source,
        details(values, columns));
  }

  private static Map<String, String> details(RowValues values, Layout.EventColumns columns) {
    Map<String, String> details = new LinkedHashMap<>();
    columns
        .details()
        .forEach((name, spellings) -> {
          String text = values.text(spellings);
          if (text != null) {
            details.put(name, text);
          }
        });
    return details;
  }

  private static void notBeforeBirth(@Nullable LocalDate date, @Nullable LocalDate born) {
    if (date != null && born != null && date.isBefore(born.minusDays(Dates.UNBORN_DAYS))) {
      throw new RowRefusal(
          RowFault.IMPOSSIBLE_DATE,
          null,
          date + ", born " + born,
          "The date is long before the person was born. One of the two is wrong.");
    }
  }
}
