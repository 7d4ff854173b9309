package org.breakwater.childfile.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.facts.DatedFact;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonFile;
import org.breakwater.web.Option;
import org.breakwater.web.Parts;
import org.breakwater.web.TimeLeft;

/**
 * What the page of one child shows.
 *
 * @param warnings what a reader must know before relying on the page, as recorded
 * @param possibleMatches records that may also be this child's and wait for a person's decision
 * @param mayReview whether the reader may decide them
 * @param happened how many there are before the filter
 * @param facts what agencies' returns and extracts say, the latest first
 */
public record ChildFilePage(
    UUID person,
    PersonFile file,
    Parts.Identity identity,
    List<String> warnings,
    List<OpenTo> services,
    List<RunningClock> clocks,
    List<Happening> timeline,
    int happened,
    TimelineFilter filter,
    List<Option> agencies,
    List<Option> kinds,
    List<Parts.Link> chosen,
    List<DatedFact> facts,
    int possibleMatches,
    boolean mayReview,
    LocalDate today,
    Instant now,
    String reader) {

  /** A clock that runs for one of the child's contacts. */
  public record RunningClock(String name, String about, TimeLeft left) {}

  /** "Child's file", or what it is for an adult. */
  public String heading() {
    return file.child() ? "Child’s file" : "Person’s file";
  }

  /** How the person is called in a sentence. */
  public String noun() {
    return file.child() ? "child" : "person";
  }

  /** An identifier's kind in words. */
  public static String identifierWords(String kind) {
    return switch (kind) {
      case "NHS" -> "NHS number";
      case "UPN" -> "Unique pupil number";
      case "LA_CHILD_ID" -> "Social care number";
      case "POLICE_ID" -> "Police number";
      default -> kind.replace('_', ' ');
    };
  }

  /** Whether a kind of number carries a check that can be worked out. */
  public static boolean hasCheck(String kind) {
    return kind.equals("NHS") || kind.equals("UPN");
  }

  /** Why a record stands here, in one phrase. */
  public static String linkWords(String state) {
    return switch (state) {
      case "CERTAIN" -> "Recognised without doubt";
      case "ALONE" -> "The first record of this person";
      case "JOINED_BY_PERSON" -> "Joined by a person’s decision";
      case "SPLIT_BY_PERSON" -> "Separated by a person’s decision";
      default -> state;
    };
  }
}
