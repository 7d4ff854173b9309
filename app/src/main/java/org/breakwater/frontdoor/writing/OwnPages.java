package org.breakwater.frontdoor.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.contacts.Contact;
import org.breakwater.frontdoor.contacts.Contacts;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Parts;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person has sent, and where it stands. */
@Component
public class OwnPages {
  private static final int LIMIT = 200;
  private final Access access;
  private final Contacts contacts;
  private final OwnNotices own;

  OwnPages(Access access, Contacts contacts, OwnNotices own) {
    this.access = access;
    this.contacts = contacts;
    this.own = own;
  }

  /** The list. */
  public OwnListPage list(Viewer viewer, Style style) {
    access.check(viewer, style.permission());
    return access.reading(
        viewer,
        () -> {
          List<Contact> sent = contacts.writtenBy(viewer, style.kind(), LIMIT);
          List<ContactId> all = sent.stream().map(contact -> contact.facts().id()).toList();
          Map<UUID, String> children = own.children(viewer, all);
          Map<UUID, Outcome> told = own.told(viewer, all);
          return new OwnListPage(
              style,
              sent.stream().map(contact -> row(style, contact, children, told)).toList(),
              access.may(viewer, Permission.UPLOAD_NOTICES) && style.police());
        });
  }

  private static OwnListPage.Row row(
      Style style, Contact contact, Map<UUID, String> children, Map<UUID, Outcome> told) {
    UUID id = contact.facts().id().value();
    Outcome outcome = told.get(id);
    return new OwnListPage.Row(
        style.base() + "/" + id,
        contact.facts().reference(),
        children.getOrDefault(id, "A child"),
        contact.facts().receivedAt(),
        contact.facts().grade().name(),
        outcome == null ? state(contact) : "Outcome: " + outcome.words());
  }

  /** One of them. */
  public OwnPage one(Viewer viewer, Style style, UUID id, boolean justSent) {
    access.check(viewer, style.permission());
    ContactId contactId = new ContactId(id);
    return access.reading(
        viewer,
        () -> {
          Contact contact =
              contacts
                  .find(viewer, contactId)
                  .filter(found -> found.facts().author().equals(viewer.staff()))
                  .filter(found -> found.facts().kind() == style.kind())
                  .orElseThrow(
                      () -> access.notFound(viewer, contactId.ref(), "a " + style.thing()));
          access.trace(viewer, Access.Act.READ, contactId.ref(), "own " + style.thing());
          String outcome = own.told(viewer, contactId).map(Outcome::words).orElse(null);
          Contact.Facts facts = contact.facts();
          return new OwnPage(
              style,
              facts.reference(),
              justSent,
              facts.receivedAt(),
              state(contact),
              facts.grade().name(),
              facts.gradeReason(),
              outcome,
              facts.reviewer(),
              rows(viewer, facts, contactId));
        });
  }

  private List<Parts.Row> rows(Viewer viewer, Contact.Facts facts, ContactId id) {
    List<Parts.Row> rows = new ArrayList<>();
    rows.add(
        Parts.Row.of(
            "About", own.children(viewer, List.of(id)).getOrDefault(id.value(), "A child")));
    rows.add(Parts.Row.of("What worries you", facts.concern()));
    rows.add(
        Parts.Row.of("Concerns", Wording.list(facts.tags().stream().map(OwnPages::tag).toList())));
    rows.add(Parts.Row.of("Fields that help", facts.completeness() + "% filled in"));
    @Nullable String external = facts.externalReference();
    if (external != null) {
      rows.add(Parts.Row.of("Your own reference", external));
    }
    return rows;
  }

  private static String tag(String name) {
    return Arrays.stream(ConcernTag.values())
        .filter(tag -> tag.name().equals(name))
        .map(ConcernTag::words)
        .findFirst()
        .orElse(name);
  }

  private static String state(Contact contact) {
    return switch (contact) {
      case Contact.Received received -> "With the hub";
      case Contact.AwaitingInformation waiting -> "The hub has asked other agencies";
      case Contact.Decided decided -> "Decided; you will be told the outcome";
    };
  }
}
