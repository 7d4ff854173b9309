package org.breakwater.linkage.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.linkage.condition.Expr.Op;
import org.breakwater.linkage.condition.Tokens.Kind;
import org.breakwater.linkage.condition.Tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition as Splink writes it for DuckDB: columns as {@code "name_l"} and {@code
 * "name_r"} (levels) or {@code l.name} and {@code r.name} (blocking rules).
 */
public final class ConditionParser {

  private final Tokens tokens;
  private final Operands operands;

  private ConditionParser(String sql) {
    this.tokens = new Tokens(sql);
    this.operands = new Operands(tokens, this::disjunction);
  }

  /**
   * Reads one condition.
   *
   * @throws UnknownCondition if there is anything in it that the engine does not understand
   */
  public static Expr parse(String sql) {
    if (sql.strip().equalsIgnoreCase("ELSE")) {
      return new Expr.Else();
    }
    var parser = new ConditionParser(sql);
    Expr condition = parser.disjunction();
    if (parser.tokens.peek().kind() != Kind.END) {
      throw new UnknownCondition(
          "'%s' was not expected".formatted(parser.tokens.peek().text()), sql);
    }
    return condition;
  }

  private Expr disjunction() {
    var any = new ArrayList<Expr>();
    any.add(conjunction());
    while (tokens.takeIf("OR")) {
      any.add(conjunction());
    }
    return any.size() == 1 ? any.getFirst() : new Expr.Or(List.copyOf(any));
  }

  private Expr conjunction() {
    var all = new ArrayList<Expr>();
    all.add(negation());
    while (tokens.takeIf("AND")) {
      all.add(negation());
    }
    return all.size() == 1 ? all.getFirst() : new Expr.And(List.copyOf(all));
  }

  private Expr negation() {
    return tokens.takeIf("NOT") ? new Expr.Not(negation()) : comparison();
  }

  private Expr comparison() {
    Expr left = operands.sum();
    while (true) {
      Token token = tokens.peek();
      Op op = operator(token);
      if (op != null) {
        tokens.take();
        left = new Expr.Compare(op, left, operands.sum());
      } else if (tokens.takeIf("IS")) {
        boolean not = tokens.takeIf("NOT");
        tokens.expect("NULL");
        left = not ? new Expr.Not(new Expr.IsNull(left)) : new Expr.IsNull(left);
      } else if (token.is("IN") || token.is("BETWEEN") || token.is("NOT")) {
        boolean not = tokens.takeIf("NOT");
        left = not ? new Expr.Not(range(left)) : range(left);
      } else {
        return left;
      }
    }
  }

  private Expr range(Expr left) {
    if (tokens.takeIf("IN")) {
      tokens.expect("(");
      var any = new ArrayList<Expr>();
      do {
        any.add(new Expr.Compare(Op.EQ, left, operands.sum()));
      } while (tokens.takeIf(","));
      tokens.expect(")");
      return new Expr.Or(List.copyOf(any));
    }
    if (tokens.takeIf("BETWEEN")) {
      Expr low = operands.sum();
      tokens.expect("AND");
      return new Expr.And(
          List.of(
              new Expr.Compare(Op.GE, left, low), new Expr.Compare(Op.LE, left, operands.sum())));
    }
    throw new UnknownCondition(
        "'%s' is not understood".formatted(tokens.peek().text()), tokens.sql());
  }

  private static @Nullable Op operator(Token token) {
    if (token.kind() != Kind.SIGN) {
      return null;
    }
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "=", "==" -> Op.EQ;
      case "<>", "!=" -> Op.NE;
      case "<" -> Op.LT;
      case "<=" -> Op.LE;
      case ">" -> Op.GT;
      case ">=" -> Op.GE;
      default -> null;
    };
  }
}
