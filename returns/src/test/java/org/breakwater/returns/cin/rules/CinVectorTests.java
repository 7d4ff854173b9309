package org.breakwater.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.returns.cin.CinCensus;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.RuleRun;
import org.breakwater.returns.rules.RuleSet;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.rules.VectorCheck;
import org.breakwater.returns.rules.VectorFile;
import org.breakwater.returns.rules.VectorFile.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every vector of the folder, exactly; {@code -Dreturns.vectors=DIR} points at others. */
class CinVectorTests {

  @Test
  void everyVectorIsExact() {
    VectorCheck check = new VectorCheck();
    for (Vector vector : VectorFile.read("cin_rule_vectors.json")) {
      check.check(vector, CinVectorTests::run);
    }
    System.out.printf("CIN vectors: %d exact, %d not%n", check.exact(), check.wrong().size());
    assertThat(check.wrong()).isEmpty();
  }

  private static VectorCheck.Ran run(Vector vector) {
    RuleSet<CinChild> rules =
        CinRules.of(vector.current() ? CinRules.NEWEST : CinRules.FIRST).only(vector.rule());
    if (rules.rules().isEmpty()) {
      rules = CinRules.of(CinRules.NEWEST).only(vector.rule());
    }
    assertThat(rules.rules()).as(vector.name()).hasSize(1);
    List<Finding> findings = new ArrayList<>();
    RuleRun<CinChild> run = new RuleRun<>(rules, findings::add);
    children(vector).forEach(run::see);
    return new VectorCheck.Ran(findings, run.end());
  }

  private static List<CinChild> children(Vector vector) {
    LocalDate reference = null;
    for (Map<String, @Nullable Object> header : vector.tables().getOrDefault("Header", List.of())) {
      Object day = iso(header.get("ReferenceDate"));
      if (day != null && reference == null) {
        reference = LocalDate.parse(day.toString());
      }
    }
    CinCensus census = new CinCensus(CinRules.NEWEST, reference);
    Map<@Nullable Object, CinChild.Builder> children = new LinkedHashMap<>();
    vector
        .tables()
        .forEach((table, rows) -> {
          if (table.equals("AssessmentFactorsList")) {
            return;
          }
          for (int i = 0; i < rows.size(); i++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>(rows.get(i));
            if (table.equals("Assessments")) {
              factors(vector, row);
            }
            row.replaceAll((column, value) ->
                column.contains("Date") || column.equals("InitialCPCtarget") ? iso(value) : value);
            Object child = table.equals("Header") ? "header" : row.get("LAchildID");
            String id =
                text(table.equals("Assessments") ? row.get("AssessmentID") : row.get("CPPID"));
            children
                .computeIfAbsent(child, c -> new CinChild.Builder(census).child(text(c)))
                .add(new Spot("vector", table, i, 0), text(row.get("CINdetailsID")), id, row);
          }
        });
    return children.values().stream().map(CinChild.Builder::build).toList();
  }

  /** Factors come as a list, as text, or in a table of their own. */
  private static void factors(Vector vector, Map<String, @Nullable Object> row) {
    List<Object> factors = new ArrayList<>();
    Object given = row.get("AssessmentFactors");
    if (given instanceof String text) {
      factors.addAll(List.of(text.replaceAll("[\\[\\]'\"]", "").split("[,; ]+")));
    } else if (given instanceof List<?> list) {
      list.forEach(one -> factors.add(String.valueOf(one)));
    }
    for (Map<String, @Nullable Object> factor :
        vector.tables().getOrDefault("AssessmentFactorsList", List.of())) {
      Object code = factor.get("AssessmentFactor");
      boolean same =
          row.get("AssessmentID") != null
              && List.of("LAchildID", "CINdetailsID", "AssessmentID").stream()
                  .allMatch(key -> java.util.Objects.equals(factor.get(key), row.get(key)));
      if (same && code != null && !factors.contains(code)) {
        factors.add(code);
      }
    }
    row.put("AssessmentFactors", factors);
  }

  private static @Nullable Object iso(@Nullable Object value) {
    if (value instanceof String text && text.matches("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")) {
      String[] parts = text.split("/");
      return LocalDate.of(
              Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
          .toString();
    }
    return value;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
