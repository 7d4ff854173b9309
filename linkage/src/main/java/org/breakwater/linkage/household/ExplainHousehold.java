package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.explain.Explanation;
import org.breakwater.linkage.explain.Explanation.Chance;
import org.breakwater.linkage.explain.Explanation.Change;
import org.breakwater.linkage.explain.Explanation.Step;

/**
 * Explains a pair where brothers, sisters and twins are explanations of their own. Each field is
 * weighed against strangers; what relatives would have in common too is then taken away in one
 * step.
 */
public final class ExplainHousehold {

  private static final double BITS = 1 / Math.log(2);
  private static final double WORTH_SAYING = 0.005;

  private static final Map<String, String> FIELDS =
      Map.of("given", "first name", "family", "surname", "birth", "date of birth");

  private ExplainHousehold() {}

  /**
   * Explains a pair of rows.
   *
   * @param values the two values of a field by its name, for people to read
   * @param threshold the chance from which pairs are joined
   */
  public static Explanation of(
      HouseholdModel model,
      People people,
      int one,
      int other,
      Map<String, String> values,
      double threshold) {
    int a = Math.min(one, other);
    int b = Math.max(one, other);
    Mixture mixture = model.mixture().about(people);
    byte[] levels = new byte[people.fields.size()];
    for (int f = 0; f < levels.length; f++) {
      levels[f] = (byte) people.fields.get(f).level(a, b);
    }
    int sources = people.sourcePair(a, b);
    double before =
        (mixture.prior[0] + mixture.source[0][sources] - mixture.source[3][sources]) * BITS;
    var steps = new ArrayList<Step>();
    double sum = before;
    for (int f = 0; f < levels.length; f++) {
      Field field = people.fields.get(f);
      double weight = 0;
      if (levels[f] != Field.MISSING) {
        double[] parts = mixture.parts(levels, f, a, b);
        weight = (parts[0] - parts[3]) * BITS;
      }
      sum += weight;
      steps.add(
          new Step(
              FIELDS.getOrDefault(field.name(), field.name()),
              field.levels().get(levels[f]),
              values.getOrDefault(field.name(), ""),
              weight));
    }
    double together = -mixture.together[mixture.agreement(levels, 0)] * BITS;
    sum += together;
    if (Math.abs(together) > WORTH_SAYING) {
      steps.add(new Step("names and birthdays", "go together among strangers too", "", together));
    }
    double[] logs = new double[4];
    double weight = weight(mixture, levels, a, b, logs);
    Mixture.normalise(logs);
    steps.add(
        new Step(
            "the household",
            logs[2] > logs[1]
                ? "twins would have as much in common"
                : "siblings would have as much in common",
            "",
            weight - sum));
    var chances = new ArrayList<Chance>();
    for (Kind kind : Kind.values()) {
      chances.add(new Chance(words(kind), logs[kind.ordinal()]));
    }
    chances.sort(Comparator.comparingDouble(chance -> -chance.probability()));
    return new Explanation(
        people.id(a),
        people.id(b),
        before,
        steps,
        weight,
        PairScore.weight(threshold),
        chances,
        changes(mixture, people, levels, a, b));
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case SAME -> "one person";
      case SIBLINGS -> "two children of one household";
      case TWINS -> "twins";
      case STRANGERS -> "strangers";
    };
  }

  private static List<Change> changes(Mixture mixture, People people, byte[] levels, int a, int b) {
    var changes = new ArrayList<Change>();
    double[] logs = new double[4];
    for (int f = 0; f < levels.length; f++) {
      Field field = people.fields.get(f);
      byte found = levels[f];
      for (byte level = 0; level < field.levels().size(); level++) {
        // how rare a value is that is not there, nobody knows
        boolean unknown = found == Field.MISSING && level > 0 && field.byFrequency(level);
        if (level != found && !unknown) {
          levels[f] = level;
          changes.add(
              new Change(
                  FIELDS.getOrDefault(field.name(), field.name()),
                  field.levels().get(level),
                  weight(mixture, levels, a, b, logs)));
        }
      }
      levels[f] = found;
    }
    return changes;
  }

  private static double weight(Mixture mixture, byte[] levels, int a, int b, double[] logs) {
    mixture.explain(levels, 0, a, b, logs);
    return Mixture.weight(logs);
  }
}
