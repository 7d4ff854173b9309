package org.breakwater.people.review;

import java.util.List;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Waterfall;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param likely how likely one person is, in words
 * @param rules doubts that no score overrides
 * @param decided what was decided, by whom and when; null while it is open
 * @param undo where to undo the decision, or null
 * @param next the next open question, or null
 * @param samePerson both stand under one person already
 */
public record MatchPage(
    String href,
    Side left,
    Side right,
    List<Line> lines,
    String likely,
    List<String> rules,
    @Nullable Waterfall waterfall,
    @Nullable Decided decided,
    @Nullable String undo,
    @Nullable String next,
    boolean samePerson,
    String why,
    int version,
    FormErrors errors) {

  /** One of the two. */
  public record Side(
      String name, String agency, String records, String href, List<String> household) {}

  /** One thing that both say or do not say. */
  public record Line(String label, String left, String right, String verdict, boolean differs) {}

  /** The answer that stands. */
  public record Decided(String words, String by, String at, String why) {}
}
