package org.breakwater.people.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breakwater.people.learning.FiguresSection.Decided;
import org.breakwater.people.learning.FiguresSection.Progress;
import org.breakwater.people.matching.TryFigures.Effect;
import org.breakwater.people.matching.TryFigures.Sampled;
import org.breakwater.people.thresholds.MatchModels;
import org.breakwater.people.thresholds.MatchModels.Decision;
import org.breakwater.people.thresholds.MatchModels.Learnt;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** Learnt figures in words. Pure. */
final class FiguresWords {
  private static final String PROGRAM = "the figures that the program comes with";

  private FiguresWords() {}

  static List<String> now(
      int inUse, boolean readable, List<Learnt> learnt, List<Decision> decisions) {
    var words = new ArrayList<String>();
    words.add("In use now: " + figures(inUse, learnt) + ".");
    if (!readable) {
      words.add(
          "This version of the program cannot read them, so those that the program comes with weigh"
              + " until figures are learnt and taken again.");
    }
    decisions.stream()
        .filter(Decision::taken)
        .findFirst()
        .ifPresent(one ->
            words.add(
                "Decided by "
                    + one.by()
                    + " on "
                    + Wording.dateTime(one.at())
                    + ": “"
                    + one.why()
                    + "”"));
    if (decisions.stream().anyMatch(Decision::taken)) {
      words.add(
          "Records joined earlier keep the chance that they had then. Open questions get theirs anew"
              + " in the night after a change.");
    }
    return words;
  }

  static String proposal(Learnt one) {
    return one.records() < one.of()
        ? String.format(
            Locale.UK,
            "Learnt on %s from %,d of %,d records, drawn by lot.",
            Wording.dateTime(one.at()),
            one.records(),
            one.of())
        : String.format(
            Locale.UK,
            "Learnt on %s from all %,d records.",
            Wording.dateTime(one.at()),
            one.records());
  }

  static Decided decided(Decision one, List<Learnt> learnt) {
    String what =
        one.version() == MatchModels.PROGRAM
            ? "Went back to " + PROGRAM
            : (one.taken() ? "Used " : "Refused ") + figures(one.version(), learnt);
    return new Decided(what, one.why(), one.by(), Wording.dateTime(one.at()));
  }

  private static String figures(int version, List<Learnt> learnt) {
    Optional<Learnt> of = learnt.stream().filter(one -> one.version() == version).findFirst();
    return of.map(one ->
            String.format(
                Locale.UK,
                "the figures learnt from %,d of your records on %s",
                one.records(),
                Wording.date(one.at())))
        .orElse(PROGRAM);
  }

  static Progress progress(@Nullable LearningRun run) {
    if (run == null) {
      return new Progress(false, "Nothing has been learnt yet.", null);
    }
    LearningRun.Outcome outcome = run.outcome();
    if (outcome == null) {
      return goingOn(run);
    }
    Integer of = run.of();
    String words =
        switch (outcome) {
          case LEARNT -> "Last learnt on " + at(run) + ", asked for by " + run.by() + ".";
          case TOO_FEW ->
              String.format(
                  Locale.UK,
                  "There were too few records to learn from on %s: %s of the %,d that are needed.",
                  at(run),
                  String.format(Locale.UK, "%,d", of == null ? 0 : of),
                  LearnFigures.FEWEST);
          case DOUBTFUL ->
              "What was learnt on "
                  + at(run)
                  + " does not look like records of people, so it is not proposed: "
                  + run.doubts()
                  + ".";
          case FAILED ->
              "Learning failed on "
                  + at(run)
                  + ". Nothing was changed. The log of the service says why; you can ask again.";
        };
    return new Progress(false, words, null);
  }

  private static Progress goingOn(LearningRun run) {
    Integer of = run.of();
    if (run.started() == null) {
      return new Progress(true, "Asked for by " + run.by() + ". It begins within a minute.", null);
    }
    if (of == null) {
      return new Progress(true, "The records are being counted.", null);
    }
    return run.read() < of
        ? new Progress(
            true,
            String.format(Locale.UK, "Reading records: %,d of %,d.", run.read(), of),
            (int) (100L * run.read() / of))
        : new Progress(
            true,
            String.format(
                Locale.UK, "%,d records are read. Learning from them takes up to a minute.", of),
            null);
  }

  private static String at(LearningRun run) {
    return Wording.dateTime(run.ended() == null ? run.asked() : run.ended());
  }

  static List<String> effect(boolean back, Effect effect) {
    var words = new ArrayList<String>();
    words.add(
        back
            ? "If you go back to the figures that the program comes with:"
            : "If you use the learnt figures:");
    words.add(
        String.format(
            Locale.UK,
            "%s open now. Of these %s would go, and %s would be answered by joining without asking,"
                + " where no contact, plan or service is open%s.",
            number(effect.questions().of(), "question is", "questions are"),
            some(effect.questions(), effect.gone()),
            most(effect.questions(), effect.answered()),
            from(effect.questions(), "questions")));
    words.add(
        String.format(
            Locale.UK,
            "New questions about other pairs: %s. New pairs to be joined without asking: %s%s.",
            some(effect.records(), effect.asked()),
            most(effect.records(), effect.joined()),
            from(effect.records(), "records that could be joined")));
    words.add(
        String.format(
            Locale.UK,
            "%s joined without asking, and stay so. If they came today, %s of them would only be"
                + " asked about%s.%s",
            number(effect.certain().of(), "record stands", "records stand"),
            some(effect.certain(), effect.doubted()),
            from(effect.certain(), "records"),
            effect.apart() == 0
                ? ""
                : " Others, "
                    + some(effect.certain(), effect.apart())
                    + ", would fit no other record of their person, and somebody would be asked"
                    + " whether that is two people."));
    words.add(
        "What is asked and joined would change in the next nightly look. It looks at everything, so it"
            + " may also find what was left out before. Nothing that is joined, split or decided would"
            + " change.");
    return words;
  }

  private static String some(Sampled sampled, long count) {
    return count == 0
        ? "none"
        : String.format(Locale.UK, "%s%,d", sampled.all() ? "" : "about ", count);
  }

  private static String most(Sampled sampled, long count) {
    return (count == 0 ? "" : "at most ") + some(sampled, count);
  }

  private static String from(Sampled sampled, String what) {
    return sampled.all()
        ? ""
        : String.format(
            Locale.UK, " (estimated from %,d of %,d %s)", sampled.looked(), sampled.of(), what);
  }

  private static String number(long count, String one, String many) {
    return String.format(Locale.UK, "%,d %s", count, count == 1 ? one : many);
  }
}
