package org.breakwater.frontdoor.requests;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Whom to ask, and what, as the browser sends it.
 *
 * @param agencies ids of organisations
 * @param subjects positions of the people the question names
 * @param reasons by organisation: why a suggested one is left out
 */
public record AskForm(
    Set<Integer> agencies,
    Set<Integer> subjects,
    String question,
    String familyTold,
    String whyNotTold,
    Map<Integer, String> reasons) {
  static final int LONGEST_QUESTION = 2_000;
  private static final String REASON = "reason-";

  static AskForm of(MultiValueMap<String, String> fields) {
    Map<Integer, String> reasons = new HashMap<>();
    fields.forEach((name, values) -> {
      if (name.startsWith(REASON) && number(name.substring(REASON.length()))) {
        String reason = values.getFirst().strip();
        if (!reason.isEmpty()) {
          reasons.put(Integer.valueOf(name.substring(REASON.length())), reason);
        }
      }
    });
    Set<Integer> chosen = new HashSet<>(numbers(fields.get("agencies")));
    chosen.addAll(numbers(fields.get("others")));
    return new AskForm(
        chosen,
        numbers(fields.get("subjects")),
        text(fields.getFirst("question")),
        text(fields.getFirst("familyTold")),
        text(fields.getFirst("whyNotTold")),
        reasons);
  }

  /**
   * What a person finds on opening: everything suggested is ticked, the question is the least that
   * serves. For a red contact nothing is left to fill in: asking must not wait for a form.
   */
  static AskForm suggested(
      ContactHead contact, List<Subject> subjects, List<SuggestedAgency> agencies) {
    Set<Integer> ticked = new HashSet<>();
    agencies.forEach(one -> ticked.add(one.organisation().id().value()));
    Set<Integer> people = new HashSet<>();
    subjects.stream().filter(s -> s.card() != null).forEach(s -> people.add(s.position()));
    Boolean told = contact.familyTold();
    String why = contact.whyNotTold() == null ? "" : contact.whyNotTold();
    if (told == null && contact.grade() == Grade.RED) {
      told = Boolean.FALSE;
    }
    if (Boolean.FALSE.equals(told) && why.isEmpty() && contact.grade() == Grade.RED) {
      why = "Red: asked first, so that telling the family can be done safely";
    }
    return new AskForm(
        ticked,
        people,
        question(contact, subjects),
        told == null ? "" : told.toString(),
        why,
        Map.of());
  }

  private static String question(ContactHead contact, List<Subject> subjects) {
    List<String> names =
        subjects.stream()
            .filter(s -> s.card() != null)
            .map(s -> s.name() + " (born " + Wording.dateOrNotKnown(s.born()) + ")")
            .toList();
    List<String> concerns =
        contact.tags().stream()
            .map(tag ->
                org.breakwater.frontdoor.ConcernTag.valueOf(tag)
                    .words()
                    .toLowerCase(java.util.Locale.UK))
            .toList();
    String about = names.isEmpty() ? "the people named" : Wording.list(names);
    String relevant = concerns.isEmpty() ? "their safety" : Wording.list(concerns);
    return "What do you know about " + about + " that is relevant to " + relevant + "?";
  }

  /** What is wrong, given what was suggested. */
  FormErrors errors(List<SuggestedAgency> suggestions) {
    FormErrors errors = FormErrors.none();
    if (agencies.isEmpty()) {
      errors = errors.with("agencies", "Choose at least one agency to ask", "AGENCY_MISSING");
    }
    if (subjects.isEmpty()) {
      errors = errors.with("subjects", "Choose whom the question is about", "SUBJECT_MISSING");
    }
    if (question.isEmpty()) {
      errors = errors.with("question", "Enter the question", "QUESTION_MISSING");
    } else if (question.length() > LONGEST_QUESTION) {
      errors = errors.with("question", "Ask in 2,000 characters or fewer", "QUESTION_TOO_LONG");
    }
    if (!familyTold.equals("true") && !familyTold.equals("false")) {
      errors =
          errors.with("familyTold", "Say whether the family has been told", "FAMILY_TOLD_MISSING");
    } else if (familyTold.equals("false") && whyNotTold.isEmpty()) {
      errors =
          errors.with("whyNotTold", "Say why the family has not been told", "WHY_NOT_TOLD_MISSING");
    }
    for (SuggestedAgency one : suggestions) {
      int id = one.organisation().id().value();
      if (!agencies.contains(id) && !reasons.containsKey(id)) {
        errors =
            errors.with(
                REASON + id,
                "Say why " + one.organisation().name() + " is not asked",
                "OMISSION_REASON_MISSING");
      }
    }
    return errors;
  }

  boolean told() {
    return familyTold.equals("true");
  }

  public Set<String> agencyValues() {
    return values(agencies);
  }

  public Set<String> subjectValues() {
    return values(subjects);
  }

  public String reason(int organisation) {
    return reasons.getOrDefault(organisation, "");
  }

  private static Set<String> values(Set<Integer> numbers) {
    Set<String> values = new HashSet<>();
    numbers.forEach(number -> values.add(number.toString()));
    return values;
  }

  private static Set<Integer> numbers(@Nullable List<String> values) {
    Set<Integer> numbers = new HashSet<>();
    if (values != null) {
      values.stream().filter(AskForm::number).forEach(value -> numbers.add(Integer.valueOf(value)));
    }
    return numbers;
  }

  private static boolean number(String value) {
    return value.matches("\\d{1,9}");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
