package org.breakwater.frontdoor.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contactpage.DetailRows;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.frontdoor.glance.Subjects;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonCard;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the police see of their own notices before they decide: what they wrote, which services work
 * with the child and whom to call, and no more of what partners hold (finding A04).
 */
@Component
class ReadPoliceNotices {
  private static final String REVIEW_CLOCK = "P001";
  private static final Duration A_DAY = Duration.ofHours(24);
  private final Access access;
  private final ContactHeads heads;
  private final Subjects subjects;
  private final PoliceNoticesToReview notices;
  private final PersonIndex people;
  private final DetailRows detail;
  private final Directory directory;
  private final Clocks clocks;
  private final Clock clock;

  ReadPoliceNotices(
      Access access,
      ContactHeads heads,
      Subjects subjects,
      PoliceNoticesToReview notices,
      PersonIndex people,
      DetailRows detail,
      Directory directory,
      Clocks clocks,
      Clock clock) {
    this.access = access;
    this.heads = heads;
    this.subjects = subjects;
    this.notices = notices;
    this.people = people;
    this.detail = detail;
    this.directory = directory;
    this.clocks = clocks;
    this.clock = clock;
  }

  ReviewPages.Worklist worklist(Viewer viewer) {
    access.check(viewer, Permission.REVIEW_POLICE_NOTICES);
    return access.reading(
        viewer,
        () -> {
          Instant now = clock.instant();
          List<UUID> ids = notices.unreviewed(viewer);
          Map<UUID, ContactHead> byId = new HashMap<>();
          heads.of(viewer, ids).forEach(head -> byId.put(head.id(), head));
          Map<UUID, List<Subject>> named = subjects.of(viewer, ids);
          List<RecordId> records =
              named.values().stream()
                  .flatMap(List::stream)
                  .filter(Subject::child)
                  .map(Subject::record)
                  .distinct()
                  .toList();
          Map<RecordId, List<OpenTo>> openTo =
              records.isEmpty() ? Map.of() : people.openTo(viewer, records);
          Map<UUID, ClockReading> readings = readings(viewer, ids);
          List<ReviewPages.Row> rows = new ArrayList<>();
          for (UUID id : ids) {
            ContactHead contact = byId.get(id);
            if (contact != null) {
              List<Subject> children =
                  named.getOrDefault(id, List.of()).stream().filter(Subject::child).toList();
              rows.add(row(viewer, contact, children, openTo, readings.get(id), now));
            }
          }
          // mine first, then what is due soonest: a late red never stands below an older green
          rows.sort(
              Comparator.comparing(ReviewPages.Row::mine)
                  .reversed()
                  .thenComparing(
                      row -> row.clock().due(), Comparator.nullsLast(Comparator.naturalOrder())));
          var counts = notices.counts(viewer, now.minus(A_DAY));
          access.trace(
              viewer,
              Access.Act.READ,
              new RecordRef("police-review", new UUID(0, 0)),
              "the review worklist, " + rows.size());
          return new ReviewPages.Worklist(
              counts.unreviewed(), counts.mine(), counts.overADay(), rows, now);
        });
  }

  private ReviewPages.Row row(
      Viewer viewer,
      ContactHead contact,
      List<Subject> children,
      Map<RecordId, List<OpenTo>> openTo,
      @Nullable ClockReading reading,
      Instant now) {
    var review = contact.review();
    boolean green = contact.givenGrade() == Grade.GREEN || contact.grade() == Grade.GREEN;
    return new ReviewPages.Row(
        contact,
        children,
        timeLeft(contact, reading, now),
        review != null && viewer.staff().equals(review.reviewer()),
        green ? greens(viewer, children, now) : null,
        children.stream()
            .flatMap(child -> openTo.getOrDefault(child.record(), List.of()).stream())
            .map(OpenTo::words)
            .distinct()
            .sorted()
            .toList(),
        now);
  }

  private int greens(Viewer viewer, List<Subject> children, Instant now) {
    ZonedDateTime today = now.atZone(Wording.LONDON);
    Set<RecordId> records = new HashSet<>();
    for (Subject child : children) {
      records.add(child.record());
      PersonCard card = child.card();
      if (card != null) {
        records.addAll(people.recordsOf(viewer, card.person()));
      }
    }
    return notices.greens(viewer, records, today.minusMonths(3).toInstant());
  }

  ReviewPages.Review open(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          ContactHead contact = own(viewer, id, heads.find(viewer, id));
          access.trace(
              viewer,
              Access.Act.READ,
              contact.ref(),
              "the notice " + contact.reference() + " and who works with its children");
          return page(viewer, contact, ReviewForm.of(contact), FormErrors.none());
        });
  }

  /** A notice of the viewer's own force; to anybody else there is none. */
  ContactHead own(Viewer viewer, UUID id, Optional<ContactHead> found) {
    return found
        .filter(one -> access.may(viewer, Permission.REVIEW_POLICE_NOTICES))
        .filter(one -> one.police() && one.source().equals(viewer.organisation()))
        .orElseThrow(
            () -> access.notFound(viewer, ContactHead.ref(id), "a police notice to review"));
  }

  /** The form with what stands around it. */
  ReviewPages.Review page(Viewer viewer, ContactHead contact, ReviewForm form, FormErrors errors) {
    Instant now = clock.instant();
    List<Subject> named = subjects.of(viewer, contact.id());
    List<RecordId> records = named.stream().map(Subject::record).toList();
    List<Option> organisations =
        directory.organisations(viewer.partnership()).stream()
            .filter(one -> !one.id().equals(viewer.organisation()))
            .map(one ->
                Option.of(Integer.toString(one.id().value()), one.name(), one.kind().words()))
            .toList();
    return new ReviewPages.Review(
        contact,
        named,
        records.isEmpty() ? Map.of() : people.openTo(viewer, records),
        contact.tags().stream().map(tag -> ConcernTag.valueOf(tag).words()).toList(),
        detail.of(contact.detail()),
        organisations,
        greens(viewer, named.stream().filter(Subject::child).toList(), now),
        timeLeft(contact, readings(viewer, List.of(contact.id())).get(contact.id()), now),
        form,
        errors,
        now);
  }

  private Map<UUID, ClockReading> readings(Viewer viewer, List<UUID> contacts) {
    Map<UUID, ClockReading> readings = new HashMap<>();
    if (!contacts.isEmpty()) {
      for (ClockReading one : clocks.of(viewer, contacts.stream().map(ContactHead::ref).toList())) {
        if (one.timescale().equals(REVIEW_CLOCK)) {
          readings.put(one.about().id(), one);
        }
      }
    }
    return readings;
  }

  private static TimeLeft timeLeft(
      ContactHead contact, @Nullable ClockReading reading, Instant now) {
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
