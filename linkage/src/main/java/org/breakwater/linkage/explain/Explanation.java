package org.breakwater.linkage.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.breakwater.linkage.engine.PairScore;

/**
 * What speaks for and against one person, step by step. Weights are log2 of odds: each step says
 * how many times the odds are doubled (or halved) by it, and they add up to the last.
 *
 * @param left id of one record
 * @param right id of the other
 * @param before the weight before anything is compared
 * @param steps what is compared, in the order of the model
 * @param weight the sum
 * @param threshold the weight from which the two are joined
 * @param chances of each explanation of the pair where a model has more than two, likeliest first
 * @param changes every single thing that could have been otherwise
 */
public record Explanation(
    String left,
    String right,
    double before,
    List<Step> steps,
    double weight,
    double threshold,
    List<Chance> chances,
    List<Change> changes) {

  /**
   * One step.
   *
   * @param what is compared
   * @param finding how the two values agree, in words
   * @param values the two values, or empty where there are none
   * @param weight what it adds
   */
  public record Step(String what, String finding, String values, double weight) {}

  /** How likely an explanation of the pair is. */
  public record Chance(String kind, double probability) {}

  /**
   * One thing that could have been otherwise.
   *
   * @param what is compared
   * @param finding how the two values would agree
   * @param weight the sum as it would then be
   */
  public record Change(String what, String finding, double weight) {}

  private static final int MOST_CHANGES = 4;

  public Explanation {
    steps = List.copyOf(steps);
    chances = List.copyOf(chances);
    changes = List.copyOf(changes);
  }

  /** Whether the two are joined. */
  public boolean joined() {
    return weight >= threshold;
  }

  /** The chance that they are one person. */
  public double probability() {
    return PairScore.probability(weight);
  }

  /** The single changes that would turn the decision, the smallest first; none where none would. */
  public List<Change> turning() {
    return changes.stream()
        .filter(change -> change.weight() >= threshold != joined())
        .sorted(Comparator.comparingDouble(change -> Math.abs(change.weight() - weight)))
        .limit(MOST_CHANGES)
        .toList();
  }

  /** The decision in one sentence. */
  public String decision() {
    return "%s: the model says %s that they are one person, and joins from %s"
        .formatted(joined() ? "Joined" : "Not joined", chance(weight), chance(threshold));
  }

  /** What would turn the decision, a sentence each. */
  public List<String> turningInWords() {
    List<Change> turning = turning();
    if (turning.isEmpty()) {
      return List.of(
          "No single difference would change the decision: it is %.1f doublings of the odds away"
              .formatted(Math.abs(weight - threshold)));
    }
    return turning.stream()
        .map(change ->
            "With %s \"%s\" it would be %s: %s"
                .formatted(
                    change.what(),
                    change.finding(),
                    chance(change.weight()),
                    change.weight() >= threshold ? "joined" : "not joined"))
        .toList();
  }

  /** Everything in lines of text. */
  public String inWords() {
    var text = new StringBuilder();
    line(text, before, "before anything is compared");
    for (Step step : steps) {
      String values = step.values().isEmpty() ? "" : "  (" + step.values() + ")";
      line(text, step.weight(), step.what() + ": " + step.finding() + values);
    }
    line(text, weight, "in all");
    text.append('\n').append(decision()).append(".\n");
    for (Chance chance : chances) {
      text.append(String.format(Locale.ROOT, "  %.4f  %s%n", chance.probability(), chance.kind()));
    }
    text.append('\n');
    turningInWords().forEach(line -> text.append(line).append(".\n"));
    return text.toString();
  }

  private static void line(StringBuilder text, double weight, String words) {
    text.append(String.format(Locale.ROOT, "%+8.2f  %s%n", weight, words));
  }

  /** A chance as people read it: never rounded to certainty. */
  static String chance(double weight) {
    double chance = PairScore.probability(weight);
    if (chance < 0.001) {
      return "under 1 in 1,000";
    }
    if (chance > 0.999) {
      return "over 999 in 1,000";
    }
    return String.format(Locale.ROOT, "%.1f in 100", chance * 100);
  }
}
