package org.breakwater.frontdoor.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.FormErrors;
import org.breakwater.web.TimeLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hub tells a referrer what was decided, or says why not. Its clock runs from the decision. */
@Component
class TellReferrer {
  private static final String TOLD = "T003";
  private final Access access;
  private final Feedbacks feedbacks;
  private final ContactHeads heads;
  private final Clocks clocks;
  private final SharingRecords sharing;
  private final Clock clock;

  TellReferrer(
      Access access,
      Feedbacks feedbacks,
      ContactHeads heads,
      Clocks clocks,
      SharingRecords sharing,
      Clock clock) {
    this.access = access;
    this.feedbacks = feedbacks;
    this.heads = heads;
    this.clocks = clocks;
    this.sharing = sharing;
    this.clock = clock;
  }

  /** How it went. */
  sealed interface Result {
    record Done(boolean told) implements Result {}

    /** Nothing was sent; the form comes back with what to put right. */
    record Refused(FeedbackPages.Telling page) implements Result {}

    /** A colleague told the referrer, or withheld it, first: the words are kept. */
    record Overtaken(FeedbackPages.Telling page) implements Result {}
  }

  static RecordRef ref(UUID feedback) {
    return new RecordRef("feedback", feedback);
  }

  FeedbackPages.Waiting waiting(Viewer viewer) {
    access.check(viewer, Permission.SEE_QUEUE);
    return access.reading(
        viewer,
        () -> {
          Instant now = clock.instant();
          List<Feedback> waiting = feedbacks.waiting(viewer);
          List<UUID> contacts = waiting.stream().map(Feedback::contact).toList();
          Map<UUID, ContactHead> byId = new HashMap<>();
          heads.of(viewer, contacts).forEach(head -> byId.put(head.id(), head));
          Map<UUID, ClockReading> readings = readings(viewer, contacts);
          List<FeedbackPages.Row> rows = new ArrayList<>();
          for (Feedback one : waiting) {
            ContactHead contact = byId.get(one.contact());
            if (contact != null) {
              rows.add(
                  new FeedbackPages.Row(
                      one, contact, timeLeft(readings.get(contact.id()), contact, now)));
            }
          }
          rows.sort(
              Comparator.comparing(
                  row -> row.clock().due() == null ? Instant.MAX : row.clock().due()));
          access.trace(
              viewer, Access.Act.READ, ref(new UUID(0, 0)), "referrers to tell, " + rows.size());
          return new FeedbackPages.Waiting(rows);
        });
  }

  FeedbackPages.Telling open(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          Feedback feedback = find(viewer, id);
          ContactHead contact = heads.forHub(viewer, feedback.contact());
          access.trace(
              viewer,
              Access.Act.READ,
              ref(id),
              "what to tell the referrer of " + contact.reference());
          var form = new FeedbackForm("SEND", feedback.message(), null, feedback.version());
          return page(viewer, feedback, contact, form, FormErrors.none());
        });
  }

  Result tell(Viewer viewer, UUID id, FeedbackForm form) {
    return access.writing(
        viewer,
        () -> {
          Feedback feedback = find(viewer, id);
          ContactHead contact = heads.forHub(viewer, feedback.contact());
          FormErrors errors = form.errors();
          if (errors.any()) {
            return new Result.Refused(page(viewer, feedback, contact, form, errors));
          }
          Instant now = clock.instant();
          boolean done =
              form.withheld()
                  ? feedbacks.withhold(viewer, id, form.reason(), form.version())
                  : feedbacks.send(viewer, id, form.words(), form.version(), now);
          if (!done) {
            return new Result.Overtaken(page(viewer, feedback, contact, form, FormErrors.none()));
          }
          clocks.stop(viewer, TOLD, contact.ref(), now);
          sharing.record(viewer, share(contact, form));
          access.trace(
              viewer,
              Access.Act.SHARE,
              ref(id),
              (form.withheld() ? "withheld from" : "told")
                  + " the referrer of "
                  + contact.reference());
          return new Result.Done(!form.withheld());
        });
  }

  private static SharingRecords.Share share(ContactHead contact, FeedbackForm form) {
    boolean told = Boolean.TRUE.equals(contact.familyTold());
    String why = contact.whyNotTold() == null ? "Not said by the referrer" : contact.whyNotTold();
    return new SharingRecords.Share(
        contact.ref(),
        form.withheld()
            ? "Not telling the referrer: " + form.reason()
            : "To tell the referrer the outcome",
        SharingRecords.LawfulBasis.PUBLIC_TASK,
        SharingRecords.SpecialCondition.SAFEGUARDING,
        List.of("outcome"),
        List.of(contact.source()),
        told,
        told ? null : why,
        form.withheld());
  }

  private Feedback find(Viewer viewer, UUID id) {
    Optional<Feedback> found =
        access.may(viewer, Permission.SEE_QUEUE) ? feedbacks.find(viewer, id) : Optional.empty();
    return found.orElseThrow(() -> access.notFound(viewer, ref(id), "feedback to a referrer"));
  }

  private FeedbackPages.Telling page(
      Viewer viewer, Feedback feedback, ContactHead contact, FeedbackForm form, FormErrors errors) {
    Instant now = clock.instant();
    ClockReading reading = readings(viewer, List.of(contact.id())).get(contact.id());
    return new FeedbackPages.Telling(
        feedback, contact, timeLeft(reading, contact, now), form, errors, now);
  }

  private Map<UUID, ClockReading> readings(Viewer viewer, List<UUID> contacts) {
    Map<UUID, ClockReading> readings = new HashMap<>();
    if (!contacts.isEmpty()) {
      for (ClockReading one : clocks.of(viewer, contacts.stream().map(ContactHead::ref).toList())) {
        if (one.timescale().equals(TOLD) && one.cancelledBecause() == null) {
          readings.put(one.about().id(), one);
        }
      }
    }
    return readings;
  }

  private static TimeLeft timeLeft(
      @Nullable ClockReading reading, ContactHead contact, Instant now) {
    return reading == null
        ? TimeLeft.of(contact.receivedAt(), null, null, null, now)
        : TimeLeft.of(
            reading.startedAt(),
            reading.dueAt(),
            reading.stoppedAt(),
            reading.pausedBecause(),
            now);
  }
}
