package org.breakwater.linkage.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.breakwater.linkage.condition.Expr.Column;
import org.breakwater.linkage.condition.Expr.Side;

/** Questions about expressions. */
public final class Exprs {

  private Exprs() {}

  /** The columns an expression reads, in the order they stand. */
  public static SequencedSet<Column> columns(Expr expr) {
    var columns = new LinkedHashSet<Column>();
    collect(expr, columns::add);
    return columns;
  }

  private static void collect(Expr expr, Consumer<Column> into) {
    if (expr instanceof Column column) {
      into.accept(column);
    }
    parts(expr).forEach(part -> collect(part, into));
  }

  private static List<Expr> parts(Expr expr) {
    return switch (expr) {
      case Column _, Expr.Text _, Expr.Number _, Expr.Constant _, Expr.Variable _, Expr.Else _ ->
          List.of();
      case Expr.Call call -> call.arguments();
      case Expr.Compare compare -> List.of(compare.left(), compare.right());
      case Expr.And and -> and.all();
      case Expr.Or or -> or.any();
      case Expr.Not not -> List.of(not.of());
      case Expr.IsNull isNull -> List.of(isNull.of());
      case Expr.Arithmetic sum -> List.of(sum.left(), sum.right());
      case Expr.ListOf list -> list.items();
      case Expr.Item item -> List.of(item.list(), item.index());
      case Expr.Lambda lambda -> List.of(lambda.body());
      case Expr.Case cases -> {
        var all = new ArrayList<Expr>();
        for (Expr.When when : cases.branches()) {
          all.add(when.condition());
          all.add(when.result());
        }
        if (cases.otherwise() != null) {
          all.add(cases.otherwise());
        }
        yield all;
      }
    };
  }

  /** Whether all its columns are of that record, and it has at least one. */
  public static boolean onlyOf(Expr expr, Side side) {
    SequencedSet<Column> columns = columns(expr);
    return !columns.isEmpty() && columns.stream().allMatch(column -> column.side() == side);
  }

  /** The same expression, reading every column from that record. */
  public static Expr on(Side side, Expr expr) {
    return switch (expr) {
      case Column(var name, var _) -> new Column(name, side);
      case Expr.Text _, Expr.Number _, Expr.Constant _, Expr.Variable _, Expr.Else _ -> expr;
      case Expr.Call(var function, var arguments) -> new Expr.Call(function, on(side, arguments));
      case Expr.Compare(var op, var left, var right) ->
          new Expr.Compare(op, on(side, left), on(side, right));
      case Expr.And(var all) -> new Expr.And(on(side, all));
      case Expr.Or(var any) -> new Expr.Or(on(side, any));
      case Expr.Not(var of) -> new Expr.Not(on(side, of));
      case Expr.IsNull(var of) -> new Expr.IsNull(on(side, of));
      case Expr.Arithmetic(var sign, var left, var right) ->
          new Expr.Arithmetic(sign, on(side, left), on(side, right));
      case Expr.ListOf(var items) -> new Expr.ListOf(on(side, items));
      case Expr.Item(var list, var index) -> new Expr.Item(on(side, list), on(side, index));
      case Expr.Lambda(var parameter, var body) -> new Expr.Lambda(parameter, on(side, body));
      case Expr.Case(var branches, var otherwise) ->
          new Expr.Case(
              branches.stream()
                  .map(when -> new Expr.When(on(side, when.condition()), on(side, when.result())))
                  .toList(),
              otherwise == null ? null : on(side, otherwise));
    };
  }

  private static List<Expr> on(Side side, List<Expr> exprs) {
    return exprs.stream().map(expr -> on(side, expr)).toList();
  }
}
