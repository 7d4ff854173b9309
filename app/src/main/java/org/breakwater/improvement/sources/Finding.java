package org.breakwater.improvement.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.NewFinding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as kept.
 *
 * @param number such as A04
 */
public record Finding(
    UUID id, UUID source, int position, String number, NewFinding said, Instant enteredAt) {
  public FindingKind kind() {
    return said.kind();
  }

  public String words() {
    return said.words();
  }

  public @Nullable Integer page() {
    return said.page();
  }

  public List<String> agencies() {
    return said.agencies();
  }

  /** The first words, for lists. */
  public String inShort() {
    String words = said.words();
    if (words.length() <= 140) {
      return words;
    }
    int space = words.lastIndexOf(' ', 140);
    return words.substring(0, space < 80 ? 140 : space) + " …";
  }
}
