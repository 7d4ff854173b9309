package org.breakwater.web;

import org.jspecify.annotations.Nullable;

/**
 * Where one agency stands with one request for information.
 *
 * @param agency short name, "Health"
 * @param detail a time or a name to add, "asked 9:05am", or null
 */
public record AgencyLight(String agency, State state, @Nullable String detail) {

  /** Each state has its own word and its own sign, so that it can be told without colour. */
  public enum State {
    NOT_ASKED("not asked", "–"),
    ASKED("asked", "…"),
    ANSWERED("answered", "✓"),
    NOTHING_KNOWN("nothing known", "0"),
    LATE("late", "!");

    private final String words;
    private final String sign;

    State(String words, String sign) {
      this.words = words;
      this.sign = sign;
    }

    public String words() {
      return words;
    }

    public String sign() {
      return sign;
    }

    /** Class of the light in the stylesheet. */
    public String style() {
      return "bw-light--" + words.replace(' ', '-');
    }
  }

  public static AgencyLight of(String agency, State state) {
    return new AgencyLight(agency, state, null);
  }
}
