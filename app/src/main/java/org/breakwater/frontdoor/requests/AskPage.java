package org.breakwater.frontdoor.requests;

import java.time.Instant;
import java.util.List;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.web.AgencyLight;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.Wording;

/**
 * The form to ask agencies.
 *
 * @param suggested those the rules name and that were not asked yet
 * @param offered the agencies the rules do not name
 */
public record AskPage(
    ContactHead contact,
    List<SuggestedAgency> suggested,
    List<Organisation> offered,
    List<Subject> subjects,
    List<AskedAgency> asked,
    AskForm form,
    FormErrors errors,
    Instant now) {

  public List<Option> suggestions() {
    return suggested.stream().map(one -> option(one.organisation(), one.why())).toList();
  }

  public List<Option> others() {
    return offered.stream().map(one -> option(one, one.kind().words())).toList();
  }

  /** Whether another agency is ticked, or nobody is suggested: the list then stands open. */
  public boolean othersOpen() {
    return suggested.isEmpty()
        || offered.stream().anyMatch(one -> form.agencies().contains(one.id().value()));
  }

  private static Option option(Organisation organisation, String hint) {
    return Option.of(Integer.toString(organisation.id().value()), organisation.name(), hint);
  }

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
