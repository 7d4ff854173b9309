package org.breakwater.improvement.actions;

import java.time.LocalDate;
import org.breakwater.improvement.plan.Action;
import org.breakwater.improvement.plan.ActionKind;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.plan.Standing;
import org.breakwater.improvement.plan.State;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of an action, when and by whom. An action is not complete on its owner's word,
 * and a loop is not closed without the re-check.
 */
final class Gate {
  private Gate() {}

  /** Why this may not be recorded; null when it may. */
  static @Nullable String refusal(
      Viewer viewer, Plan.Entry entry, EventKind what, @Nullable String about, LocalDate today) {
    Action action = entry.action();
    Standing standing = entry.standing();
    boolean own = viewer.organisation().equals(action.owner());
    boolean writes = viewer.has(Role.ACTION_OWNER) || viewer.has(Role.IMPROVEMENT_LEAD);
    if (standing.computed() == State.DRAFT) {
      return "Share the draft first";
    }
    if (what.by() == EventKind.By.OWNER
        && !(writes && (own || viewer.has(Role.IMPROVEMENT_LEAD)))) {
      return "Only " + entry.owner() + " or the plan's lead may record this";
    }
    if (what.by() == EventKind.By.ANOTHER_AGENCY && own) {
      return "Another agency has to say this: " + entry.owner() + " owns the action";
    }
    if (standing.computed() == State.CLOSED && what != EventKind.RECHECK_SLIPPED) {
      return "It is closed. Record a re-check that it has slipped to open it again";
    }
    return switch (what) {
      case SAID_DONE -> saidDone(own, entry);
      case SIGNED_OFF -> action.signOffBy() == null ? "Nobody has to sign this off" : null;
      case CONFIRMED, QUESTIONED ->
          standing.computed() == State.SAID_DONE ? null : "Its owner has not said it is done";
      case IMPACT_SEEN -> impact(standing);
      case IMPACT_NOT_SEEN ->
          standing.computed().done() ? null : "Impact is judged once it is confirmed complete";
      case RECHECK_HELD -> recheck(entry, today);
      case RECHECK_SLIPPED ->
          standing.computed().done() ? null : "There is nothing complete to re-check yet";
      case OVERRIDDEN -> override(viewer, standing, about);
      case OVERRIDE_ENDED -> standing.overridden() ? null : "No override stands";
      case REVIEWED ->
          action.kind() == ActionKind.PROTOCOL ? null : "Only a protocol has a review date";
      case DUE_MOVED ->
          viewer.has(Role.IMPROVEMENT_LEAD) || viewer.has(Role.BOARD_MEMBER)
              ? null
              : "The plan's lead or a board member moves a due date, with the reason";
      case NOTE,
          MILESTONE_SET,
          MILESTONE_MET,
          DOCUMENT,
          MEASURE,
          AUDIT,
          CHILDS_WORDS,
          PARENTS_WORDS ->
          null;
    };
  }

  private static @Nullable String saidDone(boolean own, Plan.Entry entry) {
    Standing standing = entry.standing();
    if (!own) {
      return "Only " + entry.owner() + " may say it is done";
    }
    if (entry.action().kind() == ActionKind.PROTOCOL) {
      return "A protocol is not done: it is reviewed";
    }
    if (standing.computed().done() || standing.saidDone() != null) {
      return "It has been said already";
    }
    if (standing.evidence().isEmpty()) {
      return "Add evidence first: nothing shows yet that it is done";
    }
    if (entry.action().signOffBy() != null && !standing.signedOff()) {
      return "It cannot be complete before its sign-off by " + entry.action().signOffBy();
    }
    return standing.milestones().stream()
        .filter(one -> one.met() == null)
        .findFirst()
        .map(one -> "This milestone is not met yet: " + one.name())
        .orElse(null);
  }

  private static @Nullable String impact(Standing standing) {
    if (standing.computed() != State.COMPLETE) {
      return "Impact is judged once it is confirmed complete";
    }
    return standing.evidence().stream().anyMatch(one -> one.kind().showsImpact())
        ? null
        : "Impact is judged on a measure, an audit or what children and parents say: a document alone does not show it";
  }

  private static @Nullable String recheck(Plan.Entry entry, LocalDate today) {
    Standing standing = entry.standing();
    LocalDate judged = standing.impactDay();
    if (standing.computed() != State.IMPACT_SEEN || judged == null) {
      return "Impact has to be seen before it is re-checked";
    }
    if (!today.isAfter(judged)) {
      return "A re-check is made on a later day than the judgement";
    }
    boolean heard =
        standing.evidence().stream().anyMatch(one -> one.kind() == EventKind.CHILDS_WORDS);
    return entry.action().kind() == ActionKind.PLEDGE && !heard
        ? "A pledge closes on the young people's verdict: record what they say first"
        : null;
  }

  private static @Nullable String override(
      Viewer viewer, Standing standing, @Nullable String about) {
    if (!standing.computed().overridable()) {
      return "What is said done or confirmed is not overridden: send it back or re-check it";
    }
    if (!viewer.has(Role.IMPROVEMENT_LEAD) && !viewer.has(Role.BOARD_MEMBER)) {
      return "The plan's lead or a board member may override a state";
    }
    for (State one : State.values()) {
      if (one.name().equals(about)) {
        return one.overridable() ? null : "Nobody can override a state to \"" + one.words() + "\"";
      }
    }
    return "Choose the state";
  }
}
