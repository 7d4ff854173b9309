package org.breakwater.frontdoor.contactpage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.glance.AskedAgencies;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.frontdoor.glance.Subjects;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.springframework.stereotype.Component;

/** Reads one contact for the hub, whole. */
@Component
public class ReadContact {
  private final Access access;
  private final ContactHeads heads;
  private final Subjects subjects;
  private final AskedAgencies asked;
  private final ContactRecords records;
  private final DetailRows detail;
  private final PersonIndex people;
  private final Clocks clocks;
  private final SharingRecords sharing;
  private final Directory directory;
  private final Clock clock;

  ReadContact(
      Access access,
      ContactHeads heads,
      Subjects subjects,
      AskedAgencies asked,
      ContactRecords records,
      DetailRows detail,
      PersonIndex people,
      Clocks clocks,
      SharingRecords sharing,
      Directory directory,
      Clock clock) {
    this.access = access;
    this.heads = heads;
    this.subjects = subjects;
    this.asked = asked;
    this.records = records;
    this.detail = detail;
    this.people = people;
    this.clocks = clocks;
    this.sharing = sharing;
    this.directory = directory;
    this.clock = clock;
  }

  ContactPage read(Viewer viewer, UUID id) {
    return access.reading(viewer, () -> page(viewer, heads.forHub(viewer, id)));
  }

  private ContactPage page(Viewer viewer, ContactHead contact) {
    Instant now = clock.instant();
    UUID id = contact.id();
    List<Subject> all = subjects.of(viewer, id);
    List<RecordId> named = all.stream().map(Subject::record).toList();
    Map<RecordId, List<OpenTo>> openTo = named.isEmpty() ? Map.of() : people.openTo(viewer, named);
    List<AskedAgency> agencies = asked.of(viewer, id);
    List<ContactRecords.Reply> replies = records.replies(viewer, id);
    List<ContactRecords.Question> questions = records.questions(viewer, id);
    List<ContactRecords.Contribution> contributions = records.contributions(viewer, id);
    var decision = records.decision(viewer, id).orElse(null);
    var feedback = records.feedback(viewer, id).orElse(null);
    Map<Integer, String> names =
        directory.organisations(viewer.partnership()).stream()
            .collect(Collectors.toMap(o -> o.id().value(), Directory.Organisation::name));
    var history =
        new ContactHistory(
            contact,
            records.gradeChanges(viewer, id),
            questions,
            replies,
            contributions,
            decision,
            feedback,
            names,
            agencies.stream().collect(Collectors.toMap(AskedAgency::request, AskedAgency::agency)));
    access.trace(viewer, Access.Act.READ, contact.ref(), "the contact " + contact.reference());
    return new ContactPage(
        contact,
        names.getOrDefault(
            contact.source().value(), "an organisation that has left the partnership"),
        contact.tags().stream().map(tag -> ConcernTag.valueOf(tag).words()).toList(),
        all,
        openTo,
        earlier(viewer, contact, all),
        clocks.of(viewer, List.of(contact.ref())),
        answered(agencies, questions, replies),
        records.omissions(viewer, id),
        contributions,
        decision,
        feedback,
        sharing.about(viewer, contact.ref()),
        names,
        detail.of(contact.detail()),
        history.events(),
        access.may(viewer, Permission.DECIDE_CONTACT) && !contact.writtenBy(viewer.staff()),
        now);
  }

  /**
   * What agencies have answered so far, for whoever decides. Call inside {@code Access.reading}.
   */
  public List<ContactPage.Answered> answers(
      Viewer viewer, UUID contact, List<AskedAgency> agencies) {
    return answered(agencies, records.questions(viewer, contact), records.replies(viewer, contact))
        .stream()
        .filter(one -> one.reply() != null)
        .toList();
  }

  private static List<ContactPage.Answered> answered(
      List<AskedAgency> agencies,
      List<ContactRecords.Question> questions,
      List<ContactRecords.Reply> replies) {
    Map<UUID, String> asked =
        questions.stream()
            .collect(
                Collectors.toMap(
                    ContactRecords.Question::request, ContactRecords.Question::question));
    Map<UUID, ContactRecords.Reply> byRequest =
        replies.stream()
            .collect(Collectors.toMap(ContactRecords.Reply::request, Function.identity()));
    return agencies.stream()
        .map(one ->
            new ContactPage.Answered(
                one, asked.getOrDefault(one.request(), ""), byRequest.get(one.request())))
        .toList();
  }

  /**
   * Found through the person each child is now known to be, so that a split or a join is followed.
   */
  private List<ContactPage.Earlier> earlier(Viewer viewer, ContactHead contact, List<Subject> all) {
    Set<RecordId> known =
        all.stream()
            .filter(Subject::child)
            .map(Subject::card)
            .filter(java.util.Objects::nonNull)
            .map(card -> card.person())
            .distinct()
            .flatMap(person -> people.recordsOf(viewer, person).stream())
            .collect(Collectors.toSet());
    Set<UUID> contacts = records.contactsNaming(viewer, known, contact.id());
    Map<UUID, Outcome> outcomes = records.outcomes(viewer, contacts);
    return heads.of(viewer, contacts).stream()
        .map(other -> new ContactPage.Earlier(other, outcomes.get(other.id())))
        .toList();
  }
}
