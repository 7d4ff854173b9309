package org.breakwater.improvement.statement;

import java.util.List;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.papers.Manuscript;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.Wording;

/**
 * Writes the statement from the plan: each finding word for word, then what will be done about it.
 */
final class StatementWriter {
  private static final List<String> HEAD =
      List.of(
          "Action", "Who", "By when", "What will be different for children", "How we will know");

  private StatementWriter() {}

  /**
   * @param plan the part of the plan that answers this source, shared actions only
   */
  static Manuscript write(Source source, List<Finding> findings, Plan plan, String partnership) {
    Letter letter = source.letter();
    var paper = new Manuscript.Writer();
    paper.say(
        "This is the written statement of proposed action of "
            + partnership
            + ", in answer to the findings of the "
            + lower(letter.kind().words())
            + (letter.theme() == null ? "" : " (" + letter.theme() + ")")
            + " set out in the letter of "
            + Wording.date(source.day())
            + ".");
    if (letter.statementPreparedBy() != null || letter.statementLead() != null) {
      paper.say(
          (letter.statementPreparedBy() == null
                  ? ""
                  : "Prepared by " + within(letter.statementPreparedBy()) + ". ")
              + (letter.statementLead() == null
                  ? ""
                  : "Sent by " + within(letter.statementLead()) + ". ")
              + (letter.statementDue() == null
                  ? ""
                  : "Due by " + Wording.date(letter.statementDue()) + "."));
    }
    paper.heading("What we will do about each finding");
    for (Finding finding : findings) {
      if (finding.kind().toAnswer()) {
        paper.under(finding.number() + ": " + lower(finding.kind().words()));
        paper.say(finding.words());
        List<List<String>> rows =
            plan.entries().stream()
                .filter(one -> one.findings().stream().anyMatch(f -> f.id().equals(finding.id())))
                .map(StatementWriter::row)
                .toList();
        if (rows.isEmpty()) {
          paper.say("No action has been agreed yet.");
        } else {
          paper.table("Actions that answer " + finding.number(), HEAD, rows);
        }
      }
    }
    paper.heading("How progress is overseen");
    paper.say(
        "Each action is complete only when it is evidenced and another agency has confirmed it. Its impact is then judged against what was to be different for children, and checked again later.");
    return paper.done(
        "Written statement of action: " + letter.area(),
        "The partnership's answer to the findings of " + source.name());
  }

  private static List<String> row(Plan.Entry one) {
    return List.of(
        one.action().reference() + " " + one.action().title(),
        one.owner() + ": " + one.action().ownerName(),
        Wording.date(one.standing().due()),
        one.action().outcome(),
        one.action().howKnown());
  }

  /** A name of an office as it reads within a sentence. */
  private static String within(String office) {
    return office.startsWith("The ") ? lower(office) : office;
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
  }
}
