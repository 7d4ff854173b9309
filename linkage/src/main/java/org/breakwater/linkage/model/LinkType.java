package org.breakwater.linkage.model;

import java.util.Locale;

/** Which pairs are compared. */
public enum LinkType {
  /** Pairs within one set of records. */
  DEDUPE_ONLY,
  /** Pairs of records from different sources only. */
  LINK_ONLY,
  /** All pairs, within and between sources. */
  LINK_AND_DEDUPE;

  /** As the settings file writes it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
