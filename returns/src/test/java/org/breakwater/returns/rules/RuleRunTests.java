package org.breakwater.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleRunTests {

  private record Row(String id, int age, int line) implements Subject {
    @Override
    public @Nullable String child() {
      return id;
    }

    Spot spot() {
      return new Spot("ages.csv", "Ages", line - 2, line);
    }
  }

  private final RuleBook<Row> book = new RuleBook<>(2023);

  private RuleSet<Row> ruleSet() {
    return new RuleSet<>("Ages 2025/26", book.rules());
  }

  private void minor() {
    book.error("1", Scope.VALUE, "A child is under 18.", "Correct the age.", "Age")
        .check((row, flags) -> {
          if (row.age() >= 18) {
            flags.flag("%d is not".formatted(row.age()), List.of(row.spot().at("Age", row.age())));
          }
        });
  }

  @Test
  void findingPointsAtFileLineChildFieldAndValue() {
    minor();
    List<Finding> findings = new ArrayList<>();
    RuleRun<Row> run = new RuleRun<>(ruleSet(), findings::add);
    run.see(new Row("A1", 17, 2));
    run.see(new Row("A2", 19, 3));
    assertThat(run.end()).isEmpty();
    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.child()).isEqualTo("A2");
    assertThat(finding.first().line()).isEqualTo(3);
    assertThat(finding.first().spot().file()).isEqualTo("ages.csv");
    assertThat(finding.first().value()).isEqualTo("19");
    assertThat(finding.message()).isEqualTo("A child is under 18. Here: 19 is not.");
  }

  @Test
  void ruleThatThrowsIsNotRunAndNeverPassed() {
    minor();
    book.query("2Q", Scope.VALUE, "Ages divide 100.", "Correct the age.", "Age")
        .check((row, flags) -> System.identityHashCode(100 / row.age()));
    List<Finding> findings = new ArrayList<>();
    RuleRun<Row> run = new RuleRun<>(ruleSet(), findings::add);
    run.see(new Row("A0", 0, 2));
    run.see(new Row("A1", 0, 3));
    run.see(new Row("A2", 20, 4));
    List<NotRun> notRun = run.end();
    assertThat(notRun).hasSize(1);
    assertThat(notRun.getFirst().reason())
        .startsWith("not run: ArithmeticException")
        .contains("A0");
    assertThat(notRun.getFirst().times()).isEqualTo(2);
    assertThat(findings).extracting(f -> f.rule().code()).containsExactly("1");
    Outcome outcome = new Outcome("Ages", List.of(), 3, List.of(), List.of(), notRun, List.of());
    assertThat(outcome.clean()).isFalse();
  }

  @Test
  void wholeReturnRuleSpeaksAtTheEndOfChildrenItRemembers() {
    book.error("3", Scope.WHOLE_RETURN, "The oldest is a child.", "Look at the oldest.", "Age")
        .tally(() ->
            new Rule.Tally<>() {
              private @Nullable Row oldest;

              @Override
              public void see(Row row) {
                if (oldest == null || row.age() > oldest.age()) {
                  oldest = row;
                }
              }

              @Override
              public void end(Rule.TallyFlags flags) {
                if (oldest != null && oldest.age() >= 18) {
                  flags.about(oldest).flag(oldest.spot().at("Age", oldest.age()));
                }
              }
            });
    List<Finding> findings = new ArrayList<>();
    RuleRun<Row> run = new RuleRun<>(ruleSet(), findings::add);
    run.see(new Row("A1", 30, 2));
    run.see(new Row("A2", 20, 3));
    assertThat(findings).isEmpty();
    run.end();
    assertThat(findings).extracting(Finding::child).containsExactly("A1");
    assertThat(ruleSet().live(new Row("A1", 30, 2)).findings()).isEmpty();
  }

  @Test
  void twoRulesOfOneCodeAreRefused() {
    minor();
    minor();
    assertThatThrownBy(this::ruleSet).hasMessageContaining("Two rules");
  }

  @Test
  void yearsSayWhenARuleIsInForce() {
    assertThat(Years.from(2025).include(2024)).isFalse();
    assertThat(Years.between(2023, 2024).include(2024)).isTrue();
    assertThat(Years.between(2023, 2024).shown()).isEqualTo("2022/23 to 2023/24");
  }
}
