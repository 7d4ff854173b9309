package org.breakwater.improvement.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.plan.ActionEvent;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.plan.Standing;
import org.breakwater.improvement.plan.State;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.Parts;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** The pages of an action, as their templates take them. */
public final class ActionPages {
  private ActionPages() {}

  /**
   * The form of an action.
   *
   * @param action the draft that is changed; null for a new one
   * @param overtaken what happened while the writer wrote; null when nothing did
   */
  public record Writing(
      Source source,
      @Nullable UUID action,
      List<Option> findings,
      List<Option> owners,
      ActionForm form,
      FormErrors errors,
      @Nullable String overtaken) {}

  /**
   * One action.
   *
   * @param possible what this reader may record now
   */
  public record One(
      Plan.Entry entry,
      Source source,
      List<EventKind> possible,
      boolean changes,
      LocalDate today,
      EventForm form,
      FormErrors errors) {
    public Standing standing() {
      return entry.standing();
    }

    public String path() {
      return "/improvement/actions/" + entry.action().id();
    }

    public boolean draft() {
      return standing().computed() == State.DRAFT;
    }

    /** Some of the kinds the reader may record, as choices. */
    public List<Option> choices(EventKind... some) {
      return Arrays.stream(some)
          .filter(possible::contains)
          .map(one -> Option.of(one.name(), one.words()))
          .toList();
    }

    public List<Option> openMilestones() {
      return standing().milestones().stream()
          .filter(one -> one.met() == null)
          .map(one -> Option.of(one.name(), one.name()))
          .toList();
    }

    public List<Option> states() {
      return Arrays.stream(State.values())
          .filter(State::overridable)
          .map(one -> Option.of(one.name(), one.words()))
          .toList();
    }

    /** All that happened, newest first. */
    public List<Parts.Event> timeline() {
      List<Parts.Event> lines = new ArrayList<>();
      for (ActionEvent one : entry.events().reversed()) {
        lines.add(
            new Parts.Event(
                one.at(),
                one.kind().words() + (one.about() == null ? "" : ": " + about(one)),
                one.by(),
                one.consent() == null ? null : "Agreed to be read by " + one.consent().words(),
                one.document() == null ? null : "/improvement/documents/" + one.document(),
                one.words().isEmpty() ? null : one.words()));
      }
      return lines;
    }

    private static String about(ActionEvent one) {
      String about = one.about() == null ? "" : one.about();
      return switch (one.kind()) {
        case OVERRIDDEN -> State.valueOf(about).words();
        case MEASURE ->
            about
                + " "
                + (one.value() == null ? "" : one.value().stripTrailingZeros().toPlainString())
                + (one.day() == null ? "" : " on " + Wording.date(one.day()));
        case MILESTONE_SET -> about + (one.day() == null ? "" : " by " + Wording.date(one.day()));
        default -> about;
      };
    }
  }
}
