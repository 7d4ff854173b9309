package org.breakwater.linkage.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One expression of a condition. */
public sealed interface Expr {

  /** Which record of a pair a column is read from. */
  enum Side {
    LEFT,
    RIGHT
  }

  /** How two values are compared. */
  enum Op {
    EQ("="),
    NE("<>"),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    /** As SQL writes it. */
    public String sign() {
      return sign;
    }
  }

  /** A column of one of the two records. */
  record Column(String name, Side side) implements Expr {}

  /** A piece of text. */
  record Text(String value) implements Expr {}

  /** A number. */
  record Number(double value) implements Expr {}

  /** SQL's NULL, TRUE or FALSE. */
  record Constant(@Nullable Boolean value) implements Expr {}

  /** A call of a known function. */
  record Call(Function function, List<Expr> arguments) implements Expr {}

  /** A comparison of two values; not known when either is. */
  record Compare(Op op, Expr left, Expr right) implements Expr {}

  /** All of them. */
  record And(List<Expr> all) implements Expr {}

  /** Any of them. */
  record Or(List<Expr> any) implements Expr {}

  /** The contrary. */
  record Not(Expr of) implements Expr {}

  /** Whether a value is missing. */
  record IsNull(Expr of) implements Expr {}

  /** Addition, subtraction, multiplication, division or remainder. */
  record Arithmetic(char sign, Expr left, Expr right) implements Expr {}

  /** The first branch whose condition holds. */
  record Case(List<When> branches, @Nullable Expr otherwise) implements Expr {}

  /** A branch of a {@link Case}. */
  record When(Expr condition, Expr result) {}

  /** A list made of values. */
  record ListOf(List<Expr> items) implements Expr {}

  /** An item of a list, counted from one, or from the end when negative. */
  record Item(Expr list, Expr index) implements Expr {}

  /** A function written in place: {@code x -> …}. */
  record Lambda(String parameter, Expr body) implements Expr {}

  /** The parameter of a {@link Lambda}. */
  record Variable(String name) implements Expr {}

  /** The level that takes what no other took. */
  record Else() implements Expr {}
}
