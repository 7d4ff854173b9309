package org.breakwater.linkage.condition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Tokens.Token;
import org.jspecify.annotations.Nullable;

/** Reads what a comparison compares: columns, constants, calls and sums. */
final class Operands {

  private final Tokens tokens;
  private final Supplier<Expr> whole;
  private final Deque<String> parameters = new ArrayDeque<>();

  Operands(Tokens tokens, Supplier<Expr> whole) {
    this.tokens = tokens;
    this.whole = whole;
  }

  Expr sum() {
    Expr left = product();
    while (true) {
      if (tokens.takeIf("+")) {
        left = new Expr.Arithmetic('+', left, product());
      } else if (tokens.takeIf("-")) {
        left = new Expr.Arithmetic('-', left, product());
      } else if (tokens.takeIf("||")) {
        left = new Expr.Call(Function.JOIN, List.of(left, product()));
      } else {
        return left;
      }
    }
  }

  private Expr product() {
    Expr left = suffixed();
    while (true) {
      if (tokens.takeIf("*")) {
        left = new Expr.Arithmetic('*', left, suffixed());
      } else if (tokens.takeIf("/")) {
        left = new Expr.Arithmetic('/', left, suffixed());
      } else if (tokens.takeIf("%")) {
        left = new Expr.Arithmetic('%', left, suffixed());
      } else {
        return left;
      }
    }
  }

  private Expr suffixed() {
    if (tokens.takeIf("-")) {
      Expr of = suffixed();
      return of instanceof Expr.Number(double value)
          ? new Expr.Number(-value)
          : new Expr.Arithmetic('-', new Expr.Number(0), of);
    }
    Expr expr = simple();
    while (true) {
      if (tokens.takeIf("[")) {
        Expr index = sum();
        if (index instanceof Expr.Text) {
          throw unknown("a field of a structure is not understood");
        }
        tokens.expect("]");
        expr = new Expr.Item(expr, index);
      } else if (tokens.takeIf("::")) {
        expr = cast(expr);
      } else {
        return expr;
      }
    }
  }

  private Expr simple() {
    Token token = tokens.take();
    return switch (token.kind()) {
      case NUMBER -> new Expr.Number(Double.parseDouble(token.text()));
      case TEXT -> new Expr.Text(token.text());
      case QUOTED -> column(token);
      case WORD -> word(token);
      case SIGN -> sign(token);
      case END -> throw unknown("it ends too early");
    };
  }

  private Expr sign(Token token) {
    if (token.is("(")) {
      Expr inner = whole.get();
      tokens.expect(")");
      return inner;
    }
    if (token.is("[")) {
      List<Expr> items = list("]");
      return new Expr.ListOf(items);
    }
    throw unknown("'%s' was not expected".formatted(token.text()));
  }

  private Expr word(Token token) {
    String word = token.text().toUpperCase(Locale.ROOT);
    switch (word) {
      case "NULL" -> {
        return new Expr.Constant(null);
      }
      case "TRUE", "FALSE" -> {
        return new Expr.Constant(word.equals("TRUE"));
      }
      case "CASE" -> {
        return cases();
      }
      case "CAST", "TRY_CAST" -> {
        if (tokens.takeIf("(")) {
          Expr of = whole.get();
          tokens.expect("AS");
          Expr cast = cast(of);
          tokens.expect(")");
          return cast;
        }
      }
      case "EXTRACT" -> {
        tokens.expect("(");
        String part = tokens.take().text();
        tokens.expect("FROM");
        Expr of = whole.get();
        tokens.expect(")");
        return call(part, List.of(of));
      }
      default -> {}
    }
    if (tokens.takeIf("(")) {
      return call(token.text(), list(")"));
    }
    if (tokens.takeIf("->")) {
      parameters.push(token.text());
      Expr body = whole.get();
      parameters.pop();
      return new Expr.Lambda(token.text(), body);
    }
    return parameters.contains(token.text()) ? new Expr.Variable(token.text()) : column(token);
  }

  private Expr call(String name, List<Expr> arguments) {
    Function function = Function.named(name);
    if (function == null || name.startsWith("cast ")) {
      throw unknown("the function '%s' is not understood".formatted(name));
    }
    if (!function.takes(arguments.size())) {
      throw unknown("the function '%s' does not take %d values".formatted(name, arguments.size()));
    }
    if (arguments.size() > 1 && arguments.get(1) instanceof Expr.Text(var pattern)) {
      checkPattern(function, pattern);
    }
    return new Expr.Call(function, arguments);
  }

  private void checkPattern(Function function, String pattern) {
    switch (function) {
      case STRPTIME, STRFTIME -> Moments.check(pattern, tokens.sql());
      case REGEXP_EXTRACT, REGEXP_MATCHES, REGEXP_REPLACE -> {
        try {
          TextFunctions.pattern(Coercion.bytes(pattern));
        } catch (PatternSyntaxException e) {
          throw unknown("the pattern '%s' is not understood".formatted(pattern));
        }
      }
      default -> {}
    }
  }

  private List<Expr> list(String end) {
    var items = new ArrayList<Expr>();
    if (tokens.takeIf(end)) {
      return List.of();
    }
    do {
      items.add(whole.get());
    } while (tokens.takeIf(","));
    tokens.expect(end);
    return List.copyOf(items);
  }

  private Expr cases() {
    var branches = new ArrayList<Expr.When>();
    while (tokens.takeIf("WHEN")) {
      Expr condition = whole.get();
      tokens.expect("THEN");
      branches.add(new Expr.When(condition, whole.get()));
    }
    @Nullable Expr otherwise = tokens.takeIf("ELSE") ? whole.get() : null;
    tokens.expect("END");
    if (branches.isEmpty()) {
      throw unknown("a CASE without WHEN is not understood");
    }
    return new Expr.Case(List.copyOf(branches), otherwise);
  }

  private Expr cast(Expr of) {
    String type = tokens.take().text().toLowerCase(Locale.ROOT);
    if (tokens.takeIf("(")) {
      list(")");
    }
    Function function =
        switch (type) {
          case "varchar", "text", "string", "char" -> Function.TO_TEXT;
          case "int", "integer", "bigint", "smallint", "int4", "int8" -> Function.TO_INTEGER;
          case "double", "float", "float8", "float4", "real", "decimal", "numeric" ->
              Function.TO_NUMBER;
          case "date", "timestamp", "datetime" -> Function.TO_DATE;
          default -> throw unknown("the type '%s' is not understood".formatted(type));
        };
    return new Expr.Call(function, List.of(of));
  }

  private Expr column(Token token) {
    String name = token.text();
    if (tokens.peek().is(".")) {
      tokens.take();
      String column = tokens.take().text();
      if (name.equalsIgnoreCase("l")) {
        return new Expr.Column(column, Side.LEFT);
      }
      if (name.equalsIgnoreCase("r")) {
        return new Expr.Column(column, Side.RIGHT);
      }
      throw unknown("'%s' is neither l nor r".formatted(name));
    }
    if (name.length() > 2 && name.toLowerCase(Locale.ROOT).endsWith("_l")) {
      return new Expr.Column(name.substring(0, name.length() - 2), Side.LEFT);
    }
    if (name.length() > 2 && name.toLowerCase(Locale.ROOT).endsWith("_r")) {
      return new Expr.Column(name.substring(0, name.length() - 2), Side.RIGHT);
    }
    throw unknown("'%s' says neither left nor right record".formatted(name));
  }

  private UnknownCondition unknown(String what) {
    return new UnknownCondition(what, tokens.sql());
  }
}
