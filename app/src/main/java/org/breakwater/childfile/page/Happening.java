package org.breakwater.childfile.page;

import java.time.Instant;
import org.breakwater.frontdoor.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a child's life with the partners.
 *
 * @param dayOnly whether only the day is known
 * @param by who says so
 * @param agency the organisation it came from, to filter by
 * @param tier who may know, in words; null when there is nothing special
 * @param grade of a contact
 * @param href where to read it whole, for those who may
 */
public record Happening(
    Instant at,
    boolean dayOnly,
    Kind kind,
    String title,
    String by,
    String agency,
    @Nullable Grade grade,
    @Nullable String tier,
    @Nullable String text,
    @Nullable String href) {

  /** What sort of thing. */
  public enum Kind {
    CONTACT("Contacts"),
    DECISION("Decisions"),
    SERVICE("Services that began");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As shown in the filter. */
    public String words() {
      return words;
    }
  }
}
