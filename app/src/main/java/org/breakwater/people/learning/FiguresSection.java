package org.breakwater.people.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures on the page: which weigh, what was learnt and what it would change.
 *
 * @param now which figures weigh
 * @param proposal what was learnt and waits to be decided about; null if nothing does
 * @param version of the figures that are shown
 * @param effect what changing them would do; null until asked for
 * @param learnt whether figures that were learnt weigh, so that one can go back
 * @param number of the last decision
 * @param form as typed; null when nothing is
 */
public record FiguresSection(
    List<String> now,
    @Nullable String proposal,
    int version,
    @Nullable List<String> effect,
    boolean learnt,
    Progress progress,
    List<Decided> decided,
    int number,
    @Nullable FiguresForm form) {

  /**
   * @param percent read; null while it waits or learns
   */
  public record Progress(boolean goesOn, String words, @Nullable Integer percent) {}

  /** What was decided, why, by whom and when. */
  public record Decided(String what, String why, String by, String at) {}
}
