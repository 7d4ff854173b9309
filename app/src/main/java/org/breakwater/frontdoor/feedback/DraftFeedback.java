package org.breakwater.frontdoor.feedback;

import java.util.List;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/**
 * Drafts what the referrer is told, in the transaction of the decision: a decision without a draft
 * cannot be. It names the outcome and what it means; nothing else of the case.
 */
@Component
public class DraftFeedback {
  private final Feedbacks feedbacks;
  private final Ids ids;

  DraftFeedback(Feedbacks feedbacks, Ids ids) {
    this.feedbacks = feedbacks;
    this.ids = ids;
  }

  /** In the current transaction of {@code Access.writing}. */
  public void draft(Viewer viewer, ContactHead contact, List<Subject> children, Outcome outcome) {
    feedbacks.draft(viewer, ids.next(), contact, outcome, message(contact, children, outcome));
  }

  private static String message(ContactHead contact, List<Subject> children, Outcome outcome) {
    String whom =
        children.isEmpty()
            ? "your concern"
            : Wording.list(children.stream().map(Subject::name).toList());
    return "Thank you for telling us about "
        + whom
        + " on "
        + Wording.date(contact.receivedAt())
        + ".\n\n"
        + meaning(outcome)
        + "\n\nIf you learn something new, or you disagree with this, tell us: quote "
        + contact.reference()
        + ". If a child is in immediate danger, call 999.";
  }

  private static String meaning(Outcome outcome) {
    return switch (outcome) {
      case NO_FURTHER_ACTION ->
          "We looked at it together with our partners and decided that no further action is needed from us now. What you told us is kept and will be read if there is another concern.";
      case INFORMATION_AND_ADVICE ->
          "We looked at it together with our partners and decided that information and advice is the right response.";
      case EARLY_HELP ->
          "We looked at it together with our partners and decided that the family should be offered early help.";
      case ASSESSMENT ->
          "We looked at it together with our partners and decided that children's social care will assess what the children need. A social worker may contact you.";
      case STRATEGY_DISCUSSION ->
          "We looked at it together with our partners and decided that they will meet at once to plan how to keep the children safe. You may be asked to take part.";
    };
  }
}
