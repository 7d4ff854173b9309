package org.breakwater.frontdoor.contactpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.web.Parts;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** What happened to a contact, newest first. Pure. */
record ContactHistory(
    ContactHead contact,
    List<ContactRecords.GradeChange> grades,
    List<ContactRecords.Question> questions,
    List<ContactRecords.Reply> replies,
    List<ContactRecords.Contribution> contributions,
    ContactRecords.@Nullable Decision decision,
    ContactRecords.@Nullable Feedback feedback,
    Map<Integer, String> organisations,
    Map<java.util.UUID, String> agencies) {

  List<Parts.Event> events() {
    List<Parts.Event> events = new ArrayList<>();
    add(
        events,
        contact.receivedAt(),
        contact.kindWords() + " received",
        contact.authorName() + ", " + name(contact.source()),
        null);
    for (var change : grades) {
      String title =
          change.from() == change.to()
              ? "Grade confirmed: " + change.to().words()
              : "Grade changed from " + change.from().words() + " to " + change.to().words();
      add(events, change.at(), title, change.by(), change.reason());
    }
    for (var question : questions) {
      add(events, question.at(), agency(question.request()) + " asked", question.askedBy(), null);
    }
    for (var reply : replies) {
      String what = reply.nothingKnown() ? " knows nothing" : " answered";
      String corrected =
          reply.version() > 1
              ? " (corrected " + Wording.count(reply.version() - 1L, "time") + ")"
              : "";
      add(events, reply.at(), agency(reply.request()) + what + corrected, reply.by(), null);
    }
    for (var one : contributions) {
      add(
          events,
          one.at(),
          "Contribution" + (one.dissent() == null ? "" : ", with dissent"),
          one.by() + ", " + name(one.organisation()),
          null);
    }
    var review = contact.review();
    if (review != null && review.reviewedAt() != null) {
      String share = "SHARE".equals(review.share()) ? "shared with partners" : "not shared further";
      add(
          events,
          review.reviewedAt(),
          "Reviewed by the police: " + share,
          named(review.reviewerName()),
          review.shareReason());
    }
    if (decision != null) {
      add(
          events,
          decision.at(),
          "Decided: level " + decision.level() + ", " + decision.outcome().words(),
          decision.by(),
          null);
    }
    if (feedback != null && feedback.sentAt() != null) {
      add(events, feedback.sentAt(), "Referrer told", named(feedback.sentBy()), null);
    }
    if (feedback != null && feedback.readAt() != null) {
      add(events, feedback.readAt(), "Referrer read it", contact.authorName(), null);
    }
    events.sort(Comparator.comparing(Parts.Event::at).reversed());
    return events;
  }

  private static void add(
      List<Parts.Event> events,
      java.time.Instant at,
      String title,
      String by,
      @Nullable String text) {
    events.add(new Parts.Event(at, title, by, null, null, text));
  }

  private String agency(java.util.UUID request) {
    return agencies.getOrDefault(request, "An agency");
  }

  private String name(OrganisationId organisation) {
    return organisations.getOrDefault(organisation.value(), "another organisation");
  }

  private static String named(@Nullable String name) {
    return name == null ? "not named" : name;
  }
}
