package org.breakwater.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sample903Tests {

  @TempDir Path folder;

  @Test
  void everyTableIsReadAndEveryRuleRuns() throws IOException {
    new Sample903(1).write(400, folder.resolve("now"));
    new Sample903(2).write(400, folder.resolve("last"));
    Ssda903 read =
        Ssda903.read(
            new Ssda903.Source(
                folder.resolve("now"), folder.resolve("last"), null, null, null, null));
    assertThat(read.children()).isEqualTo(400);
    Outcome outcome = read.check(n -> {});
    assertThat(outcome.files()).hasSize(2 * Table.values().length);
    assertThat(outcome.notRun()).isEmpty();
    assertThat(outcome.notes()).noneMatch(note -> note.contains("was not read"));
    EnumSet<Table> met = EnumSet.noneOf(Table.class);
    for (Finding finding : outcome.findings()) {
      for (Table table : Table.values()) {
        if (finding.first().spot().table().equals(table.title())) {
          met.add(table);
        }
      }
    }
    assertThat(met).hasSizeGreaterThan(9);
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    new Sample903(7).write(50, folder.resolve("one"));
    new Sample903(7).write(50, folder.resolve("two"));
    for (Table table : List.of(Table.values())) {
      String name = table.fileName() + ".csv";
      assertThat(folder.resolve("one").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
      assertThat(Files.readAllLines(folder.resolve("one").resolve(name)))
          .allSatisfy(row ->
              assertThat(row.chars().filter(c -> c == ',').count())
                  .isEqualTo(table.written().size() - 1));
    }
  }
}
