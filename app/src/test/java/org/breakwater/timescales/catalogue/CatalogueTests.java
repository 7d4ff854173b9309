package org.breakwater.timescales.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@BreakwaterTest
class CatalogueTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  @Autowired Rules rules;
  @Autowired JdbcClient jdbc;
  @Autowired NamedParameterJdbcTemplate batches;

  @Test
  void allOneHundredAndNinetySevenAndOurOwnAreThere() {
    List<String> ids = rules.catalogue(DAY).stream().map(Rule::id).toList();
    assertThat(ids)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 198)
                .mapToObj(n -> n == 198 ? "P001" : "T%03d".formatted(n))
                .toList());
  }

  @Test
  void figuresOfStatuteStandAsTheSourceHasThem() {
    assertThat(rules.inForce("T021", DAY).term()).isEqualTo(Term.of(15, Unit.WD));
    assertThat(rules.inForce("T026", DAY).term()).isEqualTo(Term.of(45, Unit.WD));
    assertThat(rules.inForce("T055", DAY).term()).isEqualTo(Term.of(20, Unit.WD));
    assertThat(rules.inForce("T023", DAY).term()).isEqualTo(new Term(2, Unit.WD, true, false));
    assertThat(rules.inForce("T005", DAY).term()).isEqualTo(new Term(4, Unit.WH, false, true));
    assertThat(rules.inForce("P001", DAY).term()).isEqualTo(Term.of(24, Unit.H));
  }

  @Test
  void everyRuleSaysWhatAPersonNeedsToKnow() {
    assertThat(rules.catalogue(DAY))
        .allSatisfy(rule -> {
          assertThat(rule.name()).isNotBlank();
          assertThat(rule.group()).isNotBlank();
          assertThat(rule.tier()).isNotBlank();
        })
        .filteredOn(Rule::verify)
        .hasSize(102);
  }

  @Test
  void fillingAgainChangesNothing() {
    String state = "select string_agg(xmin::text, ',' order by id) as state from timescales.rule";
    String before = jdbc.sql(state).query((row, n) -> row.getString("state")).single();
    assertThat(new Rules(jdbc, batches).catalogue(DAY)).isEqualTo(rules.catalogue(DAY));
    assertThat(jdbc.sql(state).query((row, n) -> row.getString("state")).single())
        .isEqualTo(before);
  }

  @Test
  void aRuleUnknownOrNotYetInForceIsRefused() {
    assertThatThrownBy(() -> rules.inForce("T198", DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rules.inForce("T001", LocalDate.of(1999, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
