package org.breakwater.frontdoor.bulk.columns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.bulk.columns.Column.Part;
import org.breakwater.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one notice. Only who the child is and what the concern is can return it; a
 * value that cannot be read goes along as it was written.
 */
final class NoticeReader {
  private static final int LONGEST_CONCERN = 20_000;
  private static final int LONGEST = 5_000;
  private static final int MOST_PEOPLE = 20;

  private final List<Cells> rows;
  private final LocalDate today;
  private final List<List<String>> faults;
  private final List<List<String>> remarks;
  private final Map<String, String> detail = new LinkedHashMap<>();

  NoticeReader(List<Cells> rows, LocalDate today) {
    this.rows = rows;
    this.today = today;
    this.faults = rows.stream().map(row -> (List<String>) new ArrayList<String>()).toList();
    this.remarks = rows.stream().map(row -> (List<String>) new ArrayList<String>()).toList();
  }

  ReadNotice read(UUID once) {
    IntStream.range(0, rows.size()).forEach(this::shape);
    IntStream.range(1, rows.size()).forEach(this::sameNotice);
    for (Column column : Column.values()) {
      @Nullable String answer = column.question() == null ? null : rows.getFirst().text(column);
      if (column.question() != null && answer != null) {
        detail.put(column.question().formName(), answer);
      }
    }
    @Nullable String reference = rows.getFirst().text(Column.FORCE_REFERENCE);
    if (reference == null) {
      remark(
          0, "It has no reference. If it is corrected and sent again, it becomes a second notice");
    }
    Set<Notice.Subject> people = new LinkedHashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      PersonReader person = new PersonReader(this, i);
      person.child().ifPresent(people::add);
    }
    for (int i = 0; i < rows.size(); i++) {
      new PersonReader(this, i).adult().ifPresent(people::add);
    }
    @Nullable Boolean told = value(0, Column.FAMILY_TOLD, Values::yesNo, "yes or no");
    Notice notice =
        new Notice(
            Notice.Kind.POLICE_NOTICE,
            Notice.Channel.BULK,
            reference == null ? once : null,
            reference,
            first(Column.AUTHOR_CONTACT),
            incident(),
            first(Column.INCIDENT_PLACE),
            concern(),
            tags(),
            List.copyOf(people),
            value(0, Column.GRADE, Values::grade, "RED, AMBER or GREEN"),
            first(Column.GRADE_REASON),
            told,
            Boolean.TRUE.equals(told) ? null : first(Column.WHY_NOT_TOLD),
            notes());
    for (FieldError fault : notice.faults()) {
      fault(0, fault.message(), fault.code());
    }
    if (notice.children().size() > MOST_PEOPLE || notice.adults().size() > MOST_PEOPLE) {
      fault(
          0,
          "Name at most "
              + MOST_PEOPLE
              + " children and as many adults; send another notice for more",
          "TOO_MANY_PEOPLE");
    }
    return new ReadNotice(notice, faults, remarks);
  }

  /** Too much in a cell, or values under no heading. */
  private void shape(int row) {
    Cells cells = rows.get(row);
    cells
        .headings()
        .places()
        .forEach((column, place) -> {
          @Nullable String text = cells.text(place);
          int most = column == Column.CONCERN ? LONGEST_CONCERN : LONGEST;
          if (text != null && text.length() > most) {
            fault(
                row,
                "Shorten %s to %,d characters or fewer".formatted(column.heading(), most),
                "TOO_LONG");
          }
        });
    if (!cells.astray().isEmpty()) {
      fault(
          row,
          "The row has more values (%d) than there are headings (%d). A comma inside a value needs quotation marks around the value"
              .formatted(cells.given().size(), cells.headings().given().size()),
          "TOO_MANY_VALUES");
    }
  }

  /** A further row may repeat what was said of the notice, or leave it empty. */
  private void sameNotice(int row) {
    Cells cells = rows.get(row);
    List<String> other =
        Arrays.stream(Column.values())
            .filter(column -> column.part() == Part.NOTICE)
            .filter(column -> cells.text(column) != null)
            .filter(column -> !java.util.Objects.equals(cells.text(column), first(column)))
            .map(Column::heading)
            .toList();
    if (!other.isEmpty()) {
      fault(
          row,
          "It has the reference of the row before but says otherwise in %s. Give it a reference of its own, or leave those empty"
              .formatted(String.join(", ", other)),
          "REFERENCE_REPEATED");
    }
    if (!cells.any(Part.CHILD) && !cells.any(Part.ADULT)) {
      remark(row, "It names nobody and adds nothing to the notice");
    }
  }

  private String concern() {
    String concern = first(Column.CONCERN);
    return concern == null ? "" : concern;
  }

  private List<ConcernTag> tags() {
    String text = first(Column.TAGS);
    List<ConcernTag> tags = new ArrayList<>();
    for (String one : text == null ? new String[0] : text.split("[;|\\n]")) {
      if (one.isBlank()) {
        continue;
      }
      Optional<ConcernTag> tag = Values.tag(one);
      tag.ifPresent(tags::add);
      if (tag.isEmpty()) {
        asWritten(0, Column.TAGS, one.strip(), "is no concern of the list");
      }
    }
    return tags;
  }

  private @Nullable Instant incident() {
    Values.When when =
        value(0, Column.INCIDENT_AT, Values::when, "a date and time such as 2026-06-04 22:40");
    if (when == null) {
      return null;
    }
    if (!when.timed()) {
      detail.put("Time it happened", "Not given");
    }
    return when.at();
  }

  private Map<String, String> notes() {
    for (int i = 0; i < rows.size(); i++) {
      Cells row = rows.get(i);
      for (var note : new java.util.TreeMap<>(row.headings().notes()).entrySet()) {
        String text = row.text(note.getKey());
        if (text != null) {
          detail.merge(note.getValue(), text, (a, b) -> a.equals(b) ? a : a + "\n" + b);
        }
      }
    }
    return detail;
  }

  private @Nullable String first(Column column) {
    return rows.getFirst().text(column);
  }

  Cells row(int row) {
    return rows.get(row);
  }

  /** Born: a date that can be. */
  @Nullable LocalDate born(int row, Column column) {
    return value(
        row,
        column,
        text -> Values.date(text).filter(date -> !date.isAfter(today.plusMonths(11))),
        "a date such as 2018-03-09 that can be a date of birth");
  }

  <T> @Nullable T value(int row, Column column, Function<String, Optional<T>> as, String what) {
    String text = rows.get(row).text(column);
    if (text == null) {
      return null;
    }
    Optional<T> value = as.apply(text);
    if (value.isEmpty()) {
      asWritten(row, column, text, "is not " + what);
    }
    return value.orElse(null);
  }

  private void asWritten(int row, Column column, String text, String why) {
    String key = column.heading() + ", as written" + (row == 0 ? "" : " on row " + (row + 1));
    detail.merge(key, text, (a, b) -> a + "; " + b);
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    remark(row, column.heading() + ": “" + shown + "” " + why + ". It went along as written");
  }

  void alongAsWords(int row, String who, String words) {
    detail.merge(who, words, (a, b) -> a.equals(b) ? a : a + "; " + b);
    remark(
        row,
        "There is no name, description or number for the "
            + who
            + ". What was written went along as words");
  }

  void remark(int row, String words) {
    if (!remarks.get(row).contains(words)) {
      remarks.get(row).add(words);
    }
  }

  private void fault(int row, String words, String code) {
    faults.get(row).add(words + " (" + code + ")");
  }
}
