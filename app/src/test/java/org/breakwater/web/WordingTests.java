package org.breakwater.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTests {
  private static final Instant NOW = Instant.parse("2026-06-04T08:05:00Z");

  @Test
  void timesAreLondonTimesInSummerAndWinter() {
    assertThat(Wording.dateTime(NOW)).isEqualTo("4 June 2026 at 9:05am");
    assertThat(Wording.dateTime(Instant.parse("2026-12-04T12:00:00Z")))
        .isEqualTo("4 December 2026 at midday");
    assertThat(Wording.time(Instant.parse("2026-06-03T23:00:00Z"))).isEqualTo("midnight");
    assertThat(Wording.time(Instant.parse("2026-12-04T00:30:00Z"))).isEqualTo("12:30am");
  }

  @Test
  void datesThatAMachineWroteAreReadAsDates() {
    assertThat(Wording.datesInWords("2025-04-18")).isEqualTo("18 April 2025");
    assertThat(Wording.datesInWords("from 2025-04-18 to 2025-05-01."))
        .isEqualTo("from 18 April 2025 to 1 May 2025.");
    assertThat(Wording.datesInWords("no day 2025-02-30, nor a date: A2025-04-18-7, 12025-04-18"))
        .isEqualTo("no day 2025-02-30, nor a date: A2025-04-18-7, 12025-04-18");
  }

  @Test
  void nearTimesSayTheDay() {
    assertThat(Wording.near(NOW, NOW)).isEqualTo("9:05am today");
    assertThat(Wording.near(NOW.plus(Duration.ofDays(1)), NOW)).isEqualTo("9:05am tomorrow");
    assertThat(Wording.near(NOW.plus(Duration.ofDays(4)), NOW))
        .isEqualTo("9:05am on Monday 8 June");
  }

  @Test
  void agesUseTheUnitAPractitionerWouldSay() {
    var today = LocalDate.of(2026, 6, 4);
    assertThat(Wording.age(LocalDate.of(2018, 6, 5), today)).isEqualTo("7 years");
    assertThat(Wording.age(LocalDate.of(2018, 6, 4), today)).isEqualTo("8 years");
    assertThat(Wording.age(LocalDate.of(2024, 7, 1), today)).isEqualTo("23 months");
    assertThat(Wording.age(LocalDate.of(2026, 4, 30), today)).isEqualTo("5 weeks");
    assertThat(Wording.age(LocalDate.of(2026, 6, 3), today)).isEqualTo("1 day");
    assertThat(Wording.age(LocalDate.of(2026, 9, 1), today)).isEqualTo("unborn");
    assertThat(Wording.age(null, today)).isEqualTo("age not known");
  }

  @Test
  void lengthsOfTimeHaveAtMostTwoUnits() {
    assertThat(Wording.duration(Duration.ofSeconds(20))).isEqualTo("less than a minute");
    assertThat(Wording.duration(Duration.ofMinutes(130))).isEqualTo("2 hours 10 minutes");
    assertThat(Wording.duration(Duration.ofHours(3))).isEqualTo("3 hours");
    assertThat(Wording.duration(Duration.ofHours(-49))).isEqualTo("2 days 1 hour");
  }

  @Test
  void listsCountsAndNumbers() {
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Wording.count(1, "notice")).isEqualTo("1 notice");
    assertThat(Wording.count(1200, "child", "children")).isEqualTo("1,200 children");
    assertThat(Wording.nhsNumber("9434765919")).isEqualTo("943 476 5919");
    assertThat(Wording.nhsNumber("unknown")).isEqualTo("unknown");
  }

  @Test
  void aDateTypedInThreeFieldsIsReadOrExplained() {
    assertThat(new DateFields("4", "6", "2015").date()).contains(LocalDate.of(2015, 6, 4));
    assertThat(new DateFields("04", "June", " 2015 ").date()).contains(LocalDate.of(2015, 6, 4));
    assertThat(new DateFields("31", "6", "2015").problem("Date of birth"))
        .isEqualTo("Date of birth must be a real date, like 4 6 2015");
    assertThat(new DateFields("4", "anf", "2015").date()).isEmpty();
    assertThat(new DateFields("4", "", "2015").problem("Date of birth"))
        .isEqualTo("Date of birth must include a month");
    assertThat(new DateFields("4", "6", "15").problem("Date of birth")).contains("4 numbers");
    assertThat(new DateFields(null, " ", "").problem("Date of birth")).isNull();
  }
}
