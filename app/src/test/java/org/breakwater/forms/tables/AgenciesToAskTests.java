package org.breakwater.forms.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakwater.sharing.Directory.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesToAskTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final KieDecisionTables TABLES = new KieDecisionTables();

  private static List<String> kinds(
      List<String> tags, @Nullable Integer age, @Nullable String grade, @Nullable Boolean unborn) {
    var inputs = new HashMap<String, Object>();
    inputs.put("tags", tags);
    inputs.put("ageYears", age);
    inputs.put("grade", grade);
    inputs.put("unborn", unborn);
    List<Map<String, Object>> rows = TABLES.decide("agencies-to-ask", inputs, DAY);
    assertThat(rows).allSatisfy(row -> assertThat(row).containsOnlyKeys("kind", "why"));
    assertThat(rows).allSatisfy(row -> Kind.valueOf((String) row.get("kind")));
    assertThat(rows).extracting(row -> row.get("why")).doesNotHaveDuplicates();
    return rows.stream().map(row -> (String) row.get("kind")).collect(Collectors.toList());
  }

  /** A child of 2 with no grade: only the health visitor and the tag's own agencies are named. */
  @ParameterizedTest
  @CsvSource({
    "SUBSTANCE_MISUSE_CHILD, SUBSTANCE_MISUSE HEALTH_TRUST",
    "SUBSTANCE_MISUSE_PARENT, SUBSTANCE_MISUSE HEALTH_TRUST",
    "DOMESTIC_ABUSE, POLICE PROBATION HEALTH_TRUST HOUSING",
    "MENTAL_HEALTH_CHILD, HEALTH_TRUST",
    "MENTAL_HEALTH_PARENT, HEALTH_TRUST",
    "SELF_HARM, HEALTH_TRUST",
    "UNBORN, HEALTH_TRUST",
    "EDUCATION, SCHOOL",
    "OFFENDING, YOUTH_JUSTICE POLICE",
    "GANGS_WEAPONS, YOUTH_JUSTICE POLICE",
    "HOUSING, HOUSING",
    "EXPLOITATION, POLICE YOUTH_JUSTICE VOLUNTARY",
    "MISSING, POLICE YOUTH_JUSTICE VOLUNTARY",
    "ONLINE_HARM, POLICE",
    "RADICALISATION, POLICE",
    "PHYSICAL_ABUSE, POLICE HEALTH_TRUST",
    "SEXUAL_ABUSE, POLICE HEALTH_TRUST",
    "NEGLECT, HEALTH_TRUST",
    "EMOTIONAL_ABUSE, HEALTH_TRUST",
    "DISABILITY, HEALTH_TRUST",
    "YOUNG_CARER, VOLUNTARY",
  })
  void eachConcernNamesItsAgencies(String tag, String expected) {
    var kinds = kinds(List.of(tag), 2, null, false);
    assertThat(kinds).contains(expected.split(" "));
    kinds.removeAll(Arrays.asList(expected.split(" ")));
    assertThat(kinds).allMatch("HEALTH_TRUST"::equals);
  }

  @Test
  void childAndParentSubstanceUseAreAskedAboutApart() {
    assertThat(kinds(List.of("SUBSTANCE_MISUSE_CHILD", "SUBSTANCE_MISUSE_PARENT"), 9, null, false))
        .filteredOn("SUBSTANCE_MISUSE"::equals)
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"3, HEALTH_TRUST", "4, HEALTH_TRUST SCHOOL", "5, SCHOOL", "17, SCHOOL"})
  void ageNamesHealthVisitorAndSchool(int age, String expected) {
    assertThat(kinds(List.of(), age, null, false)).containsExactly(expected.split(" "));
  }

  @Test
  void nobodyIsNamedForAnAdultWithoutConcernOrGrade() {
    assertThat(kinds(List.of(), 18, null, false)).isEmpty();
  }

  @Test
  void theMidwifeIsAskedAboutAnUnbornBabyOnce() {
    assertThat(kinds(List.of("UNBORN"), null, null, true)).containsExactly("HEALTH_TRUST");
  }

  @Test
  void redAsksPoliceHealthSchoolAndSocialCare() {
    assertThat(kinds(List.of(), 9, "RED", false))
        .containsExactlyInAnyOrder("SCHOOL", "POLICE", "HEALTH_TRUST", "SOCIAL_CARE");
  }

  @Test
  void amberAlsoAsksEarlyHelp() {
    assertThat(kinds(List.of(), 9, "AMBER", false))
        .containsExactlyInAnyOrder("SCHOOL", "POLICE", "HEALTH_TRUST", "SOCIAL_CARE", "EARLY_HELP");
  }

  @Test
  void greenAsksEarlyHelp() {
    assertThat(kinds(List.of(), 9, "GREEN", false))
        .containsExactlyInAnyOrder("SCHOOL", "EARLY_HELP");
  }

  @Test
  void anUnknownAgeDoesNotLoseTheSchool() {
    assertThat(kinds(List.of(), null, "RED", null)).contains("SCHOOL");
    assertThat(kinds(List.of(), null, "RED", true)).doesNotContain("SCHOOL");
  }
}
