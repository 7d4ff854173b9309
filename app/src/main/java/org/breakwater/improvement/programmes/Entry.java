package org.breakwater.improvement.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A line of one of a programme's registers.
 *
 * @param likelihood of a risk, 1 to 5
 * @param impact of a risk, 1 to 5
 * @param state in words: open, realised, in progress
 */
public record Entry(
    UUID id,
    Register register,
    String title,
    String words,
    @Nullable String owner,
    @Nullable Integer likelihood,
    @Nullable Integer impact,
    @Nullable String state,
    @Nullable LocalDate day,
    String by) {
  /** The registers a programme keeps. */
  public enum Register {
    BLOCK("Building blocks"),
    RISK("Risk register"),
    BENEFIT("Benefits"),
    EQUALITY("Equality impact"),
    RESOURCE("Partners' resources"),
    ACTIVITY("Activity log");

    private final String words;

    Register(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** All it says, in one line, to be kept beside what it says later. */
  String said() {
    var words = new StringBuilder(title);
    part(words, ". ", this.words);
    part(words, ". Owner: ", owner);
    part(
        words, ". Likelihood and impact: ", score() == null ? null : likelihood + " and " + impact);
    part(words, ". State: ", state);
    part(words, ". Date: ", day == null ? null : Wording.date(day));
    return words.toString();
  }

  private static void part(StringBuilder words, String before, @Nullable String part) {
    if (part != null && !part.isEmpty()) {
      words.append(before).append(part);
    }
  }

  /** Likelihood times impact; null for what is no risk, and for a risk that is not scored yet. */
  public @Nullable Integer score() {
    return likelihood == null || impact == null ? null : likelihood * impact;
  }
}
