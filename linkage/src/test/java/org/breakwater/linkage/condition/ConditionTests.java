package org.breakwater.linkage.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.breakwater.linkage.condition.Expr.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions as Splink's comparison library writes them for DuckDB. */
class ConditionTests {

  private static final Map<String, String> LEFT =
      Map.of(
          "a",
          "Katherine",
          "b",
          "Jones",
          "dob",
          "2011-02-28",
          "pc",
          "LS1 4AP",
          "tags",
          "[x, y]",
          "n",
          "100",
          "lat",
          "51.5074",
          "lng",
          "-0.1278",
          "vec",
          "[1, 0, 1]",
          "mail",
          "kat@a.org");
  private static final Map<String, String> RIGHT =
      Map.of(
          "a",
          "Kathrine",
          "b",
          "Katherine",
          "dob",
          "2011-03-27",
          "pc",
          "LS1 9ZZ",
          "tags",
          "[y, z]",
          "n",
          "95",
          "lat",
          "53.8008",
          "lng",
          "-1.5491",
          "vec",
          "[1, 0, 0.9]",
          "mail",
          "kat@b.org");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "a_l = b_r; true",
        "\"a_l\" = \"a_r\"; false",
        "a_l <> a_r; true",
        "none_l IS NULL OR none_r IS NULL; true",
        "a_l IS NOT NULL; true",
        "none_l = none_r; false",
        "NOT (none_l = none_r); false",
        "NOT (a_l = a_r); true",
        "none_l = none_r OR a_l = b_r; true",
        "jaro_winkler_similarity(\"a_l\", \"a_r\") >= 0.92; true",
        "jaro_similarity(a_l, b_l) >= 0.7; false",
        "levenshtein(a_l, a_r) <= 1; true",
        "levenshtein(a_l, a_r) < 1; false",
        "damerau_levenshtein(a_l, 'Kahterine') <= 1; true",
        "levenshtein(a_l, 'Kahterine') <= 1; false",
        "jaccard(a_l, a_r) >= 0.99; true",
        "hamming(dob_l, dob_r) = 2; true",
        "substr(a_l, 1, 3) = substr(a_r, 1, 3); true",
        "SUBSTRING(l.dob, 1, 4) = SUBSTRING(r.dob, 1, 4); true",
        "left(a_l, 4) = 'Kath' AND right(b_l, 2) = 'es'; true",
        "lower(a_l) = 'katherine' AND upper(b_l) = 'JONES'; true",
        "NULLIF(regexp_extract(\"pc_l\", '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?', 0), '') = NULLIF(regexp_extract(\"pc_r\", '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?', 0), ''); true",
        "NULLIF(regexp_extract(\"pc_l\", '^[0-9]+', 0), '') = NULLIF(regexp_extract(\"pc_r\", '^[0-9]+', 0), ''); false",
        "NULLIF(regexp_extract(\"mail_l\", '^[^@]+', 0), '') = NULLIF(regexp_extract(\"mail_r\", '^[^@]+', 0), ''); true",
        "ABS(EPOCH(try_strptime(\"dob_l\", '%Y-%m-%d')) - EPOCH(try_strptime(\"dob_r\", '%Y-%m-%d'))) <= 2629800.0; true",
        "ABS(EPOCH(dob_l) - EPOCH(dob_r)) <= 86400; false",
        "try_strptime(a_l, '%Y-%m-%d') IS NULL; true",
        "try_strptime('2011-02-29', '%Y-%m-%d') IS NULL; true",
        "abs(date_diff('day', dob_l, dob_r)) = 27; true",
        "date_diff('month', dob_l, dob_r) = 1; true",
        "year(l.dob) = year(r.dob) AND month(l.dob) <> month(r.dob); true",
        "strftime(l.dob, '%Y') = strftime(r.dob, '%Y'); true",
        "EXTRACT(year FROM l.dob) = 2011; true",
        "array_length(list_intersect(\"tags_l\", \"tags_r\")) >= 1; true",
        "array_length(list_intersect(tags_l, tags_r)) >= 2; false",
        "LENGTH(LIST_INTERSECT(tags_l, tags_r)) = LEAST(LENGTH(tags_l), LENGTH(tags_r)); false",
        "list_max(list_transform(flatten(list_transform(tags_l, x -> list_transform(tags_r, y -> [x, y]))), pair -> jaro_winkler_similarity(pair[1], pair[2]))) >= 0.99; true",
        "list_min(list_transform(flatten(list_transform(tags_l, x -> list_transform(tags_r, y -> [x, y]))), pair -> levenshtein(pair[1], pair[2]))) <= 0; true",
        "array_cosine_similarity(vec_l, vec_r) >= 0.99; true",
        "ABS(n_l - n_r) <= 5; true",
        "(ABS(n_l - n_r) / (CASE WHEN n_r > n_l THEN n_r ELSE n_l END)) < 0.05; false",
        "(ABS(n_l - n_r) / (CASE WHEN n_r > n_l THEN n_r ELSE n_l END)) < 0.06; true",
        "n_l > n_r; true",
        "a_l = 'Katherine' AND b_r = 'Katherine'; true",
        "a_l IN ('Kate', 'Katherine'); true",
        "a_l NOT IN ('Kate'); true",
        "n_l BETWEEN 90 AND 100; true",
        "coalesce(none_l, a_l) = a_l; true",
        "a_l || ' ' || b_l = 'Katherine Jones'; true",
        "CAST(n_l AS INT) + 1 = 101; true",
        "n_l::double * 2 = 200; true",
        "TRUE; true",
        "ELSE; true"
      })
  void holdsAsInDuckDb(String sql, boolean expected) {
    assertThat(Evaluation.holds(ConditionParser.parse(sql), values())).as(sql).isEqualTo(expected);
  }

  @Test
  void kilometresBetweenTwoPlaces() {
    String partial =
        "sin(radians(lat_l)) * sin(radians(lat_r)) + cos(radians(lat_l)) * cos(radians(lat_r))"
            + " * cos(radians(lng_r - lng_l))";
    String km =
        "cast(acos(case when (%1$s) > 1 then 1 when (%1$s) < -1 then -1 else (%1$s) end) * 6371 as float)"
            .formatted(partial);
    assertThat(Evaluation.holds(ConditionParser.parse(km + " <= 275"), values())).isTrue();
    assertThat(Evaluation.holds(ConditionParser.parse(km + " <= 270"), values())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soundslike(a_l, a_r)",
        "a_l = ",
        "a = b",
        "a_l = a_r garbage",
        "levenshtein(a_l) <= 1",
        "place_l['lat'] = 1",
        "try_strptime(dob_l, '%Q') IS NULL",
        "regexp_extract(a_l, '[', 0) = a_r",
        "cast(a_l as geometry) = a_r",
        "a_l = 'open"
      })
  void unknownIsRefusedWithItsText(String sql) {
    assertThatThrownBy(() -> ConditionParser.parse(sql))
        .isInstanceOf(UnknownCondition.class)
        .hasMessageContaining(sql);
  }

  @Test
  void similaritiesOfTheLiterature() {
    assertThat(Similarities.jaroWinkler(utf8("MARTHA"), utf8("MARHTA")))
        .isCloseTo(0.961111, within(1e-6));
    assertThat(Similarities.jaroWinkler(utf8("DWAYNE"), utf8("DUANE")))
        .isCloseTo(0.84, within(1e-6));
    assertThat(Similarities.jaroWinkler(utf8("DIXON"), utf8("DICKSONX")))
        .isCloseTo(0.813333, within(1e-6));
    assertThat(Similarities.jaro(utf8(""), utf8("a"))).isZero();
    assertThat(Similarities.levenshtein(utf8("kitten"), utf8("sitting"))).isEqualTo(3);
    assertThat(Similarities.damerauLevenshtein(utf8("ca"), utf8("abc"))).isEqualTo(2);
    assertThat(Similarities.jaroWinkler(utf8("x".repeat(80) + "ab"), utf8("x".repeat(80) + "ba")))
        .isGreaterThan(0.99);
  }

  @Property(tries = 500)
  void similaritiesAreSymmetric(
      @ForAll @AlphaChars @StringLength(max = 12) String one,
      @ForAll @AlphaChars @StringLength(max = 12) String other) {
    byte[] a = utf8(one.replaceAll("[f-z]", "a"));
    byte[] b = utf8(other.replaceAll("[f-z]", "b"));
    assertThat(Similarities.jaroWinkler(a, b))
        .isEqualTo(Similarities.jaroWinkler(b, a))
        .isBetween(0.0, 1.0);
    assertThat(Similarities.levenshtein(a, b)).isEqualTo(Similarities.levenshtein(b, a));
    assertThat(Similarities.damerauLevenshtein(a, b))
        .isEqualTo(Similarities.damerauLevenshtein(b, a))
        .isLessThanOrEqualTo(Similarities.levenshtein(a, b));
    assertThat(Similarities.jaccard(a, b)).isEqualTo(Similarities.jaccard(b, a));
  }

  /** Short texts of three letters, so that one slip apart is as common as two. */
  @Property(tries = 2000)
  void theShortWayToOneSlipAgreesWithTheLongWay(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 4) String one,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 4) String other) {
    assertThat(Similarities.damerauUpToOne(utf8(one), utf8(other)))
        .isEqualTo(Math.min(2, Similarities.damerauLevenshtein(utf8(one), utf8(other))));
  }

  private static Values values() {
    return (name, side) -> {
      String value = (side == Side.LEFT ? LEFT : RIGHT).get(name);
      return value == null ? null : utf8(value);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
