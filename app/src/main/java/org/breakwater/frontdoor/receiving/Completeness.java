package org.breakwater.frontdoor.receiving;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Notice.Subject;
import org.breakwater.linkage.Sex;
import org.jspecify.annotations.Nullable;

/**
 * How much of what helps a notice has. It informs; it never holds a notice back (finding S20).
 *
 * @param percent of the fields that help, 0 to 100
 * @param missing what would help, in words
 */
public record Completeness(int percent, List<String> missing) {
  public Completeness {
    missing = List.copyOf(missing);
  }

  public static Completeness of(Notice notice) {
    var count = new Count();
    List<Subject> children = notice.children();
    for (int i = 0; i < children.size(); i++) {
      child(count, children.get(i), children.size() == 1 ? "the child" : "child " + (i + 1));
    }
    count.need(!notice.adults().isEmpty(), "the adults in the child's life");
    count.need(
        notice.adults().stream().anyMatch(adult -> adult.parental() != null),
        "who has parental responsibility");
    count.need(!notice.tags().isEmpty(), "what the worry is about, from the list");
    count.need(notice.incidentAt() != null, "when it happened");
    count.need(notice.incidentPlace(), "where it happened");
    count.need(
        Boolean.TRUE.equals(notice.familyTold()) || notice.whyNotTold() != null,
        notice.familyTold() == null
            ? "whether the family has been told"
            : "why the family has not been told");
    count.need(notice.authorContact(), "how to reach you");
    if (notice.kind() == Notice.Kind.POLICE_NOTICE) {
      count.need(notice.grade() != null, "your grade");
      count.need(notice.gradeReason(), "the reason for your grade");
    }
    for (Question question : Question.of(notice.kind())) {
      if (question.helps() != null) {
        count.need(notice.detail().get(question.formName()), question.helps());
      }
    }
    return new Completeness(count.percent(), count.missing);
  }

  private static void child(Count count, Subject child, String who) {
    count.need(child.given() != null && child.family() != null, "the full name of " + who);
    count.need(child.born() != null, "the date of birth of " + who);
    count.need(child.sex() != Sex.UNKNOWN, "the sex of " + who);
    count.need(child.ethnicity(), "the ethnicity of " + who);
    count.need(child.addressLine() != null && child.postcode() != null, "the address of " + who);
    count.need(child.school(), "the school or nursery of " + who);
    count.need(child.seen() != null, "whether " + who + " was seen");
    count.need(child.spokenTo() != null, "whether " + who + " was spoken to");
    count.need(child.ownWords(), "what " + who + " said, in their own words");
  }

  private static final class Count {
    private final List<String> missing = new ArrayList<>();
    private int asked;

    void need(@Nullable String given, String what) {
      need(given != null && !given.isBlank(), what);
    }

    void need(boolean there, String what) {
      asked++;
      if (!there) {
        missing.add(what);
      }
    }

    int percent() {
      return Math.round(100f * (asked - missing.size()) / asked);
    }
  }
}
