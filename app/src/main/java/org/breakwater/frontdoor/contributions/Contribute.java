package org.breakwater.frontdoor.contributions;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A named person of an agency says what they think should happen. The hub comes from the contact,
 * an agency from the question it was asked, a police reviewer from their force's notice; nobody
 * else has a door to it.
 */
@Component
class Contribute {
  private final Access access;
  private final ContactHeads heads;
  private final Contributions contributions;
  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  Contribute(
      Access access,
      ContactHeads heads,
      Contributions contributions,
      Directory directory,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.heads = heads;
    this.contributions = contributions;
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the person came in by: a title, and words that say what it is about. */
  private record Door(String title, String about, String backHref) {}

  ContributionPage open(Viewer viewer, UUID contact, ContributionForm form, FormErrors errors) {
    return access.reading(
        viewer,
        () -> {
          Door door = door(viewer, contact);
          access.trace(viewer, Access.Act.READ, ContactHead.ref(contact), "contributions");
          var names = new java.util.HashMap<Integer, String>();
          directory
              .organisations(viewer.partnership())
              .forEach(o -> names.put(o.id().value(), o.name()));
          return new ContributionPage(
              contact,
              door.title(),
              door.about(),
              door.backHref(),
              contributions.about(viewer, contact),
              names,
              form,
              errors,
              clock.instant());
        });
  }

  void add(Viewer viewer, UUID contact, ContributionForm form) {
    access.writing(
        viewer,
        () -> {
          door(viewer, contact);
          contributions.add(viewer, ids.next(), contact, form, clock.instant());
          access.trace(viewer, Access.Act.CREATE, ContactHead.ref(contact), "a contribution");
        });
  }

  private Door door(Viewer viewer, UUID contact) {
    @Nullable Door door = null;
    if (access.may(viewer, Permission.CONTRIBUTE)) {
      Optional<ContactHead> head =
          viewer.inHub() || viewer.has(Role.POLICE_REVIEWER)
              ? heads.find(viewer, contact)
              : Optional.empty();
      String back = viewer.inHub() ? "/contacts/" + contact : "/police-review/" + contact;
      door =
          head.map(one -> new Door("About " + one.reference(), one.concern(), back))
              .or(() ->
                  contributions
                      .questionTo(viewer, contact)
                      .map(q -> new Door("About the question you were asked", q, "/requests")))
              .orElse(null);
    }
    if (door == null) {
      throw access.notFound(viewer, ContactHead.ref(contact), "the contributions to a contact");
    }
    return door;
  }
}
