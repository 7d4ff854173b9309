package org.breakwater.frontdoor.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.grading.ChangeGrade;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.sharing.SharingRecords.LawfulBasis;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.Conflict;
import org.breakwater.web.FormErrors;
import org.springframework.stereotype.Component;

/**
 * The police review their own notice: grade, research, what is shared and on what basis. Before
 * they decide they see which services work with the child and whom to call, and no more of what
 * partners hold (finding A04). The notice stays on the hub's queue whatever they decide.
 */
@Component
class ReviewPoliceNotice {
  private static final String REVIEW_CLOCK = "P001";
  private final Access access;
  private final ContactHeads heads;
  private final ReadPoliceNotices read;
  private final PoliceNoticesToReview notices;
  private final ChangeGrade change;
  private final Clocks clocks;
  private final SharingRecords sharing;
  private final Clock clock;

  ReviewPoliceNotice(
      Access access,
      ContactHeads heads,
      ReadPoliceNotices read,
      PoliceNoticesToReview notices,
      ChangeGrade change,
      Clocks clocks,
      SharingRecords sharing,
      Clock clock) {
    this.access = access;
    this.heads = heads;
    this.read = read;
    this.notices = notices;
    this.change = change;
    this.clocks = clocks;
    this.sharing = sharing;
    this.clock = clock;
  }

  /** How it went. */
  sealed interface Result {
    record Reviewed() implements Result {}

    /** Nothing was kept; the form comes back with what to put right. */
    record Refused(ReviewPages.Review page) implements Result {}

    /** Somebody changed the notice first. */
    record Overtaken(Conflict conflict) implements Result {}
  }

  Result review(Viewer viewer, UUID id, ReviewForm form) {
    return access.writing(
        viewer,
        () -> {
          ContactHead contact = read.own(viewer, id, heads.hold(viewer, id));
          FormErrors errors = form.errors(contact);
          LawfulBasis basis = form.chosenBasis();
          if (errors.any() || basis == null) {
            return new Result.Refused(read.page(viewer, contact, form, errors));
          }
          if (form.version() != contact.version()) {
            return new Result.Overtaken(conflict(contact, form));
          }
          Instant now = clock.instant();
          Grade grade = form.chosenGrade();
          if (grade != null && grade != contact.grade() && !contact.decided()) {
            String reason = "Police review: " + ReviewForm.text(form.gradeReason());
            change.to(viewer, contact, grade, reason, contact.version());
          }
          notices.keep(viewer, contact, form, now);
          clocks.stop(viewer, REVIEW_CLOCK, contact.ref(), now);
          sharing.record(viewer, share(contact, form, basis));
          access.trace(
              viewer,
              Access.Act.DECIDE,
              contact.ref(),
              "reviewed " + contact.reference() + ": " + form.share());
          return new Result.Reviewed();
        });
  }

  private SharingRecords.Share share(ContactHead contact, ReviewForm form, LawfulBasis basis) {
    boolean told = Boolean.TRUE.equals(contact.familyTold());
    String why = contact.whyNotTold() == null ? "Not said in the notice" : contact.whyNotTold();
    return new SharingRecords.Share(
        contact.ref(),
        "Police review of " + contact.reference() + ": " + ReviewForm.text(form.shareReason()),
        basis,
        SharingRecords.SpecialCondition.SAFEGUARDING,
        ReviewForm.text(form.research()) == null
            ? List.of("identity", "concern")
            : List.of("identity", "concern", "police research"),
        form.shared()
            ? form.chosenRecipients().stream().map(OrganisationId::new).toList()
            : List.of(),
        told,
        told ? null : why,
        !form.shared());
  }

  private static Conflict conflict(ContactHead now, ReviewForm form) {
    var review = now.review();
    Instant reviewed = review == null ? null : review.reviewedAt();
    String reviewer = review == null ? null : review.reviewerName();
    return new Conflict(
        "notice " + now.reference(),
        reviewed == null ? now.gradedBy() : reviewer,
        reviewed == null ? now.gradedAt() : reviewed,
        form.differences(now),
        "/police-review/" + now.id(),
        form.carried(now),
        "/police-review/" + now.id());
  }
}
