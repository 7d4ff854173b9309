package org.breakwater.improvement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.Wording;

/**
 * The plan as it stood at a moment, as far as its reader may see it.
 *
 * @param entries its actions, with where each stood then
 * @param unanswered findings nobody answered yet then
 */
public record Plan(
    Instant moment, List<Source> sources, List<Entry> entries, List<Finding> unanswered) {
  /**
   * One action in it.
   *
   * @param owner the agency's name
   * @param findings those it answers
   */
  public record Entry(
      Action action,
      Standing standing,
      String owner,
      List<Finding> findings,
      List<ActionEvent> events) {
    public State state() {
      return standing.shown();
    }
  }

  public LocalDate day() {
    return moment.atZone(Wording.LONDON).toLocalDate();
  }

  /** How many stand where; states with none are left out. */
  public Map<State, Long> counts() {
    Map<State, Long> counts = new EnumMap<>(State.class);
    entries.forEach(one -> counts.merge(one.state(), 1L, Long::sum));
    return counts;
  }

  /** A part of it. */
  public Plan only(Predicate<Entry> part) {
    return new Plan(moment, sources, entries.stream().filter(part).toList(), unanswered);
  }

  /** The part that answers one source. */
  public Plan of(UUID source) {
    return new Plan(
        moment,
        sources.stream().filter(one -> one.id().equals(source)).toList(),
        entries.stream().filter(one -> one.action().source().equals(source)).toList(),
        unanswered.stream().filter(one -> one.source().equals(source)).toList());
  }
}
