package org.breakwater.frontdoor.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.contactpage.ReadContact;
import org.breakwater.frontdoor.contacts.ContactEvent;
import org.breakwater.frontdoor.contacts.ContactTransitions;
import org.breakwater.frontdoor.events.ContactDecided;
import org.breakwater.frontdoor.feedback.DraftFeedback;
import org.breakwater.frontdoor.glance.AskedAgencies;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.frontdoor.glance.Subjects;
import org.breakwater.people.PersonIndex;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A manager records what the partners decided. Whoever wrote a contact does not decide it. A red
 * decision never waits for an answer; what was missing is stamped on it.
 */
@Component
class DecideContact {
  private static final Set<Kind> HEALTH = EnumSet.of(Kind.HEALTH_TRUST, Kind.ICB);
  private static final Set<Kind> EDUCATION = EnumSet.of(Kind.SCHOOL);
  private static final String TOLD = "T003";
  private final Access access;
  private final ContactHeads heads;
  private final Subjects subjects;
  private final ReadContact contacts;
  private final AskedAgencies asked;
  private final Decisions decisions;
  private final DraftFeedback feedback;
  private final Directory directory;
  private final Clocks clocks;
  private final PersonIndex people;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  DecideContact(
      Access access,
      ContactHeads heads,
      Subjects subjects,
      ReadContact contacts,
      AskedAgencies asked,
      Decisions decisions,
      DraftFeedback feedback,
      Directory directory,
      Clocks clocks,
      PersonIndex people,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.heads = heads;
    this.subjects = subjects;
    this.contacts = contacts;
    this.asked = asked;
    this.decisions = decisions;
    this.feedback = feedback;
    this.directory = directory;
    this.clocks = clocks;
    this.people = people;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** How it went. */
  sealed interface Result {
    record Decided(Outcome outcome) implements Result {}

    /** Nothing was kept; the form comes back with what to put right, or why this person may not. */
    record Refused(DecisionPage page) implements Result {}

    /** A colleague changed or decided the contact: the words are kept, with what changed. */
    record Overtaken(DecisionPage page) implements Result {}
  }

  DecisionPage open(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          ContactHead contact = heads.forHub(viewer, id);
          access.trace(viewer, Access.Act.READ, contact.ref(), "to decide " + contact.reference());
          return page(viewer, contact, DecisionForm.empty(contact.version()), null);
        });
  }

  Result decide(Viewer viewer, UUID id, DecisionForm form) {
    return access.writing(
        viewer,
        () -> {
          ContactHead contact = heads.holdForHub(viewer, id);
          access.check(viewer, Permission.DECIDE_CONTACT);
          if (contact.decided()) {
            return new Result.Overtaken(page(viewer, contact, form, null));
          }
          DecisionPage page = page(viewer, contact, form, null);
          if (page.mayNot() != null) {
            access.trace(viewer, Access.Act.REFUSED, contact.ref(), page.mayNot());
            return new Result.Refused(
                page.with(FormErrors.none().with("", page.mayNot(), "MAY_NOT_DECIDE")));
          }
          if (form.version() != contact.version()) {
            return new Result.Overtaken(
                page(viewer, contact, form.against(contact.version()), changed(viewer, id)));
          }
          FormErrors errors = form.errors(page.red() ? 0 : page.unanswered().size());
          Outcome outcome = form.chosenOutcome();
          return errors.any() || outcome == null
              ? new Result.Refused(page.with(errors))
              : keep(viewer, contact, form, outcome, page);
        });
  }

  private Result keep(
      Viewer viewer, ContactHead contact, DecisionForm form, Outcome outcome, DecisionPage page) {
    Instant now = clock.instant();
    UUID decision = ids.next();
    var missing =
        new Decisions.Missing(
            page.withoutHealth(), page.withoutEducation(), page.unanswered().size());
    if (!decisions.close(viewer, contact.id(), form.version())) {
      throw new IllegalStateException(
          "A contact that is held changed all the same: " + contact.id());
    }
    decisions.keep(viewer, decision, contact, form, missing, now);
    for (String timescale : List.of("T001", "T002", contact.grade().timescale())) {
      clocks.stop(viewer, timescale, contact.ref(), now);
    }
    clocks.start(viewer, TOLD, contact.ref(), now);
    people.workEnds(viewer, contact.id());
    feedback.draft(viewer, contact, page.children(), outcome);
    access.trace(
        viewer,
        Access.Act.DECIDE,
        contact.ref(),
        contact.reference() + ": level " + form.level() + ", " + outcome.name());
    events.publishEvent(new ContactDecided(viewer.partnership(), contact.id(), decision));
    return new Result.Decided(outcome);
  }

  private String changed(Viewer viewer, UUID id) {
    return decisions
        .lastChange(viewer, id)
        .map(one ->
            one.by()
                + " "
                + one.what()
                + " while you were writing, "
                + Wording.near(one.at(), clock.instant()))
        .orElse("A colleague changed this contact while you were writing");
  }

  private DecisionPage page(
      Viewer viewer, ContactHead contact, DecisionForm form, @Nullable String overtaken) {
    List<AskedAgency> agencies = asked.of(viewer, contact.id());
    Set<OrganisationId> spoke =
        new java.util.HashSet<>(decisions.contributors(viewer, contact.id()));
    agencies.stream().filter(one -> !one.open()).forEach(one -> spoke.add(one.organisation()));
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Map<Integer, String> names = new HashMap<>();
    for (Directory.Organisation one : directory.organisations(viewer.partnership())) {
      names.put(one.id().value(), one.name());
      if (spoke.contains(one.id())) {
        kinds.add(one.kind());
      }
    }
    return new DecisionPage(
        contact,
        subjects.of(viewer, contact.id()).stream().filter(Subject::child).toList(),
        agencies,
        contacts.answers(viewer, contact.id(), agencies),
        decisions.said(viewer, contact.id()),
        names,
        kinds.stream().noneMatch(HEALTH::contains),
        kinds.stream().noneMatch(EDUCATION::contains),
        mayNot(viewer, contact),
        overtaken,
        decisions.decision(viewer, contact.id()).orElse(null),
        form,
        FormErrors.none(),
        clock.instant());
  }

  private @Nullable String mayNot(Viewer viewer, ContactHead contact) {
    if (ContactTransitions.after(contact.state(), ContactEvent.DECIDED).isEmpty()) {
      return "This contact has been decided";
    }
    if (contact.writtenBy(viewer.staff())) {
      return "You wrote this contact, so a different manager must decide it";
    }
    return access.may(viewer, Permission.DECIDE_CONTACT)
        ? null
        : "A hub manager decides. You can add a contribution";
  }
}
