package org.breakwater.frontdoor.contactpage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.people.OpenTo;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.timescales.ClockReading;
import org.breakwater.web.AgencyLight;
import org.breakwater.web.Parts;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Everything the hub holds about one contact.
 *
 * @param source the name of the organisation it came from
 * @param tags concern tags in words
 * @param mayDecide whether the reader may decide it: a manager who did not write it
 */
public record ContactPage(
    ContactHead contact,
    String source,
    List<String> tags,
    List<Subject> subjects,
    Map<RecordId, List<OpenTo>> openTo,
    List<Earlier> earlier,
    List<ClockReading> clocks,
    List<Answered> requests,
    List<ContactRecords.Omission> omissions,
    List<ContactRecords.Contribution> contributions,
    ContactRecords.@Nullable Decision decision,
    ContactRecords.@Nullable Feedback feedback,
    List<SharingRecords.Kept> shares,
    Map<Integer, String> organisationNames,
    List<Parts.Row> detail,
    List<Parts.Event> history,
    boolean mayDecide,
    Instant now) {

  /** An earlier contact about one of the same children. */
  public record Earlier(ContactHead contact, @Nullable Outcome outcome) {
    public String href() {
      return "/contacts/" + contact.id();
    }
  }

  /** An agency asked, and its answer when it has come. */
  public record Answered(
      AskedAgency asked, String question, ContactRecords.@Nullable Reply reply) {}

  public LocalDate today() {
    return now.atZone(Wording.LONDON).toLocalDate();
  }

  public List<Subject> children() {
    return subjects.stream().filter(Subject::child).toList();
  }

  public List<Subject> adults() {
    return subjects.stream().filter(subject -> !subject.child()).toList();
  }

  public List<OpenTo> openTo(Subject subject) {
    return openTo.getOrDefault(subject.record(), List.of());
  }

  public List<AgencyLight> lights() {
    return requests.stream().map(one -> one.asked().light(now)).toList();
  }

  /** The questions still open. */
  public List<Answered> unanswered() {
    return requests.stream().filter(one -> one.reply() == null).toList();
  }

  /** The questions answered. */
  public List<Answered> answers() {
    return requests.stream().filter(one -> one.reply() != null).toList();
  }

  public TimeLeft timeLeft(ClockReading reading) {
    return TimeLeft.of(
        reading.startedAt(), reading.dueAt(), reading.stoppedAt(), reading.pausedBecause(), now);
  }

  /** The clock of the grade it has now; null when none runs. */
  public @Nullable TimeLeft gradeClock() {
    return clocks.stream()
        .filter(one -> one.timescale().equals(contact.grade().timescale()))
        .filter(one -> one.cancelledBecause() == null)
        .findFirst()
        .map(this::timeLeft)
        .orElse(null);
  }

  /** The names of those a share went to. */
  public String recipients(SharingRecords.Share share) {
    return Wording.list(
        share.recipients().stream()
            .map(id -> organisationNames.getOrDefault(id.value(), "another organisation"))
            .toList());
  }

  public String title() {
    return children().isEmpty()
        ? contact.reference()
        : Wording.list(children().stream().map(Subject::name).toList());
  }

  public String reviewWords() {
    var review = contact.review();
    if (review == null) {
      return "Not a police notice";
    }
    Instant at = review.reviewedAt();
    String who = review.reviewerName() == null ? "no named reviewer" : review.reviewerName();
    if (at != null) {
      return "Reviewed by " + who + ", " + Wording.near(at, now);
    }
    return (contact.reviewOverdue(now) ? "Not reviewed for over a day: " : "Not reviewed yet: ")
        + who;
  }
}
