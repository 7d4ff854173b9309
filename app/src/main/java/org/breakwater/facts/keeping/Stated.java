package org.breakwater.facts.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.facts.FactKind;
import org.breakwater.people.RecordId;
import org.breakwater.returns.extracts.EventKind;
import org.breakwater.returns.extracts.ExtractedAddress;
import org.breakwater.returns.extracts.ExtractedEvent;
import org.breakwater.returns.extracts.ExtractedInvolvement;
import org.breakwater.returns.extracts.ExtractedPerson;
import org.breakwater.returns.extracts.ExtractedRecord;
import org.breakwater.returns.extracts.Service;
import org.jspecify.annotations.Nullable;

/**
 * A fact as an extract states it.
 *
 * @param part the table or list of the extract
 * @param key what tells it from others of its record, source and kind: its first day, and for
 *     contacts, of which a day may bring several, what is said of it
 * @param details pairs of name and value, in order
 */
record Stated(
    RecordId record,
    FactKind kind,
    String part,
    String key,
    LocalDate from,
    @Nullable LocalDate to,
    List<List<String>> details) {

  /** What identifies a fact among those of one source. */
  record Key(RecordId record, FactKind kind, String key) {}

  Key identity() {
    return new Key(record, kind, key);
  }

  /**
   * Null for what is no dated fact: a description of a person, or a service without a first day.
   */
  static @Nullable Stated of(RecordId record, ExtractedRecord said) {
    return switch (said) {
      case ExtractedPerson person -> null;
      case ExtractedAddress address -> null;
      case ExtractedEvent event -> event(record, event);
      case ExtractedInvolvement involvement -> involvement(record, involvement);
    };
  }

  private static Stated event(RecordId record, ExtractedEvent event) {
    FactKind kind = kind(event.kind());
    List<List<String>> details = new ArrayList<>();
    add(details, note(event.kind()), event.note());
    event.details().forEach((name, value) -> add(details, name, value));
    add(details, "Team", event.team());
    add(details, "Worker", event.worker());
    String key =
        kind == FactKind.CONTACT && event.note() != null
            ? event.on() + " " + event.note()
            : event.on().toString();
    LocalDate until = event.until();
    return new Stated(
        record,
        kind,
        part(event.source()),
        key,
        event.on(),
        until == null || until.isBefore(event.on()) ? null : until,
        List.copyOf(details));
  }

  private static @Nullable Stated involvement(RecordId record, ExtractedInvolvement said) {
    FactKind kind = kind(said.service());
    LocalDate from = said.from();
    if (kind == null || from == null) {
      return null;
    }
    List<List<String>> details = new ArrayList<>();
    add(details, detail(said), said.detail());
    add(details, "Team", said.team());
    add(details, "Worker", said.worker());
    return new Stated(
        record, kind, part(said.source()), from.toString(), from, said.to(), List.copyOf(details));
  }

  private static void add(List<List<String>> details, String name, @Nullable String value) {
    if (value != null) {
      details.add(List.of(name, value));
    }
  }

  /** "episodes" of "ssda903/episodes". */
  private static String part(String source) {
    return source.substring(source.indexOf('/') + 1);
  }

  private static FactKind kind(EventKind kind) {
    return switch (kind) {
      case CONTACT -> FactKind.CONTACT;
      case REFERRAL -> FactKind.REFERRAL;
      case SECTION_47_ENQUIRY -> FactKind.SECTION_47_ENQUIRY;
      case INITIAL_CHILD_PROTECTION_CONFERENCE -> FactKind.INITIAL_CHILD_PROTECTION_CONFERENCE;
      case REVIEW_CHILD_PROTECTION_CONFERENCE -> FactKind.REVIEW_CHILD_PROTECTION_CONFERENCE;
      case LOOKED_AFTER_REVIEW -> FactKind.LOOKED_AFTER_REVIEW;
      case MISSING_FROM_CARE -> FactKind.MISSING_FROM_CARE;
      case CHILD_IN_NEED_PLAN -> FactKind.CHILD_IN_NEED_PLAN;
      case PLACEMENT -> FactKind.PLACEMENT;
      case PRE_PROCEEDINGS -> FactKind.PRE_PROCEEDINGS;
    };
  }

  /** Null for adopters, who are adults. */
  private static @Nullable FactKind kind(Service service) {
    return switch (service) {
      case EARLY_HELP -> FactKind.EARLY_HELP;
      case ASSESSMENT -> FactKind.ASSESSMENT;
      case CHILD_IN_NEED -> FactKind.CHILD_IN_NEED;
      case CHILD_PROTECTION -> FactKind.CHILD_PROTECTION;
      case LOOKED_AFTER -> FactKind.LOOKED_AFTER;
      case CARE_LEAVER -> FactKind.CARE_LEAVER;
      case ADOPTION -> FactKind.ADOPTION;
      case YOUTH_JUSTICE -> FactKind.YOUTH_JUSTICE;
      case ADOPTER -> null;
    };
  }

  private static final Map<EventKind, String> NOTES =
      Map.of(
          EventKind.CONTACT, "From",
          EventKind.REFERRAL, "From",
          EventKind.INITIAL_CHILD_PROTECTION_CONFERENCE, "Led to a plan",
          EventKind.LOOKED_AFTER_REVIEW, "How the child took part",
          EventKind.MISSING_FROM_CARE, "Missing or away");

  private static String note(EventKind kind) {
    return NOTES.getOrDefault(kind, "Note");
  }

  private static String detail(ExtractedInvolvement said) {
    return switch (said.service()) {
      case CHILD_PROTECTION -> "Category of abuse";
      case LOOKED_AFTER -> "Legal status";
      case CARE_LEAVER -> "Eligibility";
      case ASSESSMENT -> "Factors";
      case CHILD_IN_NEED ->
          String.valueOf(said.detail()).startsWith("RC") ? "Reason for closure" : "Status";
      case EARLY_HELP, ADOPTION, ADOPTER, YOUTH_JUSTICE -> "Status";
    };
  }
}
