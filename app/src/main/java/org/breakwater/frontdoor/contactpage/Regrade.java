package org.breakwater.frontdoor.contactpage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contacts.ContactEvent;
import org.breakwater.frontdoor.contacts.ContactTransitions;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.grading.ChangeGrade;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Conflict;
import org.springframework.stereotype.Component;

/** Somebody in the hub gives a contact another grade. */
@Component
class Regrade {
  private final Access access;
  private final ContactHeads heads;
  private final ChangeGrade change;

  Regrade(Access access, ContactHeads heads, ChangeGrade change) {
    this.access = access;
    this.heads = heads;
    this.change = change;
  }

  /** How it went. */
  sealed interface Result {
    /** Done. */
    record Changed() implements Result {}

    /** Somebody saved first; nothing was written, the words are kept. */
    record Overtaken(Conflict conflict) implements Result {}
  }

  ContactHead head(Viewer viewer, UUID id) {
    return access.reading(viewer, () -> heads.forHub(viewer, id));
  }

  Result to(Viewer viewer, UUID id, Grade grade, GradeForm form) {
    return access.writing(
        viewer,
        () -> {
          ContactHead contact = heads.holdForHub(viewer, id);
          access.check(viewer, Permission.GRADE_CONTACT);
          boolean open =
              ContactTransitions.after(contact.state(), ContactEvent.REGRADED).isPresent();
          return open && change.to(viewer, contact, grade, form.reasonText(), form.version())
              ? new Result.Changed()
              : new Result.Overtaken(conflict(contact, grade, form));
        });
  }

  private static Conflict conflict(ContactHead now, Grade grade, GradeForm form) {
    return new Conflict(
        "contact " + now.reference(),
        now.gradedBy(),
        now.gradedAt(),
        List.of(
            new Conflict.Difference(
                "grade", "Grade", now.grade().name(), grade.name(), ContactHead.GRADES),
            new Conflict.Difference("reason", "Reason", now.gradeReason(), form.reasonText())),
        "/contacts/" + now.id() + "/grade",
        Map.of("version", Integer.toString(now.version())),
        "/contacts/" + now.id());
  }
}
