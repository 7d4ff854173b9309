package org.breakwater.frontdoor.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.frontdoor.glance.Subjects;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A referrer reads what came of their notices: outcome and message, nothing else of the case. */
@Component
class ReadFeedback {
  private final Access access;
  private final Feedbacks feedbacks;
  private final ContactHeads heads;
  private final Subjects subjects;
  private final Clock clock;

  ReadFeedback(
      Access access, Feedbacks feedbacks, ContactHeads heads, Subjects subjects, Clock clock) {
    this.access = access;
    this.feedbacks = feedbacks;
    this.heads = heads;
    this.subjects = subjects;
    this.clock = clock;
  }

  FeedbackPages.Inbox inbox(Viewer viewer) {
    access.check(viewer, Permission.READ_FEEDBACK);
    return access.reading(
        viewer,
        () -> {
          List<Feedback> sent = feedbacks.sentTo(viewer);
          access.trace(
              viewer,
              Access.Act.READ,
              TellReferrer.ref(new UUID(0, 0)),
              "own feedback, " + sent.size());
          return new FeedbackPages.Inbox(told(viewer, sent), clock.instant());
        });
  }

  /** Reading one is its receipt, when the reader is the one it was sent to. */
  FeedbackPages.Told open(Viewer viewer, UUID id) {
    return access.writing(
        viewer,
        () -> {
          Optional<Feedback> found =
              access.may(viewer, Permission.READ_FEEDBACK)
                  ? feedbacks.find(viewer, id).filter(one -> one.sentAt() != null)
                  : Optional.empty();
          Feedback feedback =
              found.orElseThrow(() -> access.notFound(viewer, TellReferrer.ref(id), "feedback"));
          feedbacks.read(viewer, id, clock.instant());
          access.trace(viewer, Access.Act.READ, TellReferrer.ref(id), "feedback");
          return told(viewer, List.of(feedback)).getFirst();
        });
  }

  private List<FeedbackPages.Told> told(Viewer viewer, List<Feedback> sent) {
    Instant now = clock.instant();
    List<UUID> contacts = sent.stream().map(Feedback::contact).toList();
    Map<UUID, ContactHead> byId = new HashMap<>();
    heads.of(viewer, contacts).forEach(head -> byId.put(head.id(), head));
    Map<UUID, List<Subject>> people = subjects.of(viewer, contacts);
    return sent.stream()
        .map(one ->
            new FeedbackPages.Told(
                one,
                reference(byId.get(one.contact())),
                names(people.getOrDefault(one.contact(), List.of())),
                one.to().equals(viewer.staff()),
                now))
        .toList();
  }

  private static String reference(@Nullable ContactHead contact) {
    return contact == null ? "" : contact.reference();
  }

  private static String names(List<Subject> people) {
    List<String> names = people.stream().filter(Subject::child).map(Subject::name).toList();
    return names.isEmpty() ? "a child" : Wording.list(names);
  }
}
