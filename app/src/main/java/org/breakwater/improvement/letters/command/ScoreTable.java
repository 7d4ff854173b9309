package org.breakwater.improvement.letters.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.improvement.letters.command.LetterScore.Count;

/** Scores of many letters, in a table. */
final class ScoreTable {
  private static final double BAR = 0.98;
  private static final String COUNTS = "truth right missed false split merged";

  private final StringBuilder rows = new StringBuilder();
  private final List<String> faults = new ArrayList<>();
  private Count strengths = Count.NONE;
  private Count improvements = Count.NONE;
  private int letters;
  private int dates;
  private int dues;
  private int addressees;
  private int cases;
  private int pages;
  private int areas;
  private double overlap;
  private int overlapped;
  private int firsts;

  void add(String name, LetterScore score) {
    letters++;
    strengths = strengths.plus(score.strengths);
    improvements = improvements.plus(score.improvements);
    dates += score.dates ? 1 : 0;
    dues += score.due ? 1 : 0;
    addressees += score.addressees ? 1 : 0;
    cases += score.caseStudies ? 1 : 0;
    pages += score.pages ? 1 : 0;
    areas += score.area ? 1 : 0;
    overlap += score.agencyOverlap;
    overlapped += score.agencyFindings;
    firsts += score.agencyFirst;
    rows.append(
        "%-34s %s   %s   %s%n"
            .formatted(name, cells(score.strengths), cells(score.improvements), flags(score)));
    score.strengths.faults().forEach(fault -> faults.add(name + ": " + fault));
    score.improvements.faults().forEach(fault -> faults.add(name + ": " + fault));
  }

  boolean good() {
    Count all = strengths.plus(improvements);
    return all.recall() >= BAR && all.precision() >= BAR && dates == letters && dues == letters;
  }

  String words() {
    Count all = strengths.plus(improvements);
    String head =
        "%-34s %-36s   %-36s   wrong elsewhere%n".formatted("letter", "strengths", "improvements")
            + "%-34s %-36s   %-36s%n".formatted("", COUNTS, COUNTS);
    String foot =
        String.format(
            Locale.ROOT,
            """
            strengths     recall %.4f  precision %.4f
            improvements  recall %.4f  precision %.4f
            together      recall %.4f  precision %.4f
            of %d letters: dates %d, due dates %d, areas %d, addressees %d, case studies %d, pages %d
            agencies: overlap %.3f, the first agency %.3f (a judgement, not a bar)
            """,
            strengths.recall(),
            strengths.precision(),
            improvements.recall(),
            improvements.precision(),
            all.recall(),
            all.precision(),
            letters,
            dates,
            dues,
            areas,
            addressees,
            cases,
            pages,
            overlapped == 0 ? 0 : overlap / overlapped,
            overlapped == 0 ? 0 : firsts / (double) overlapped);
    return head + rows + foot + String.join("\n", faults);
  }

  private static String cells(Count count) {
    return "%5d %5d %6d %5d %5d %6d"
        .formatted(
            count.truth(),
            count.right(),
            count.missed(),
            count.wrong(),
            count.split(),
            count.merged());
  }

  private static String flags(LetterScore score) {
    List<String> wrong = new ArrayList<>();
    if (!score.dates) {
      wrong.add("dates");
    }
    if (!score.due) {
      wrong.add("due date");
    }
    if (!score.area) {
      wrong.add("area");
    }
    if (!score.addressees) {
      wrong.add("addressees");
    }
    if (!score.caseStudies) {
      wrong.add("case studies");
    }
    if (!score.pages) {
      wrong.add("pages");
    }
    return String.join(", ", wrong);
  }
}
