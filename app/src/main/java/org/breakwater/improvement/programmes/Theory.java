package org.breakwater.improvement.programmes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theory of change: because of this context there is this need, so we do this, and this follows.
 *
 * @param links from a box to one of the next stage
 */
public record Theory(List<Box> boxes, Set<Link> links) {
  /** The four stages, in order. */
  public enum Stage {
    CONTEXT("Context"),
    NEED("Unmet need"),
    ACTIVITY("Activity"),
    OUTCOME("Outcome");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** The stage after it; null after the last. */
    public @Nullable Stage next() {
      return this == OUTCOME ? null : values()[ordinal() + 1];
    }
  }

  /**
   * One box.
   *
   * @param level whom it is about: children and families, community, professionals, system
   */
  public record Box(UUID id, Stage stage, String level, String words) {
    /** What it says, in one line, to be kept beside what it says later. */
    String said() {
      return level + ": " + words;
    }
  }

  /** An arrow. */
  public record Link(UUID from, UUID to) {}

  /**
   * A box that hangs in the air.
   *
   * @param why what is missing, in words
   */
  public record Orphan(Box box, String why) {}

  /**
   * Boxes that lead nowhere, or that nothing leads to: a need nobody works on, an activity for no
   * need, an outcome nothing brings about.
   */
  public List<Orphan> orphans() {
    Set<UUID> from = new HashSet<>();
    Set<UUID> to = new HashSet<>();
    links.forEach(one -> {
      from.add(one.from());
      to.add(one.to());
    });
    return boxes.stream()
        .flatMap(box -> {
          var all = new java.util.ArrayList<Orphan>();
          if (box.stage() != Stage.OUTCOME && !from.contains(box.id())) {
            all.add(
                new Orphan(
                    box,
                    switch (box.stage()) {
                      case CONTEXT -> "no need follows from it";
                      case NEED -> "no activity meets it";
                      case ACTIVITY -> "no outcome follows from it";
                      case OUTCOME -> "";
                    }));
          }
          if (box.stage() != Stage.CONTEXT && !to.contains(box.id())) {
            all.add(
                new Orphan(
                    box,
                    switch (box.stage()) {
                      case CONTEXT -> "";
                      case NEED -> "no context explains it";
                      case ACTIVITY -> "it meets no need";
                      case OUTCOME -> "no activity brings it about";
                    }));
          }
          return all.stream();
        })
        .toList();
  }

  /** The boxes of one stage, in order. */
  public List<Box> of(Stage stage) {
    return boxes.stream().filter(one -> one.stage() == stage).toList();
  }

  /** Whether an arrow may be drawn: from a stage to the next. */
  public boolean mayLink(UUID from, UUID to) {
    Box first = find(from);
    Box second = find(to);
    return first != null && second != null && first.stage().next() == second.stage();
  }

  private @Nullable Box find(UUID id) {
    return boxes.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }
}
