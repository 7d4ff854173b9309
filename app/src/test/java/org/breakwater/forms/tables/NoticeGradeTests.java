package org.breakwater.forms.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeGradeTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final KieDecisionTables TABLES = new KieDecisionTables();

  @ParameterizedTest
  @CsvSource({
    "RED, 0, true, RED, officer",
    "RED, 5, false, RED, officer",
    "AMBER, 1, true, AMBER, officer",
    "GREEN, 1, false, GREEN, officer",
    "GREEN, 2, false, GREEN, officer",
    "GREEN, 3, false, AMBER, Third green",
    "GREEN, 7, false, AMBER, Third green",
    "GREEN, 1, true, AMBER, domestic abuse",
    "GREEN, 3, true, AMBER, domestic abuse",
    "GREEN, , false, GREEN, officer",
    "GREEN, , , GREEN, officer",
    ", 0, false, AMBER, No grade",
    ", , , AMBER, No grade",
    "BLUE, 1, false, AMBER, No grade",
  })
  void theFirstRuleThatAppliesDecides(
      String officer, Integer greens, Boolean abuse, String grade, String reason) {
    var inputs = new HashMap<String, Object>();
    inputs.put("officerGrade", officer);
    inputs.put("greensInThreeMonths", greens);
    inputs.put("domesticAbuse", abuse);
    var answer = TABLES.decide("notice-grade", inputs, DAY);
    assertThat(answer).hasSize(1);
    assertThat(answer.getFirst()).containsEntry("grade", grade).containsOnlyKeys("grade", "reason");
    assertThat((String) answer.getFirst().get("reason")).contains(reason);
  }

  @Test
  void anUnknownTableOrInputIsRefused() {
    assertThatThrownBy(() -> TABLES.decide("quorum-of-none", Map.of(), DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quorum-of-none");
    assertThatThrownBy(() -> TABLES.decide("notice-grade", Map.of("shoeSize", 4), DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shoeSize");
  }

  @Test
  void aTypeTheTableCannotReadIsRefused() {
    assertThatThrownBy(() ->
            TABLES.decide(
                "agencies-to-ask", Map.of("tags", "DOMESTIC_ABUSE", "ageYears", "four"), DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyTableHasExactlyOneVersionInForce() {
    assertThat(TABLES.versions()).isNotEmpty();
    var names = TABLES.versions().stream().map(TableVersion::table).distinct().toList();
    assertThat(names)
        .contains("agencies-to-ask", "notice-grade")
        .allSatisfy(name ->
            assertThat(TABLES.versions())
                .filteredOn(version -> version.table().equals(name) && version.inForce(DAY))
                .hasSize(1));
    assertThat(TABLES.versions())
        .allSatisfy(version -> assertThat(CompiledTable.read(version)).isNotNull());
  }
}
