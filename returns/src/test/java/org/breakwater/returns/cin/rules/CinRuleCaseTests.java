package org.breakwater.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breakwater.returns.cin.CinCensus;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Rule;
import org.breakwater.returns.rules.RuleRun;
import org.breakwater.returns.rules.RuleSet;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule about one child, by cases written in cin-rules.txt; and the rules about the return.
 */
class CinRuleCaseTests {

  private static final RuleSet<CinChild> RULES = CinRules.of(2026);

  record Case(String rule, List<String> changes, String expected) {
    @Override
    public String toString() {
      return rule + ": " + String.join(" ; ", changes) + " -> " + expected;
    }
  }

  private record Made(
      String table, @Nullable String episode, @Nullable String id, Map<String, Object> values) {}

  /**
   * A child whose referral led to an assessment, an enquiry and a protection plan; every rule
   * passes.
   */
  private static List<Made> passing() {
    List<Made> rows = new ArrayList<>();
    row(rows, "Header", null, null, "Year=2026 ReferenceDate=2026-03-31");
    row(
        rows,
        "ChildIdentifiers",
        null,
        null,
        "LAchildID=A1 UPN=Z301200000011 PersonBirthDate=2014-02-03 Sex=F");
    row(rows, "ChildCharacteristics", null, null, "Ethnicity=WBRI");
    row(rows, "Disabilities", null, null, "Disability=NONE");
    row(
        rows,
        "CINdetails",
        "1",
        null,
        "CINreferralDate=2025-05-06 ReferralSource=6 PrimaryNeedCode=N1 ReferralNFA=0");
    row(
        rows,
        "Assessments",
        "1",
        "1",
        "AssessmentActualStartDate=2025-05-08 AssessmentAuthorisationDate=2025-06-02 AssessmentFactors=3A");
    row(rows, "CINplanDates", "1", null, "CINPlanStartDate=2025-05-15 CINPlanEndDate=2025-05-25");
    row(
        rows,
        "Section47",
        "1",
        null,
        "S47ActualStartDate=2025-05-10 InitialCPCtarget=2025-06-02 DateOfInitialCPC=2025-05-29 ICPCnotRequired=0");
    row(
        rows,
        "ChildProtectionPlans",
        "1",
        "1",
        "CPPstartDate=2025-05-29 InitialCategoryOfAbuse=NEG LatestCategoryOfAbuse=NEG NumberOfPreviousCPP=0");
    row(rows, "Reviews", "1", "1", "CPPreviewDate=2025-08-20");
    return rows;
  }

  private static void row(
      List<Made> rows, String table, @Nullable String episode, @Nullable String id, String values) {
    Map<String, Object> made = new LinkedHashMap<>();
    for (String value : values.isBlank() ? new String[0] : values.split(" ")) {
      String[] parts = value.split("=", 2);
      made.put(
          parts[0], parts[0].equals("AssessmentFactors") ? List.of(parts[1].split(",")) : parts[1]);
    }
    rows.add(new Made(table, episode, id, made));
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = CinRuleCaseTests.class.getResourceAsStream("cin-rules.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> line.split(" \\| "))
              .map(p -> new Case(p[0].strip(), List.of(p[1].strip().split(" ; ")), p[2].strip()))
              .toList()
              .stream();
    }
  }

  private static List<CinChild> build(List<Made> rows) {
    LocalDate reference = LocalDate.of(2026, 3, 31);
    CinCensus census = new CinCensus(2026, reference);
    CinChild.Builder header = new CinChild.Builder(census);
    CinChild.Builder child = new CinChild.Builder(census).child("A1");
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Made row : rows) {
      int number = numbers.merge(row.table(), 1, Integer::sum) - 1;
      (row.table().equals("Header") ? header : child)
          .add(
              new Spot("in memory", row.table(), number, 0), row.episode(), row.id(), row.values());
    }
    return List.of(header.build(), child.build());
  }

  private static void change(List<Made> rows, String change) {
    if (change.startsWith("-")) {
      rows.removeIf(row -> row.table().equals(change.substring(1)));
    } else if (change.startsWith("+")) {
      String[] parts = change.substring(1).split(" ", 2);
      String[] where = parts[0].split("@");
      String[] table = where[0].split("#");
      String episode = where.length > 1 ? where[1] : "1";
      row(rows, table[0], episode, table.length > 1 ? table[1] : null, parts[1]);
    } else {
      String[] parts = change.split("=", 2);
      String[] where = parts[0].split("\\.");
      Map<String, Object> values =
          rows.stream().filter(r -> r.table().equals(where[0])).findFirst().orElseThrow().values();
      String text = parts.length > 1 ? parts[1] : "";
      if (text.isEmpty()) {
        values.remove(where[1]);
      } else {
        values.put(
            where[1], where[1].equals("AssessmentFactors") ? List.of(text.split(" ")) : text);
      }
    }
  }

  private static List<Finding> run(RuleSet<CinChild> rules, List<CinChild> children) {
    List<Finding> findings = new ArrayList<>();
    RuleRun<CinChild> run = new RuleRun<>(rules, findings::add);
    children.forEach(run::see);
    assertThat(run.end()).isEmpty();
    return findings;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(Case one) {
    List<Made> rows = passing();
    one.changes().forEach(change -> change(rows, change));
    Set<String> found = new LinkedHashSet<>();
    for (Finding finding : run(RULES.only(one.rule()), build(rows))) {
      for (Place place : finding.places()) {
        found.add(place.spot().table() + "[" + place.spot().row() + "]");
      }
    }
    Set<String> expected =
        one.expected().equals("-") ? Set.of() : Set.of(one.expected().split(" "));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyRuleAboutOneChildHasACaseAndPassesThePassingChild() throws IOException {
    Set<String> covered =
        new TreeSet<>(cases().filter(c -> !c.expected().equals("-")).map(Case::rule).toList());
    Set<String> all = new TreeSet<>();
    for (Rule<CinChild> rule : RULES.rules()) {
      if (rule instanceof Rule.OfOne<CinChild>) {
        all.add(rule.card().code());
      }
    }
    assertThat(covered).isEqualTo(all);
    List<CinChild> passing = build(passing());
    for (CinChild child : passing) {
      assertThat(RULES.live(child).findings()).extracting(Finding::message).isEmpty();
    }
  }

  @Test
  void thereAreThe109RulesOf2026() {
    assertThat(RULES.rules()).hasSize(109);
    assertThat(RULES.cards().stream().filter(c -> c.code().endsWith("Q")))
        .hasSize(26)
        .allMatch(c -> c.severity() == org.breakwater.returns.rules.Severity.QUERY);
  }

  private static CinChild child(String id, String upn, String sex, String... disabilities) {
    CinChild.Builder child =
        new CinChild.Builder(new CinCensus(2026, LocalDate.of(2026, 3, 31))).child(id);
    child.add("ChildIdentifiers", null, null, Map.of("LAchildID", id, "UPN", upn, "Sex", sex));
    for (String code : disabilities) {
      child.add("Disabilities", null, null, Map.of("Disability", code));
    }
    return child.build();
  }

  private static List<String> whole(String rule, CinChild... children) {
    return run(RULES.only(rule), List.of(children)).stream()
        .map(f -> rule + " " + f.child() + " " + f.detail())
        .toList();
  }

  @Test
  void idsAndPupilNumbersComeOnce() {
    CinChild one = child("A1", "U1", "F");
    CinChild two = child("A2", "U1", "F");
    CinChild again = child("A1", "U2", "F");
    assertThat(whole("8510", one, two, again)).containsExactly("8510 A1 ", "8510 A1 ");
    assertThat(whole("1520", one, two, again)).containsExactly("1520 A1 ", "1520 A2 ");
    assertThat(whole("8510", one, two)).isEmpty();
  }

  @Test
  void sexIsKnownOfNearlyAll() {
    CinChild[] fifty = new CinChild[50];
    for (int i = 0; i < 50; i++) {
      fifty[i] = child("A" + i, "U" + i, i == 0 ? "U" : "M");
    }
    assertThat(whole("2886Q", fifty)).isEmpty();
    fifty[1] = child("A1", "U1", "U");
    assertThat(whole("2886Q", fifty)).containsExactly("2886Q null 2 of 50");
  }

  @Test
  void disabilityCodesAreUsedInEarnest() {
    CinChild seven = child("A1", "U", "F", "NONE", "MOB", "HAND", "PC", "INC", "COMM", "LD");
    assertThat(whole("2887Q", seven)).containsExactly("2887Q null 7 are");
    assertThat(whole("2887Q", seven, child("A2", "U2", "F", "VIS"))).isEmpty();
    assertThat(whole("2888Q", child("A1", "U", "F", "MOB"), child("A2", "U2", "F", "VIS")))
        .hasSize(1);
    assertThat(whole("2888Q", seven)).isEmpty();
  }

  @Test
  void noMorePlansThanConferences() {
    List<Made> rows = passing();
    assertThat(run(RULES.only("2883"), build(rows))).isEmpty();
    change(rows, "+ChildProtectionPlans#2 CPPstartDate=2026-01-05");
    assertThat(run(RULES.only("2883"), build(rows)))
        .extracting(Finding::detail)
        .containsExactly("2 plans began, 1 conferences were held");
    change(rows, "CINdetails.DateOfInitialCPC=2026-01-05");
    assertThat(run(RULES.only("2883"), build(rows))).isEmpty();
  }

  @Test
  void untilTwentyTwentyFourTheFormAskedForGender() {
    RuleSet<CinChild> older = CinRules.of(2024);
    CinChild.Builder child =
        new CinChild.Builder(new CinCensus(2024, LocalDate.of(2024, 3, 31))).child("A1");
    child.add(
        "ChildIdentifiers",
        null,
        null,
        Map.of("LAchildID", "A1", "GenderCurrent", "5", "ExpectedPersonBirthDate", "2024-04-01"));
    List<CinChild> one = List.of(child.build());
    assertThat(run(older.only("4180"), one)).hasSize(1);
    assertThat(run(older.only("8750"), one)).hasSize(1);
    assertThat(older.find("1570")).isEmpty();
    assertThat(older.find("8945")).isEmpty();
  }

  @Test
  void workingDaysKnowBankHolidays() {
    assertThat(WorkingDays.before(LocalDate.of(2024, 4, 1))).isEqualTo("2024-03-28");
    assertThat(WorkingDays.plus(LocalDate.of(2025, 12, 24), 1)).isEqualTo("2025-12-29");
    assertThat(WorkingDays.plus(LocalDate.of(2021, 12, 24), 1)).isEqualTo("2021-12-29");
    assertThat(WorkingDays.is(LocalDate.of(2022, 6, 2))).isFalse();
    assertThat(WorkingDays.is(LocalDate.of(2022, 5, 30))).isTrue();
    assertThat(WorkingDays.is(LocalDate.of(2023, 1, 2))).isFalse();
    assertThat(WorkingDays.is(LocalDate.of(2026, 4, 6))).isFalse();
  }
}
