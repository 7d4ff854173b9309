package org.breakwater.frontdoor.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.people.OpenTo;
import org.breakwater.people.RecordId;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.Parts;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** The pages of the police's own review, as their templates take them. */
public final class ReviewPages {
  private ReviewPages() {}

  /** The worklist: the reader's own first. */
  public record Worklist(
      int unreviewed, int mineCount, int overADay, List<Row> rows, Instant now) {}

  /**
   * One notice to review.
   *
   * @param greens how many green notices in three months, with this one; null where it does not
   *     matter
   * @param knownTo the services that work with its children now
   */
  public record Row(
      ContactHead contact,
      List<Subject> children,
      TimeLeft clock,
      boolean mine,
      @Nullable Integer greens,
      List<String> knownTo,
      Instant now) {
    public String names() {
      LocalDate today = now.atZone(Wording.LONDON).toLocalDate();
      return children.isEmpty()
          ? "No child named"
          : Wording.list(children.stream().map(one -> one.name() + ", " + one.age(today)).toList());
    }

    public boolean overADay() {
      return contact.reviewOverdue(now);
    }
  }

  /**
   * One notice: what the force itself wrote, the minimal flag, and the form.
   *
   * @param openTo the service, its organisation and whom to call: no more may be shown here
   * @param greens green notices about the same children in three months, with this one
   */
  public record Review(
      ContactHead contact,
      List<Subject> subjects,
      Map<RecordId, List<OpenTo>> openTo,
      List<String> tags,
      List<Parts.Row> detail,
      List<Option> organisations,
      int greens,
      TimeLeft clock,
      ReviewForm form,
      FormErrors errors,
      Instant now) {
    public LocalDate today() {
      return now.atZone(Wording.LONDON).toLocalDate();
    }

    public List<OpenTo> openTo(Subject subject) {
      return openTo.getOrDefault(subject.record(), List.of());
    }
  }
}
