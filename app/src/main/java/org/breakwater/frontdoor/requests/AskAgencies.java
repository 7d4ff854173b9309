package org.breakwater.frontdoor.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.contacts.ContactEvent;
import org.breakwater.frontdoor.contacts.ContactTransitions;
import org.breakwater.frontdoor.events.InformationRequested;
import org.breakwater.frontdoor.glance.AskedAgencies;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.frontdoor.glance.Subjects;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.FormErrors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hub asks agencies what they know of the people of a contact: no more than the question needs.
 */
@Component
class AskAgencies {
  private final Access access;
  private final ContactHeads heads;
  private final Subjects subjects;
  private final AskedAgencies asked;
  private final SuggestAgencies suggest;
  private final InformationRequests requests;
  private final Directory directory;
  private final Clocks clocks;
  private final SharingRecords sharing;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final JsonMapper json;
  private final Clock clock;

  AskAgencies(
      Access access,
      ContactHeads heads,
      Subjects subjects,
      AskedAgencies asked,
      SuggestAgencies suggest,
      InformationRequests requests,
      Directory directory,
      Clocks clocks,
      SharingRecords sharing,
      ApplicationEventPublisher events,
      Ids ids,
      JsonMapper json,
      Clock clock) {
    this.access = access;
    this.heads = heads;
    this.subjects = subjects;
    this.asked = asked;
    this.suggest = suggest;
    this.requests = requests;
    this.directory = directory;
    this.clocks = clocks;
    this.sharing = sharing;
    this.events = events;
    this.ids = ids;
    this.json = json;
    this.clock = clock;
  }

  /** How it went. */
  sealed interface Result {
    /** Asked; those whom a colleague had asked already are not asked again. */
    record Asked(int agencies) implements Result {}

    /** Nothing was sent; the form comes back with what to put right. */
    record Refused(AskPage page) implements Result {}
  }

  AskPage open(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          Known known = known(viewer, heads.forHub(viewer, id));
          access.trace(
              viewer,
              Access.Act.READ,
              known.contact().ref(),
              "whom to ask about " + known.contact().reference());
          return page(
              known,
              AskForm.suggested(known.contact(), known.people(), known.suggested()),
              FormErrors.none());
        });
  }

  Result ask(Viewer viewer, UUID id, AskForm form) {
    return access.writing(
        viewer,
        () -> {
          Known known = known(viewer, heads.holdForHub(viewer, id));
          access.check(viewer, Permission.ASK_AGENCIES);
          FormErrors errors = form.errors(known.suggested());
          if (ContactTransitions.after(known.contact().state(), ContactEvent.AGENCIES_ASKED)
              .isEmpty()) {
            errors =
                errors.with(
                    "", "This contact has been decided. Nothing was sent.", "ALREADY_DECIDED");
          }
          return errors.any()
              ? new Result.Refused(page(known, form, errors))
              : send(viewer, known, form);
        });
  }

  /** What asking needs to know of a contact. */
  private record Known(
      ContactHead contact,
      List<Subject> people,
      List<AskedAgency> asked,
      List<SuggestedAgency> suggested,
      List<Organisation> offered) {}

  private Known known(Viewer viewer, ContactHead contact) {
    List<Subject> people = subjects.of(viewer, contact.id());
    List<AskedAgency> already = asked.of(viewer, contact.id());
    Set<OrganisationId> done =
        already.stream().map(AskedAgency::organisation).collect(Collectors.toSet());
    List<SuggestedAgency> suggested =
        suggest.forContact(viewer, contact, people).stream()
            .filter(one -> !done.contains(one.organisation().id()))
            .toList();
    Set<OrganisationId> named =
        suggested.stream().map(one -> one.organisation().id()).collect(Collectors.toSet());
    List<Organisation> offered =
        directory.organisations(viewer.partnership()).stream()
            .filter(one -> one.kind() != Directory.Kind.OVERSIGHT)
            .filter(one -> !done.contains(one.id()) && !named.contains(one.id()))
            .toList();
    return new Known(contact, people, already, suggested, offered);
  }

  private AskPage page(Known known, AskForm form, FormErrors errors) {
    return new AskPage(
        known.contact(),
        known.suggested(),
        known.offered(),
        known.people(),
        known.asked(),
        form,
        errors,
        clock.instant());
  }

  private Result send(Viewer viewer, Known known, AskForm form) {
    Instant now = clock.instant();
    ContactHead contact = known.contact();
    String people =
        json.writeValueAsString(
            known.people().stream()
                .filter(one -> form.subjects().contains(one.position()) && one.card() != null)
                .map(RequestSubject::of)
                .toList());
    Map<OrganisationId, String> because =
        known.suggested().stream()
            .collect(Collectors.toMap(one -> one.organisation().id(), SuggestedAgency::why));
    List<OrganisationId> sent = new ArrayList<>();
    for (Organisation agency : directory.organisations(viewer.partnership())) {
      UUID request = ids.next();
      if (agency.kind() != Directory.Kind.OVERSIGHT
          && form.agencies().contains(agency.id().value())
          && requests.ask(
              viewer,
              contact,
              request,
              agency.id(),
              form.question(),
              people,
              because.get(agency.id()),
              now)) {
        sent.add(agency.id());
        clocks.start(
            viewer, contact.grade().timescale(), AskedAgency.ref(request), agency.id(), now);
        access.trace(
            viewer,
            Access.Act.ASK,
            AskedAgency.ref(request),
            agency.name() + " about " + contact.reference());
        events.publishEvent(
            new InformationRequested(viewer.partnership(), contact.id(), request, agency.id()));
      }
    }
    for (SuggestedAgency one : known.suggested()) {
      int agency = one.organisation().id().value();
      if (!form.agencies().contains(agency)) {
        requests.leaveOut(viewer, contact, one, form.reason(agency), now);
      }
    }
    if (!sent.isEmpty()) {
      requests.awaitInformation(viewer, contact.id());
      sharing.record(viewer, share(contact, form, sent));
    }
    return new Result.Asked(sent.size());
  }

  private static SharingRecords.Share share(
      ContactHead contact, AskForm form, List<OrganisationId> sent) {
    return new SharingRecords.Share(
        contact.ref(),
        "To ask what agencies know, for contact " + contact.reference(),
        SharingRecords.LawfulBasis.PUBLIC_TASK,
        SharingRecords.SpecialCondition.SAFEGUARDING,
        List.of("identity", "question"),
        sent,
        form.told(),
        form.told() ? null : form.whyNotTold(),
        false);
  }
}
