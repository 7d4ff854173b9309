package org.breakwater.frontdoor.feedback;

import java.time.Instant;
import java.util.List;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.web.FormErrors;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** The pages of feedback, as their templates take them. */
public final class FeedbackPages {
  private FeedbackPages() {}

  /** Referrers the hub has still to tell, soonest due first. */
  public record Waiting(List<Row> rows) {}

  /** One of them. */
  public record Row(Feedback feedback, ContactHead contact, TimeLeft clock) {}

  /** The form to tell one. */
  public record Telling(
      Feedback feedback,
      ContactHead contact,
      TimeLeft clock,
      FeedbackForm form,
      FormErrors errors,
      Instant now) {
    /** Why this referrer may not be one to tell; null when nothing speaks against it. */
    public @Nullable String caution() {
      return "9".equals(contact.sourceCode()) ? "The referrer is anonymous" : null;
    }
  }

  /** What a referrer has been told. */
  public record Inbox(List<Told> told, Instant now) {
    public long unread() {
      return told.stream().filter(one -> one.mine() && one.feedback().readAt() == null).count();
    }
  }

  /**
   * One answer: the outcome and the message, nothing else of the case.
   *
   * @param reference of the person's own notice
   * @param mine whether the reader wrote the notice; a police reviewer also reads their officers'
   */
  public record Told(
      Feedback feedback, String reference, String toldAbout, boolean mine, Instant now) {
    public String when() {
      Instant at = feedback.sentAt();
      return at == null ? "" : Wording.near(at, now);
    }
  }
}
