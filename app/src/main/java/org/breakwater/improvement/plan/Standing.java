package org.breakwater.improvement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Where an action stood at a moment: computed from what had happened by then, and nothing else. The
 * same events give the same answer on any later day, so a past plan can always be told again.
 *
 * @param computed from the events
 * @param override what somebody set instead, and why; null when nobody did
 * @param due as it was then
 * @param saidDone the owner's word, if it stands
 * @param impactDay the day impact was judged seen
 */
public record Standing(
    State computed,
    @Nullable ActionEvent override,
    LocalDate due,
    List<Milestone> milestones,
    List<ActionEvent> evidence,
    @Nullable ActionEvent saidDone,
    boolean signedOff,
    @Nullable LocalDate impactDay,
    @Nullable Instant lastMove) {
  /** A due date this close with nothing to show is a risk. */
  private static final int SOON_DAYS = 28;

  /** A step on the way. */
  public record Milestone(String name, LocalDate due, @Nullable LocalDate met) {
    boolean lateOn(LocalDate day) {
      return met == null && due.isBefore(day);
    }
  }

  /** The state people see: the override while it stands, else the computed one. */
  public State shown() {
    return override == null || override.about() == null
        ? computed
        : State.valueOf(override.about());
  }

  public boolean overridden() {
    return override != null;
  }

  /**
   * Folds what had happened by a moment.
   *
   * @param events of this action, in order of time; later ones are left out
   */
  public static Standing of(Action action, List<ActionEvent> events, Instant moment) {
    LocalDate today = moment.atZone(Wording.LONDON).toLocalDate();
    LocalDate due = action.due();
    Map<String, Milestone> milestones = new LinkedHashMap<>();
    List<ActionEvent> evidence = new ArrayList<>();
    ActionEvent override = null;
    ActionEvent saidDone = null;
    boolean signedOff = false;
    boolean confirmed = false;
    boolean held = false;
    boolean moved = false;
    LocalDate impactDay = null;
    Instant lastMove = null;
    for (ActionEvent event : events) {
      if (event.at().isAfter(moment)) {
        continue;
      }
      lastMove = event.at();
      String about = event.about() == null ? event.words() : event.about();
      switch (event.kind()) {
        case MILESTONE_SET -> {
          LocalDate day = event.day();
          milestones.put(about, new Milestone(about, day == null ? due : day, null));
        }
        case MILESTONE_MET -> {
          Milestone known = milestones.get(about);
          LocalDate day = event.at().atZone(Wording.LONDON).toLocalDate();
          milestones.put(about, new Milestone(about, known == null ? day : known.due(), day));
          moved = true;
        }
        case NOTE -> moved = true;
        case DOCUMENT, MEASURE, AUDIT, CHILDS_WORDS, PARENTS_WORDS -> {
          evidence.add(event);
          moved = true;
        }
        case DUE_MOVED, REVIEWED -> {
          LocalDate day = event.day();
          due = day == null ? due : day;
          moved = true;
        }
        case SAID_DONE -> saidDone = event;
        case SIGNED_OFF -> signedOff = true;
        case CONFIRMED -> confirmed = true;
        case QUESTIONED -> {
          saidDone = null;
          confirmed = false;
        }
        case IMPACT_SEEN -> impactDay = event.at().atZone(Wording.LONDON).toLocalDate();
        case IMPACT_NOT_SEEN -> impactDay = null;
        case RECHECK_HELD -> held = true;
        case RECHECK_SLIPPED -> {
          // the loop opens again from the work itself
          saidDone = null;
          confirmed = false;
          held = false;
          impactDay = null;
        }
        case OVERRIDDEN -> override = event;
        case OVERRIDE_ENDED -> override = null;
      }
    }
    State computed;
    if (!action.sharedBy(moment)) {
      computed = State.DRAFT;
    } else if (confirmed && impactDay != null && held) {
      computed = State.CLOSED;
    } else if (confirmed) {
      computed = impactDay == null ? State.COMPLETE : State.IMPACT_SEEN;
    } else if (saidDone != null) {
      computed = State.SAID_DONE;
    } else if (due.isBefore(today)) {
      computed = State.OVERDUE;
    } else if (milestones.values().stream().anyMatch(one -> one.lateOn(today))
        || (due.isBefore(today.plusDays(SOON_DAYS + 1L)) && evidence.isEmpty())) {
      computed = State.AT_RISK;
    } else {
      computed = moved ? State.ON_TRACK : State.NOT_STARTED;
    }
    // what is said done or confirmed speaks for itself: an override of progress ends there
    if (!computed.overridable()) {
      override = null;
    }
    return new Standing(
        computed,
        override,
        due,
        List.copyOf(milestones.values()),
        List.copyOf(evidence),
        saidDone,
        signedOff,
        impactDay,
        lastMove);
  }

  /** Why it is computed so, in a sentence. */
  public String because(LocalDate today) {
    return switch (computed) {
      case DRAFT -> "Not shared with the partnership yet";
      case NOT_STARTED -> "Nothing has been recorded since it was shared";
      case ON_TRACK -> "Work is recorded, no milestone is late and it is due " + Wording.date(due);
      case AT_RISK ->
          milestones.stream()
              .filter(one -> one.lateOn(today))
              .findFirst()
              .map(one -> "Milestone late: " + one.name() + ", due " + Wording.date(one.due()))
              .orElse("Due " + Wording.date(due) + " and no evidence yet");
      case OVERDUE -> "It was due " + Wording.date(due);
      case SAID_DONE -> "The owner says so; another agency has to confirm it";
      case COMPLETE -> "Confirmed by another agency; nobody has judged what changed for children";
      case IMPACT_SEEN -> "Judged against its outcome; it closes when a re-check finds it holds";
      case CLOSED -> "Evidence, confirmation, impact and re-check are all here";
    };
  }
}
