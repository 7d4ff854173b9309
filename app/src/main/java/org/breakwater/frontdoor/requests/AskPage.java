package org.breakwater.frontdoor.requests;

import java.time.Instant;
import java.util.List;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.web.AgencyLight;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.Wording;

/**
 * The form to ask agencies.
 *
 * @param suggested those the rules name and that were not asked yet
 * @param agencies every agency that can be asked, the suggested first
 */
public record AskPage(
    ContactHead contact,
    List<SuggestedAgency> suggested,
    List<Option> agencies,
    List<Subject> subjects,
    List<AskedAgency> asked,
    AskForm form,
    FormErrors errors,
    Instant now) {

  public List<Option> subjectOptions() {
    return subjects.stream()
        .filter(one -> one.card() != null)
        .map(one ->
            Option.of(
                Integer.toString(one.position()),
                one.name() + ", born " + Wording.dateOrNotKnown(one.born()),
                one.child()
                    ? "Child"
                    : one.relation() == null ? "Adult" : "Adult, " + one.relation()))
        .toList();
  }

  public List<AgencyLight> lights() {
    return asked.stream().map(one -> one.light(now)).toList();
  }

  /** Whether a reason for leaving one out is asked for or given: the fields then stand open. */
  public boolean reasonsOpen() {
    return !form.reasons().isEmpty()
        || errors.list().stream().anyMatch(one -> one.field().startsWith("reason-"));
  }
}
