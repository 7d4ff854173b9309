package org.breakwater.frontdoor.bulk.columns;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.Notice.Subject;
import org.breakwater.frontdoor.bulk.columns.Column.Part;
import org.breakwater.linkage.NhsNumber;
import org.breakwater.linkage.Sex;
import org.breakwater.linkage.Upn;
import org.jspecify.annotations.Nullable;

/** Reads the child and the adult of one row. */
final class PersonReader {
  private static final String YES_OR_NO = "yes or no";

  private final NoticeReader reader;
  private final int row;
  private final Cells cells;

  PersonReader(NoticeReader reader, int row) {
    this.reader = reader;
    this.row = row;
    this.cells = reader.row(row);
  }

  Optional<Subject> child() {
    if (!cells.any(Part.CHILD)) {
      return Optional.empty();
    }
    Map<String, String> identifiers = new LinkedHashMap<>();
    number(
        identifiers, "NHS", Column.CHILD_NHS, NhsNumber.parse(text(Column.CHILD_NHS)).isPresent());
    number(identifiers, "UPN", Column.CHILD_UPN, Upn.parse(text(Column.CHILD_UPN)).isPresent());
    String others = text(Column.CHILD_OTHER_NAMES);
    Subject child =
        new Subject(
            true,
            text(Column.CHILD_GIVEN),
            text(Column.CHILD_FAMILY),
            others == null
                ? List.of()
                : Arrays.stream(others.split("[;,\\n]"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList(),
            text(Column.CHILD_DESCRIPTION),
            reader.born(row, Column.CHILD_BORN),
            sex(Column.CHILD_SEX),
            text(Column.CHILD_ETHNICITY),
            text(Column.CHILD_ADDRESS),
            text(Column.CHILD_TOWN),
            text(Column.CHILD_POSTCODE),
            text(Column.CHILD_SCHOOL),
            null,
            identifiers,
            null,
            null,
            yesNo(Column.CHILD_SEEN),
            yesNo(Column.CHILD_SPOKEN_TO),
            text(Column.CHILD_WORDS));
    if (child.identified()) {
      return Optional.of(child);
    }
    reader.alongAsWords(row, "child", words(Part.CHILD));
    return Optional.empty();
  }

  Optional<Subject> adult() {
    if (!cells.any(Part.ADULT)) {
      return Optional.empty();
    }
    Map<String, String> identifiers = new LinkedHashMap<>();
    number(
        identifiers, "NHS", Column.ADULT_NHS, NhsNumber.parse(text(Column.ADULT_NHS)).isPresent());
    Subject adult =
        new Subject(
            false,
            text(Column.ADULT_GIVEN),
            text(Column.ADULT_FAMILY),
            List.of(),
            null,
            reader.born(row, Column.ADULT_BORN),
            sex(Column.ADULT_SEX),
            null,
            text(Column.ADULT_ADDRESS),
            text(Column.ADULT_TOWN),
            text(Column.ADULT_POSTCODE),
            null,
            null,
            identifiers,
            text(Column.ADULT_RELATION),
            yesNo(Column.ADULT_PARENTAL),
            null,
            null,
            null);
    if (adult.identified() || adult.relation() != null) { // "mother", name not known
      return Optional.of(adult);
    }
    reader.alongAsWords(row, "adult", words(Part.ADULT));
    return Optional.empty();
  }

  private void number(
      Map<String, String> identifiers, String kind, Column column, boolean passesItsCheck) {
    String number = text(column);
    if (number == null) {
      return;
    }
    identifiers.put(kind, number);
    if (!passesItsCheck) {
      reader.remark(
          row,
          column.heading()
              + ": “"
              + number
              + "” does not pass its own check. It went along as written");
    }
  }

  private Sex sex(Column column) {
    Sex sex =
        reader.value(
            row,
            column,
            text ->
                Sex.parse(text) == Sex.UNKNOWN && !text.matches("(?i)u|unknown|not known|0|9")
                    ? Optional.empty()
                    : Optional.of(Sex.parse(text)),
            "F or M");
    return sex == null ? Sex.UNKNOWN : sex;
  }

  private @Nullable Boolean yesNo(Column column) {
    return reader.value(row, column, Values::yesNo, YES_OR_NO);
  }

  private @Nullable String text(Column column) {
    return cells.text(column);
  }

  private String words(Part part) {
    return Arrays.stream(Column.values())
        .filter(column -> column.part() == part && text(column) != null)
        .map(column -> column.heading() + " " + text(column))
        .collect(Collectors.joining(", "));
  }
}
