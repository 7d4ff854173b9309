package org.breakwater.improvement.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakwater.improvement.boards.Board;
import org.breakwater.improvement.papers.Manuscript;
import org.breakwater.improvement.papers.Paper;
import org.breakwater.improvement.papers.PaperKind;
import org.breakwater.improvement.plan.ActionEvent;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.plan.State;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** Writes a pack from the plan. Pure: the same plan and the same last pack give the same words. */
final class PackWriter {
  private final PaperKind kind;
  private final Plan plan;
  private final @Nullable Paper last;
  private final Manuscript.Writer paper = new Manuscript.Writer();

  private PackWriter(PaperKind kind, Plan plan, @Nullable Paper last) {
    this.kind = kind;
    this.plan = plan;
    this.last = last;
  }

  /**
   * @param plan what this audience may see of it; no drafts
   * @param unlaid sources and findings entered since the last pack, in words
   * @param agreed actions of the board's own meetings
   * @param last the pack before, to say what moved; null for the first
   */
  static Manuscript write(
      PaperKind kind,
      String title,
      Plan plan,
      List<String> unlaid,
      List<Board.Item> agreed,
      @Nullable Paper last) {
    var writer = new PackWriter(kind, plan, last);
    if (kind == PaperKind.PUBLIC_PLAN) {
      writer.forThePublic();
    } else {
      writer.forTheBoard(unlaid, agreed);
    }
    return writer.paper.done(title, kind.words() + " as at " + Wording.date(plan.day()));
  }

  private void forTheBoard(List<String> unlaid, List<Board.Item> agreed) {
    paper.say(
        "The plan as it stood on "
            + Wording.dateTime(plan.moment())
            + (kind == PaperKind.COMMISSIONER_PACK ? ". The police's actions only." : "."));
    paper.heading("Where things stand");
    paper.list(counts());
    moved();
    if (kind == PaperKind.BOARD_PACK) {
      paper.heading("New audits, inspections and other findings");
      if (unlaid.isEmpty()) {
        paper.say("None since the last pack.");
      } else {
        paper.list(unlaid);
      }
      agreed(agreed);
    }
    attention();
    children(false);
    if (!plan.unanswered().isEmpty()) {
      paper.heading("Findings with no action");
      paper.list(
          plan.unanswered().stream().map(one -> one.number() + " " + one.inShort()).toList());
    }
    paper.heading("Every action");
    for (Source source : plan.sources()) {
      List<List<String>> rows =
          plan.entries().stream()
              .filter(one -> one.action().source().equals(source.id()))
              .map(this::row)
              .toList();
      paper.table(
          source.name(),
          List.of("Action", "Agency", "Due", "Where it stands", "For children"),
          rows);
    }
    if (plan.entries().isEmpty()) {
      paper.say("There is no action yet.");
    }
  }

  /** What the board's own meetings agreed: the open ones, and those done since the last pack. */
  private void agreed(List<Board.Item> agreed) {
    List<String> lines =
        agreed.stream()
            .filter(one -> {
              LocalDate done = one.doneOn();
              return done == null || last == null || !done.isBefore(day(last));
            })
            .map(this::agreed)
            .toList();
    if (!lines.isEmpty()) {
      paper.heading("Actions of earlier meetings");
      paper.list(lines);
    }
  }

  private String agreed(Board.Item one) {
    LocalDate due = one.due();
    LocalDate done = one.doneOn();
    return one.words()
        + (one.owner() == null ? "" : ". " + one.owner())
        + (due == null ? "" : ", by " + Wording.date(due))
        + (done != null
            ? ": done " + Wording.date(done)
            : one.late(plan.day()) ? ": late" : ": not done yet");
  }

  private static LocalDate day(Paper paper) {
    return paper.asAt().atZone(Wording.LONDON).toLocalDate();
  }

  private List<String> row(Plan.Entry one) {
    boolean named = kind == PaperKind.BOARD_PACK || kind == PaperKind.COMMISSIONER_PACK;
    return List.of(
        one.action().reference() + " " + one.action().title(),
        named ? one.owner() + ": " + one.action().ownerName() : one.owner(),
        Wording.date(one.standing().due()),
        one.state().words()
            + (one.standing().overridden()
                ? " (computed: " + one.standing().computed().words() + ")"
                : ""),
        one.action().outcome());
  }

  private List<String> counts() {
    List<String> lines = new ArrayList<>();
    lines.add(Wording.count(plan.entries().size(), "action") + " in all");
    plan.counts().forEach((state, count) -> lines.add(count + " " + lower(state.words())));
    return lines;
  }

  private void moved() {
    paper.heading("What has moved");
    if (last == null) {
      paper.say("This is the first pack of its kind.");
      return;
    }
    List<String> lines = new ArrayList<>();
    Map<String, String> before = last.states();
    for (Plan.Entry one : plan.entries()) {
      String was = before.get(one.action().id().toString());
      String name = one.action().reference() + " " + one.action().title();
      if (was == null) {
        lines.add(name + ": new, " + lower(one.state().words()));
      } else if (!was.equals(one.state().name())) {
        lines.add(
            name
                + ": from "
                + lower(State.valueOf(was).words())
                + " to "
                + lower(one.state().words()));
      }
    }
    paper.say("Since the pack of " + Wording.date(last.asAt()) + ":");
    if (lines.isEmpty()) {
      paper.say("Nothing has moved.");
    } else {
      paper.list(lines);
    }
  }

  private void attention() {
    List<String> lines = new ArrayList<>();
    for (Plan.Entry one : plan.entries()) {
      String name = one.action().reference() + " " + one.action().title();
      ActionEvent override = one.standing().override();
      if (override != null) {
        lines.add(
            name
                + ": set to "
                + lower(one.state().words())
                + " by "
                + override.by()
                + " ("
                + override.words()
                + "); computed: "
                + lower(one.standing().computed().words()));
      } else if (one.state() == State.OVERDUE
          || one.state() == State.AT_RISK
          || one.state() == State.SAID_DONE) {
        lines.add(name + ": " + lower(one.standing().because(plan.day())));
      }
    }
    paper.heading("What needs the board's attention");
    if (lines.isEmpty()) {
      paper.say("Nothing is overdue, at risk, contested or waiting to be confirmed.");
    } else {
      paper.list(lines);
    }
  }

  /** What children and parents say, as far as they agreed. */
  private void children(boolean toThePublic) {
    List<String> words =
        plan.entries().stream()
            .flatMap(one -> one.standing().evidence().stream())
            .filter(one -> one.kind().needsConsent())
            .filter(one -> !toThePublic || one.consent() == ActionEvent.Consent.PUBLIC)
            .map(one ->
                (one.kind() == EventKind.CHILDS_WORDS ? "Children and young people: " : "Parents: ")
                    + one.words())
            .toList();
    if (!words.isEmpty()) {
      paper.heading("What children and parents say");
      paper.list(words);
    }
  }

  private void forThePublic() {
    paper.say(
        "This page says what we are doing to make things better for children, and how far we have got. It was made on "
            + Wording.date(plan.day())
            + ". It names nobody.");
    long done = plan.entries().stream().filter(one -> one.state().done()).count();
    paper.say(
        "We have "
            + Wording.count(plan.entries().size(), "action")
            + ". "
            + (done == 0
                ? "None is done and checked yet."
                : done
                    + (done == 1 ? " is done and has" : " are done and have")
                    + " been checked by another service."));
    for (Source source : plan.sources()) {
      List<Plan.Entry> entries =
          plan.entries().stream().filter(one -> one.action().source().equals(source.id())).toList();
      if (!entries.isEmpty()) {
        paper.heading(source.name());
        paper.table(
            "What we will do",
            List.of("What will be better for children", "What we do", "Who", "How far we are"),
            entries.stream()
                .map(one ->
                    List.of(
                        one.action().outcome(),
                        one.action().title(),
                        one.owner(),
                        plain(one.state())))
                .toList());
      }
    }
    children(true);
  }

  private static String plain(State state) {
    return switch (state) {
      case DRAFT, NOT_STARTED -> "Not started";
      case ON_TRACK -> "Under way";
      case AT_RISK -> "Under way, may be late";
      case OVERDUE -> "Late";
      case SAID_DONE -> "Being checked";
      case COMPLETE -> "Done. We will look at what changed";
      case IMPACT_SEEN -> "Done, and things have changed. We will check again";
      case CLOSED -> "Done, checked twice";
    };
  }

  private static String lower(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }
}
