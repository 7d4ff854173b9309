package org.breakwater.frontdoor.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contactpage.ContactPage;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.web.AgencyLight;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The form to decide.
 *
 * @param mayNot why this reader may not decide it, in words; null when they may
 * @param overtaken what a colleague changed while this was written; null when nothing
 * @param kept the decision that stands; null while there is none
 * @param withoutHealth whether nobody from health has answered or contributed
 */
public record DecisionPage(
    ContactHead contact,
    List<Subject> children,
    List<AskedAgency> asked,
    List<ContactPage.Answered> answers,
    List<Decisions.Said> contributions,
    Map<Integer, String> organisations,
    boolean withoutHealth,
    boolean withoutEducation,
    @Nullable String mayNot,
    @Nullable String overtaken,
    Decisions.@Nullable Kept kept,
    DecisionForm form,
    FormErrors errors,
    Instant now) {
  DecisionPage with(FormErrors wrong) {
    return new DecisionPage(
        contact,
        children,
        asked,
        answers,
        contributions,
        organisations,
        withoutHealth,
        withoutEducation,
        mayNot,
        overtaken,
        kept,
        form,
        wrong,
        now);
  }

  public List<AgencyLight> lights() {
    return asked.stream().map(one -> one.light(now)).toList();
  }

  public List<String> unanswered() {
    return asked.stream().filter(AskedAgency::open).map(AskedAgency::agency).toList();
  }

  /** What is still open, and what that means at this grade; null when everything is in. */
  public @Nullable String openWords() {
    List<String> open = unanswered();
    if (open.isEmpty()) {
      return null;
    }
    String who = Wording.list(open) + (open.size() == 1 ? " has" : " have") + " not answered yet.";
    return red() ? who + " A red decision does not wait." : who;
  }

  public boolean red() {
    return contact.grade() == Grade.RED;
  }

  public String names() {
    return children.isEmpty()
        ? contact.reference()
        : Wording.list(children.stream().map(Subject::name).toList());
  }

  public String organisation(Decisions.Said said) {
    return organisations.getOrDefault(said.organisation(), "another organisation");
  }

  /** "health and education", or null when both have spoken. */
  public @Nullable String silent() {
    if (withoutHealth && withoutEducation) {
      return "health or education";
    }
    return withoutHealth ? "health" : withoutEducation ? "education" : null;
  }
}
