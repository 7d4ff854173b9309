package org.breakwater.improvement.letters.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection letter says, as read by machine: a proposal for a person to check.
 *
 * @param layout the shape that was recognised
 * @param area the place inspected, without the kind of council
 * @param dated the letter's own date
 * @param headline bulleted points of the narrative before the first list; not findings
 * @param findings in the letter's order; empty when the layout is {@link Layout#UNKNOWN}
 * @param doubts what the person who checks should look at
 */
public record ReadLetter(
    Layout layout,
    String area,
    @Nullable LocalDate dated,
    @Nullable LocalDate fieldworkFrom,
    @Nullable LocalDate fieldworkTo,
    String theme,
    List<String> inspectorates,
    List<String> addressees,
    String title,
    String salutation,
    int headline,
    List<Finding> findings,
    List<CaseStudy> caseStudies,
    @Nullable Statement statement,
    List<String> doubts) {
  public ReadLetter {
    inspectorates = List.copyOf(inspectorates);
    addressees = List.copyOf(addressees);
    findings = List.copyOf(findings);
    caseStudies = List.copyOf(caseStudies);
    doubts = List.copyOf(doubts);
  }

  /** The shapes of letter this reader has met. */
  public enum Layout {
    LETTER("2016-2020 letter"),
    REPORT("2022+ report"),
    REPORT_WITH_CONTEXT("2022+ report with Context"),
    UNKNOWN("unknown");

    private final String words;

    Layout(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What kind of finding a heading announces. */
  public enum Kind {
    STRENGTH,
    IMPROVEMENT,
    PRIORITY
  }

  /**
   * One finding, word for word.
   *
   * @param number its place among its kind; priority actions count with the improvements, first
   * @param section the heading it stands under; {@code subheading} the one below that, or empty
   * @param text its words, without footnote markers
   * @param printed its words as the text layer has them
   */
  public record Finding(
      Kind kind,
      int number,
      String section,
      String subheading,
      String text,
      String printed,
      int page,
      int pageEnd,
      List<Suggestion> agencies) {
    public Finding {
      agencies = List.copyOf(agencies);
    }
  }

  /** An agency a finding seems to be about, most concerned first, with the words that say so. */
  public record Suggestion(Agency agency, List<String> because) {
    public Suggestion {
      because = List.copyOf(because);
    }
  }

  /**
   * A boxed example; never a finding.
   *
   * @param kind {@code effective} or {@code improvement}
   */
  public record CaseStudy(String kind, String heading, String text, int page) {}

  /**
   * The written statement of proposed action the inspectors ask for.
   *
   * @param lead who must send it; {@code preparedBy} who must write it
   */
  public record Statement(
      @Nullable LocalDate due, String lead, String preparedBy, String recipient, int page) {}
}
