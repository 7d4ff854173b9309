package org.breakwater.linkage.condition;

import java.util.ArrayList;
import java.util.List;

/** The words and signs of a condition. */
final class Tokens {

  enum Kind {
    WORD,
    QUOTED,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  record Token(Kind kind, String text) {
    boolean is(String sign) {
      return (kind == Kind.SIGN || kind == Kind.WORD) && text.equalsIgnoreCase(sign);
    }
  }

  private static final List<String> LONG_SIGNS =
      List.of("<=", ">=", "<>", "!=", "||", "->", "::", "==");

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int next;

  Tokens(String sql) {
    this.sql = sql;
    while (scan()) {}
    tokens.add(new Token(Kind.END, ""));
  }

  String sql() {
    return sql;
  }

  Token peek() {
    return tokens.get(next);
  }

  Token peekAfter() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  boolean takeIf(String sign) {
    if (peek().is(sign)) {
      next++;
      return true;
    }
    return false;
  }

  void expect(String sign) {
    if (!takeIf(sign)) {
      throw new UnknownCondition(
          "expected '%s' but found '%s'".formatted(sign, peek().text()), sql);
    }
  }

  private boolean scan() {
    while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
      at++;
    }
    if (at >= sql.length()) {
      return false;
    }
    char c = sql.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      quoted(c);
    } else if (Character.isDigit(c)
        || c == '.' && at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1))) {
      number();
    } else if (Character.isLetter(c) || c == '_') {
      int start = at;
      while (at < sql.length()
          && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
        at++;
      }
      tokens.add(new Token(Kind.WORD, sql.substring(start, at)));
    } else {
      String sign =
          LONG_SIGNS.stream().filter(s -> sql.startsWith(s, at)).findFirst().orElse("" + c);
      if (sign.length() == 1 && "()[],.=<>+-*/%".indexOf(c) < 0) {
        throw new UnknownCondition("the sign '%s' is not understood".formatted(c), sql);
      }
      at += sign.length();
      tokens.add(new Token(Kind.SIGN, sign));
    }
    return true;
  }

  private void quoted(char quote) {
    var text = new StringBuilder();
    int i = at + 1;
    while (true) {
      if (i >= sql.length()) {
        throw new UnknownCondition("a quotation mark is not closed", sql);
      }
      if (sql.charAt(i) == quote) {
        if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
          i++;
        } else {
          break;
        }
      }
      text.append(sql.charAt(i++));
    }
    at = i + 1;
    tokens.add(new Token(quote == '\'' ? Kind.TEXT : Kind.QUOTED, text.toString()));
  }

  private void number() {
    int start = at;
    while (at < sql.length()
        && (Character.isDigit(sql.charAt(at))
            || sql.charAt(at) == '.'
            || (sql.charAt(at) == 'e' || sql.charAt(at) == 'E')
            || (sql.charAt(at) == '-' || sql.charAt(at) == '+')
                && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E'))) {
      at++;
    }
    String text = sql.substring(start, at);
    try {
      Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UnknownCondition("'%s' is not a number".formatted(text), sql);
    }
    tokens.add(new Token(Kind.NUMBER, text));
  }
}
