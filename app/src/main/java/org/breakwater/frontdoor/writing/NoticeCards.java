package org.breakwater.frontdoor.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.receiving.Question;
import org.breakwater.linkage.Sex;
import org.breakwater.web.Parts;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** A notice, part by part, as its author checks it. */
final class NoticeCards {
  private NoticeCards() {}

  static List<CheckPage.Card> of(Notice notice) {
    List<CheckPage.Card> cards = new ArrayList<>();
    for (Notice.Subject subject : notice.subjects()) {
      cards.add(
          new CheckPage.Card(
              (subject.child() ? "Child: " : "Adult: ") + subject.called(), rows(subject)));
    }
    List<Parts.Row> concern = new ArrayList<>();
    concern.add(Parts.Row.of("What worries you", notice.concern()));
    concern.add(
        Parts.Row.of(
            "About", Wording.list(notice.tags().stream().map(ConcernTag::words).toList())));
    if (notice.incidentAt() != null) {
      concern.add(Parts.Row.of("When", Wording.dateTime(notice.incidentAt())));
    }
    add(concern, "Where", notice.incidentPlace());
    for (var answer : notice.detail().entrySet()) {
      add(
          concern,
          Question.named(notice.kind(), answer.getKey())
              .map(Question::label)
              .orElse(label(answer.getKey())),
          answer.getValue());
    }
    if (notice.kind() == Notice.Kind.POLICE_NOTICE) {
      concern.add(
          Parts.Row.of("Your grade", notice.grade() == null ? null : notice.grade().words()));
      add(concern, "Reason for your grade", notice.gradeReason());
    }
    concern.add(Parts.Row.of("Family told", yesNo(notice.familyTold())));
    add(concern, "Why not told", notice.whyNotTold());
    add(concern, "Your own reference", notice.externalReference());
    add(concern, "How to reach you", notice.authorContact());
    cards.add(new CheckPage.Card("The concern", concern));
    return cards;
  }

  private static List<Parts.Row> rows(Notice.Subject subject) {
    List<Parts.Row> rows = new ArrayList<>();
    add(rows, "Description", subject.description());
    add(rows, "Other names", String.join(", ", subject.otherNames()));
    add(rows, "Relation", subject.relation());
    rows.add(Parts.Row.of("Born", subject.born() == null ? null : Wording.date(subject.born())));
    add(
        rows,
        "Sex",
        subject.sex() == Sex.UNKNOWN ? null : subject.sex() == Sex.FEMALE ? "Female" : "Male");
    add(rows, "Ethnicity", subject.ethnicity());
    add(rows, "NHS number", subject.identifiers().get("NHS"));
    add(
        rows,
        "Address",
        String.join(
            ", ",
            Stream.of(subject.addressLine(), subject.town(), subject.postcode())
                .filter(java.util.Objects::nonNull)
                .toList()));
    add(rows, "School or nursery", subject.school());
    add(rows, "Parental responsibility", yesNo(subject.parental()));
    add(rows, "Seen", yesNo(subject.seen()));
    add(rows, "Spoken to", yesNo(subject.spokenTo()));
    add(rows, "Own words", subject.ownWords());
    return rows;
  }

  private static void add(List<Parts.Row> rows, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      rows.add(Parts.Row.of(key, text));
    }
  }

  private static @Nullable String yesNo(@Nullable Boolean answer) {
    return answer == null ? null : answer ? "Yes" : "No";
  }

  private static String label(String key) {
    return key.equals("safeNow")
        ? "Is the child safe now?"
        : Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }
}
