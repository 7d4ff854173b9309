package org.breakwater.linkage.model;

import org.breakwater.linkage.condition.ConditionParser;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Op;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One level of a comparison.
 *
 * @param sql its condition as written
 * @param condition the same, understood
 * @param label for people
 * @param isNull whether it says only that something is missing; its weight is nought
 * @param m its chance among pairs that are one person, or null when not trained
 * @param u its chance among pairs that are not, or null when not trained
 * @param fixM whether training leaves m alone
 * @param fixU whether training leaves u alone
 * @param frequency how rarer values weigh more, or null when they do not
 * @param source the level as it stood in the file
 */
public record ModelLevel(
    String sql,
    Expr condition,
    String label,
    boolean isNull,
    @Nullable Double m,
    @Nullable Double u,
    boolean fixM,
    boolean fixU,
    @Nullable Frequency frequency,
    ObjectNode source) {

  /**
   * Term frequency adjustment: agreement on a rare value says more than on a common one.
   *
   * @param column whose values are counted
   * @param weight between 0 (none) and 1 (full)
   * @param minimumU values rarer than this count as this rare
   * @param ownU whether the adjustment is against this level's own u, not that of the exact match
   */
  public record Frequency(String column, double weight, double minimumU, boolean ownU) {}

  /** The same level with other chances. */
  public ModelLevel with(@Nullable Double newM, @Nullable Double newU) {
    return new ModelLevel(sql, condition, label, isNull, newM, newU, fixM, fixU, frequency, source);
  }

  /** Whether it holds exactly when the two values of that column are equal. */
  boolean exactMatchOn(String column) {
    return condition
            instanceof
            Expr.Compare(var op, Expr.Column(var left, var s1), Expr.Column(var right, var s2))
        && op == Op.EQ
        && s1 != s2
        && left.equalsIgnoreCase(right)
        && left.equalsIgnoreCase(column);
  }

  static Expr parse(String sql) {
    return ConditionParser.parse(sql);
  }
}
