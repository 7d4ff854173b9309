package org.breakwater.linkage.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions a condition may call, with the names DuckDB and Splink give them. */
public enum Function {
  JARO_WINKLER(2, 2, "jaro_winkler_similarity", "jaro_winkler"),
  JARO(2, 2, "jaro_similarity", "jaro_sim", "jaro"),
  LEVENSHTEIN(2, 2, "levenshtein", "editdist3"),
  DAMERAU_LEVENSHTEIN(2, 2, "damerau_levenshtein"),
  JACCARD(2, 2, "jaccard"),
  HAMMING(2, 2, "hamming", "mismatches"),
  SUBSTRING(2, 3, "substr", "substring"),
  LEFT(2, 2, "left"),
  RIGHT(2, 2, "right"),
  LOWER(1, 1, "lower", "lcase"),
  UPPER(1, 1, "upper", "ucase"),
  TRIM(1, 1, "trim"),
  LENGTH(1, 1, "length", "len", "array_length", "array_size", "list_length"),
  REPLACE(3, 3, "replace"),
  REVERSE(1, 1, "reverse"),
  CONCAT(1, 99, "concat"),
  JOIN(2, 99, "||"),
  REGEXP_EXTRACT(2, 3, "regexp_extract"),
  REGEXP_MATCHES(2, 2, "regexp_matches"),
  REGEXP_REPLACE(3, 4, "regexp_replace"),
  STARTS_WITH(2, 2, "starts_with", "prefix"),
  CONTAINS(2, 2, "contains"),
  NULLIF(2, 2, "nullif"),
  COALESCE(1, 99, "coalesce", "ifnull"),
  ABS(1, 1, "abs"),
  ROUND(1, 2, "round"),
  FLOOR(1, 1, "floor"),
  CEIL(1, 1, "ceil", "ceiling"),
  SQRT(1, 1, "sqrt"),
  POWER(2, 2, "pow", "power"),
  SIN(1, 1, "sin"),
  COS(1, 1, "cos"),
  ACOS(1, 1, "acos"),
  ASIN(1, 1, "asin"),
  ATAN2(2, 2, "atan2"),
  RADIANS(1, 1, "radians"),
  PI(0, 0, "pi"),
  LOG(1, 1, "ln"),
  GREATEST(1, 99, "greatest"),
  LEAST(1, 99, "least"),
  STRPTIME(2, 2, "try_strptime", "strptime"),
  STRFTIME(2, 2, "strftime"),
  EPOCH(1, 1, "epoch"),
  YEAR(1, 1, "year"),
  MONTH(1, 1, "month"),
  DAY(1, 1, "day", "dayofmonth"),
  DATE_DIFF(3, 3, "date_diff", "datediff"),
  TO_DATE(1, 1, "cast date"),
  TO_NUMBER(1, 1, "cast number"),
  TO_INTEGER(1, 1, "cast integer"),
  TO_TEXT(1, 1, "cast text"),
  LIST_INTERSECT(2, 2, "list_intersect", "array_intersect"),
  LIST_CONCAT(2, 2, "list_concat", "array_concat", "list_cat"),
  LIST_UNIQUE(1, 1, "list_unique", "array_unique"),
  LIST_CONTAINS(2, 2, "list_contains", "array_contains", "list_has"),
  LIST_TRANSFORM(2, 2, "list_transform", "array_transform", "list_apply"),
  LIST_MAX(1, 1, "list_max", "array_max"),
  LIST_MIN(1, 1, "list_min", "array_min"),
  FLATTEN(1, 1, "flatten"),
  COSINE(2, 2, "array_cosine_similarity", "list_cosine_similarity");

  private static final Map<String, Function> BY_NAME = new HashMap<>();

  static {
    for (Function function : values()) {
      function.names.forEach(name -> BY_NAME.put(name, function));
    }
  }

  private final int fewest;
  private final int most;
  private final List<String> names;

  Function(int fewest, int most, String... names) {
    this.fewest = fewest;
    this.most = most;
    this.names = List.of(names);
  }

  static @Nullable Function named(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }
}
