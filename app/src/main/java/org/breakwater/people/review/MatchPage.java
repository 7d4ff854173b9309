package org.breakwater.people.review;

import java.util.List;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Parts;
import org.breakwater.web.Waterfall;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side, with the household.
 *
 * @param urgency how much waits for the answer
 * @param because what waits, in words
 * @param likely how likely one person is, in words
 * @param dangers who else these records could be about: twins, brothers and sisters
 * @param rules doubts that no score overrides
 * @param again the answer given before and what has changed since; null if it was never answered
 * @param decided what was decided, by whom and when; null while it is open
 * @param undo where to undo the decision, or null
 * @param next the next open question, or null
 * @param samePerson both stand under one person already
 * @param leaving which records would leave that person, if they are two
 */
public record MatchPage(
    String href,
    Parts.Tag urgency,
    List<String> because,
    Side left,
    Side right,
    List<Line> lines,
    List<Member> household,
    String likely,
    List<String> dangers,
    List<String> rules,
    @Nullable Waterfall waterfall,
    List<Note> notes,
    @Nullable Again again,
    @Nullable Decided decided,
    @Nullable String undo,
    @Nullable String next,
    boolean samePerson,
    List<String> leaving,
    String why,
    int version,
    FormErrors errors) {

  /** One of the two. */
  public record Side(String name, String agency, String records, String href) {}

  /** One thing that both say or do not say. */
  public record Line(String label, String left, String right, String verdict, boolean differs) {}

  /**
   * Someone who lives with either, or whom an agency names as family.
   *
   * @param left what they are to the first: a relation, "same home", or nothing known
   * @param care why to take care: "Born the same day"; null if there is none
   */
  public record Member(
      String name, String born, String left, String right, @Nullable String care) {}

  /** What somebody who was not sure wrote. */
  public record Note(String words, String by, String at) {}

  /** An answer that holds while it is asked again. */
  public record Again(String words, String by, String at, String why, String changed) {}

  /** The answer that stands. */
  public record Decided(String words, String by, String at, String why) {}
}
