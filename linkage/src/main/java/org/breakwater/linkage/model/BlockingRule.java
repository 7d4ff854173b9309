package org.breakwater.linkage.model;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.linkage.condition.ConditionParser;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Op;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Exprs;
import org.jspecify.annotations.Nullable;

/**
 * A rule that finds pairs worth comparing: values that must agree, and a further condition.
 *
 * @param sql as written
 * @param keys what must agree; at least one
 * @param filter what else must hold, or null
 */
public record BlockingRule(String sql, List<Key> keys, @Nullable Expr filter) {

  /**
   * Two values that must be the same.
   *
   * @param left of the left record, written for the left side
   * @param right of the right record, written for the left side too
   */
  public record Key(Expr left, Expr right) {

    /** Whether the same is read from both records. */
    public boolean symmetric() {
      return left.equals(right);
    }
  }

  /**
   * Reads a rule such as {@code l."surname" = r."surname" AND substr(l.dob,1,4) =
   * substr(r.dob,1,4)}.
   *
   * @throws ModelRefused if nothing in it must agree: such a rule would compare all with all
   */
  public static BlockingRule parse(String sql) {
    Expr condition = ConditionParser.parse(sql);
    var keys = new ArrayList<Key>();
    var rest = new ArrayList<Expr>();
    for (Expr part : parts(condition)) {
      Key key = key(part);
      if (key == null) {
        rest.add(part);
      } else {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      throw new ModelRefused(
          "this blocking rule would compare every record with every other, since no value of the"
              + " two must be equal: "
              + sql);
    }
    return new BlockingRule(
        sql, List.copyOf(keys), rest.isEmpty() ? null : new Expr.And(List.copyOf(rest)));
  }

  /** Whether the rule says the same with the two records exchanged. */
  public boolean symmetric() {
    return filter == null && keys.stream().allMatch(Key::symmetric);
  }

  private static List<Expr> parts(Expr condition) {
    if (!(condition instanceof Expr.And(var all))) {
      return List.of(condition);
    }
    return all.stream().flatMap(part -> parts(part).stream()).toList();
  }

  private static @Nullable Key key(Expr part) {
    if (!(part instanceof Expr.Compare(var op, var left, var right)) || op != Op.EQ) {
      return null;
    }
    if (Exprs.onlyOf(left, Side.LEFT) && Exprs.onlyOf(right, Side.RIGHT)) {
      return new Key(left, Exprs.on(Side.LEFT, right));
    }
    if (Exprs.onlyOf(left, Side.RIGHT) && Exprs.onlyOf(right, Side.LEFT)) {
      return new Key(right, Exprs.on(Side.LEFT, left));
    }
    return null;
  }
}
