package org.breakwater.frontdoor.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.people.OpenTo;
import org.breakwater.web.AgencyLight;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One contact on the queue.
 *
 * @param openTo the services working with its children now, each once
 */
public record QueueRow(
    ContactHead contact,
    TimeLeft clock,
    List<Subject> children,
    List<String> openTo,
    List<AskedAgency> asked,
    Instant now) {

  static List<String> services(List<OpenTo> open) {
    return open.stream().map(OpenTo::words).distinct().sorted().toList();
  }

  public String href() {
    return "/contacts/" + contact.id();
  }

  /** "Ava Hill, 8 years". */
  public String childWords(Subject child) {
    LocalDate today = now.atZone(Wording.LONDON).toLocalDate();
    return child.name() + ", " + child.age(today);
  }

  public String ageOfContact() {
    return Wording.duration(java.time.Duration.between(contact.receivedAt(), now)) + " ago";
  }

  public List<AgencyLight> lights() {
    return asked.stream().map(one -> one.light(now)).toList();
  }

  public int possibleMatches() {
    return children.stream()
        .map(Subject::card)
        .filter(java.util.Objects::nonNull)
        .mapToInt(card -> card.possibleMatches())
        .sum();
  }

  /** Where the police's own review stands; null for a referral. */
  public @Nullable String review() {
    var review = contact.review();
    if (review == null) {
      return null;
    }
    if (review.done()) {
      return "Police reviewed";
    }
    String who = review.reviewerName() == null ? "" : ": " + review.reviewerName();
    return (reviewOverdue() ? "Not reviewed for over a day" : "Police review open") + who;
  }

  public boolean reviewOverdue() {
    return contact.reviewOverdue(now);
  }
}
