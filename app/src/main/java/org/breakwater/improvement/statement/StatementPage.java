package org.breakwater.improvement.statement;

import java.math.BigDecimal;
import java.util.List;
import org.breakwater.improvement.papers.Paper;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.FormErrors;
import org.breakwater.web.TimeLeft;
import org.jspecify.annotations.Nullable;

/**
 * The statement on a page: the draft as it reads now, who agreed it, and what was sent.
 *
 * @param hindrances why it cannot be sent yet
 * @param mayAgree whether the reader's agency has still to agree
 * @param sent as it was sent; null before
 */
public record StatementPage(
    Source source,
    String html,
    BigDecimal readingAge,
    String digest,
    List<Line> agencies,
    List<String> hindrances,
    @Nullable TimeLeft clock,
    boolean mayAgree,
    boolean leads,
    @Nullable Paper sent,
    @Nullable String sentTo,
    FormErrors errors) {
  /**
   * One agency that has actions in it.
   *
   * @param agreed who agreed and when, in words; null while it has not
   * @param before true when it agreed an earlier draft only
   */
  public record Line(String agency, @Nullable String agreed, boolean before) {}
}
