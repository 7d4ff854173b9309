package org.breakwater.improvement.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.breakwater.improvement.plan.Action;
import org.breakwater.improvement.plan.ActionKind;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/** An action as the browser sends it. */
public record ActionForm(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String owner,
    @Nullable String ownerName,
    @Nullable String dueDay,
    @Nullable String dueMonth,
    @Nullable String dueYear,
    @Nullable String outcome,
    @Nullable String howKnown,
    @Nullable String block,
    @Nullable String signOffBy,
    @Nullable List<String> findings,
    int version) {
  public static final List<Option> KINDS =
      Arrays.stream(ActionKind.values()).map(one -> Option.of(one.name(), one.words())).toList();
  private static final int LONGEST = 2_000;

  /** A blank one; the writer's own agency is proposed. */
  static ActionForm about(@Nullable String finding, String owner) {
    return new ActionForm(
        ActionKind.ACTION.name(),
        null,
        owner,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        finding == null ? List.of() : List.of(finding),
        0);
  }

  static ActionForm of(Action action, List<String> findings) {
    DateFields due = DateFields.of(action.due());
    return new ActionForm(
        action.kind().name(),
        action.title(),
        String.valueOf(action.owner().value()),
        action.ownerName(),
        due.day(),
        due.month(),
        due.year(),
        action.outcome(),
        action.howKnown(),
        action.block(),
        action.signOffBy(),
        findings,
        action.version());
  }

  public DateFields due() {
    return new DateFields(dueDay, dueMonth, dueYear);
  }

  public List<String> answers() {
    return findings == null ? List.of() : findings;
  }

  /** What must be put right. An action without an owner, a date or an outcome is a wish. */
  FormErrors errors(Set<String> owners, Set<String> known) {
    FormErrors errors = FormErrors.none();
    if (KINDS.stream().noneMatch(one -> one.value().equals(kind))) {
      errors = errors.with("kind", "Choose what it is", "KIND_MISSING");
    }
    if (text(title).isEmpty() || text(title).length() > 300) {
      errors =
          errors.with(
              "title", "Enter what will be done, in 300 characters or fewer", "TITLE_MISSING");
    }
    if (owner == null || !owners.contains(owner)) {
      errors = errors.with("owner", "Choose the agency that will do it", "OWNER_MISSING");
    }
    if (text(ownerName).isEmpty() || text(ownerName).length() > 200) {
      errors = errors.with("ownerName", "Enter who in the agency answers for it", "NAME_MISSING");
    }
    String problem = due().blank() ? "Enter when it is due" : due().problem("The due date");
    if (problem != null) {
      errors = errors.with("due", problem, "DUE_WRONG");
    }
    if (text(outcome).isEmpty()) {
      errors = errors.with("outcome", "Say what will be different for children", "OUTCOME_MISSING");
    }
    if (text(howKnown).isEmpty()) {
      errors = errors.with("howKnown", "Say how you will know", "HOW_KNOWN_MISSING");
    }
    if (text(outcome).length() > LONGEST || text(howKnown).length() > LONGEST) {
      errors = errors.with("outcome", "Use 2,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (!known.containsAll(answers())) {
      errors = errors.with("findings", "Choose findings of this source", "FINDING_UNKNOWN");
    }
    return errors;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static @Nullable String orNull(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }
}
