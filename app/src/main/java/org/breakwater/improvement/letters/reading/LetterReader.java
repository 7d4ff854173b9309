package org.breakwater.improvement.letters.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.improvement.letters.reading.Headings.Section;
import org.breakwater.improvement.letters.reading.ReadLetter.Kind;
import org.breakwater.improvement.letters.reading.ReadLetter.Layout;
import org.breakwater.improvement.letters.reading.ReadLetter.Statement;
import org.breakwater.improvement.letters.text.LetterText;
import org.breakwater.improvement.letters.text.TextLine;

/**
 * Reads an inspection letter. Joint targeted area inspections have written to partnerships in two
 * shapes: a letter with key strengths before areas for improvement (2016 to 2020), and a report
 * with what needs to improve before strengths (since 2022). Anything else, or a list that does not
 * hold together, gives no findings: a person marks them in the text instead.
 */
public final class LetterReader {
  /** The share of words under a list's heading that may belong to no item. */
  private static final double STRAYING = 0.2;

  /** How many bullets may stand outside the lists, for each one within. */
  private static final double ELSEWHERE = 0.4;

  private LetterReader() {}

  public static ReadLetter read(LetterText letter) {
    List<Segment> segments = Segments.of(letter);
    Opening opening = Opening.of(letter);
    Findings findings = Findings.of(letter, segments);
    List<String> doubts = new ArrayList<>();
    Layout layout = layout(letter, findings, opening, doubts);
    boolean known = layout != Layout.UNKNOWN;
    if (known) {
      doubts.addAll(findings.doubts);
      missing(findings, doubts);
    }
    if (!letter.sound()) {
      doubts.addFirst(
          "Parts of this file are damaged, so findings may be missing. Compare every page, or ask for"
              + " a sound copy");
    }
    Statement statement = statement(letter, segments);
    if (statement == null || statement.due() == null) {
      doubts.add("No date was found by which a statement of action is to be sent");
    }
    if (opening.dated == null) {
      doubts.add("No date of the letter was found");
    }
    if (opening.fieldwork == null) {
      doubts.add("No dates of the inspection were found");
    }
    return new ReadLetter(
        layout,
        opening.area,
        opening.dated,
        opening.fieldwork == null ? null : opening.fieldwork.from(),
        opening.fieldwork == null ? null : opening.fieldwork.to(),
        opening.theme,
        opening.inspectorates,
        opening.addressees,
        opening.title,
        opening.salutation,
        findings.headline,
        known ? findings.found : List.of(),
        findings.cases,
        statement,
        doubts);
  }

  private static Layout layout(
      LetterText letter, Findings findings, Opening opening, List<String> doubts) {
    boolean improve = has(findings, Section.IMPROVEMENTS) || has(findings, Section.PRIORITY);
    if (findings.found.isEmpty() || !improve) {
      doubts.add(
          "No list of findings stands under a heading we know. Mark the findings in the text");
      return Layout.UNKNOWN;
    }
    if (findings.elsewhere > findings.found.size() * ELSEWHERE) {
      doubts.add("Many bullets stand under headings we do not know. Mark the findings in the text");
      return Layout.UNKNOWN;
    }
    if (findings.straying() > STRAYING) {
      doubts.add(
          "Much text under the headings belongs to no point of a list. Mark the findings by hand");
      return Layout.UNKNOWN;
    }
    boolean report =
        findings.found.stream()
            .anyMatch(f -> f.section().toLowerCase(Locale.ROOT).startsWith("what needs"));
    if (!findings.unmarked.isEmpty()
        && !trustParagraphs(letter, findings, opening, report, doubts)) {
      return Layout.UNKNOWN;
    }
    if (!report) {
      return Layout.LETTER;
    }
    return has(findings, Section.CONTEXT) && namedContext(findings)
        ? Layout.REPORT_WITH_CONTEXT
        : Layout.REPORT;
  }

  /**
   * A list without bullets: in a letter of the older shape, and for priority actions, each
   * paragraph is a finding. In a report, prose under such a heading is narrative and its list is
   * left out.
   */
  private static boolean trustParagraphs(
      LetterText letter, Findings findings, Opening opening, boolean report, List<String> doubts) {
    // text copied without its empty lines does not show where a paragraph ends
    long gaps = letter.lines().stream().filter(TextLine::gapBefore).count();
    boolean older =
        gaps * 12 > letter.lines().size()
            && !report
            && opening.salutation.toLowerCase(Locale.ROOT).startsWith("dear")
            && has(findings, Section.STRENGTHS)
            && has(findings, Section.NEXT);
    for (Section section : List.copyOf(findings.unmarked)) {
      if (older || section == Section.PRIORITY) {
        doubts.add(
            "No bullets stand under \"%s\": each paragraph was taken as one finding. Check each"
                .formatted(section.words()));
      } else {
        findings.leaveOut(section);
        doubts.add(
            "What stands under \"%s\" is prose, not a list. Mark the findings in the text"
                .formatted(section.words()));
      }
    }
    return !findings.found.isEmpty();
  }

  private static boolean has(Findings findings, Section section) {
    return findings.sections.contains(section);
  }

  /** The part before the first heading counts as context too; a heading "Context" makes two. */
  private static boolean namedContext(Findings findings) {
    return findings.sections.stream().filter(s -> s == Section.CONTEXT).count() > 1;
  }

  private static void missing(Findings findings, List<String> doubts) {
    if (findings.found.stream().noneMatch(f -> f.kind() == Kind.STRENGTH)) {
      doubts.add("This letter lists no strengths; its narrative may praise");
    }
    if (findings.found.stream().allMatch(f -> f.kind() == Kind.STRENGTH)) {
      doubts.add("No area for improvement was found");
    }
  }

  private static @org.jspecify.annotations.Nullable Statement statement(
      LetterText letter, List<Segment> segments) {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).section() == Section.NEXT) {
        // what looks like a heading in the signatures belongs to it too
        List<TextLine> lines = new ArrayList<>();
        segments.subList(i, segments.size()).forEach(segment -> lines.addAll(segment.lines()));
        return NextSteps.of(lines);
      }
    }
    List<TextLine> lines = letter.lines();
    int tail = Math.max(0, lines.size() - 60);
    return NextSteps.of(lines.subList(tail, lines.size()));
  }
}
