package org.breakwater.returns.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.breakwater.returns.Shared;
import org.junit.jupiter.api.Test;

/** Extracts that nobody here wrote; skipped, with the reason, where they are not kept. */
class SharedFixtureTests {

  private static void print(String what, ExtractTesting read) {
    System.out.printf(
        "%s: taken %d, refused %d %s, by table %s%n",
        what,
        read.summary.taken(),
        read.summary.refused(),
        read.summary.faults(),
        read.summary.tables());
  }

  @Test
  void lookedAfterChildren() throws IOException {
    ExtractTesting read = ExtractTesting.read("ssda903", Shared.of("fixtures/ssda903"));
    print("ssda903", read);
    assertThat(read.summary.tables().get("header")).isEqualTo(new ExtractSummary.Counts(2675, 0));
    assertThat(read.summary.tables().get("episodes")).isEqualTo(new ExtractSummary.Counts(5050, 0));
    assertThat(read.records(ExtractedPerson.class)).hasSize(2675);
    assertThat(read.records(ExtractedInvolvement.class).stream().filter(ExtractedInvolvement::open))
        .as("children whose latest episode has no end")
        .hasSize(1403);
  }

  @Test
  void annexA() throws IOException {
    ExtractTesting read = ExtractTesting.read("annex-a", Shared.of("fixtures/annex-a"));
    print("annex-a", read);
    assertThat(read.all(Outcome.TableFound.class)).as("all eleven lists").hasSize(11);
    assertThat(read.all(Outcome.TableFound.class))
        .allSatisfy(found -> assertThat(found.absent()).as(found.table()).isEmpty());
    assertThat(read.summary.taken()).isEqualTo(47);
    assertThat(read.summary.faults())
        .as("lists 10 and 11 hold formulas; two children are on a list long before their birth")
        .containsEntry(RowFault.FORMULA, 10L)
        .containsEntry(RowFault.IMPOSSIBLE_DATE, 2L)
        .hasSize(2);
  }
}
