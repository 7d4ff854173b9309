package org.breakwater.childfile.page;

/**
 * What of the timeline to show.
 *
 * @param agency the name of the agency it came from; empty for all
 * @param kind CONTACT, DECISION or SERVICE; empty for all
 */
public record TimelineFilter(String agency, String kind) {
  public TimelineFilter {
    agency = agency.strip();
    kind = kind.strip();
  }

  /** Whether anything is left out. */
  public boolean narrows() {
    return !agency.isEmpty() || !kind.isEmpty();
  }

  boolean shows(Happening happening) {
    return (agency.isEmpty() || agency.equals(happening.agency()))
        && (kind.isEmpty() || kind.equals(happening.kind().name()));
  }
}
