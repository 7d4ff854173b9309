package org.breakwater.returns.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.returns.report.Report;
import org.breakwater.returns.rules.NotRun;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.Severity;

/** {@code returns validate STANDARD …}: counts to the screen, findings to a report. */
final class Validate implements Command {

  private final List<Standard> standards;

  Validate(List<Standard> standards) {
    this.standards = standards;
  }

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public List<String> usage() {
    return standards.stream()
        .map(s -> "validate " + s.usage() + " [--year YEAR] [--report FILE.csv|.xlsx|.html]")
        .toList();
  }

  @Override
  public Exit run(List<String> line, PrintStream out, PrintStream err) {
    Standard standard = Standards.named(standards, line.isEmpty() ? "" : line.getFirst());
    Set<String> valued = new HashSet<>(standard.options());
    valued.addAll(Set.of("report", "year"));
    Arguments arguments = Arguments.parse(line.subList(1, line.size()), valued, Set.of("quiet"));
    Optional<Path> file = arguments.file("report");
    try {
      file.ifPresent(Report::named);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
    Outcome outcome = standard.validate(arguments, new Progress(err, System::nanoTime));
    if (file.isPresent()) {
      try {
        Report.write(outcome, file.get());
      } catch (IOException e) {
        throw new Refusal(
            "The report could not be written to " + file.get() + ": " + e.getMessage(), e);
      }
    }
    if (!arguments.flag("quiet")) {
      summary(outcome, out);
      file.ifPresent(f -> out.println("Report: " + f));
    }
    return !outcome.notRun().isEmpty()
        ? Exit.NOT_RUN
        : outcome.clean() ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static void summary(Outcome outcome, PrintStream out) {
    out.printf(
        "%s: %,d children, %d rules; %,d errors, %,d queries%n",
        outcome.ruleSet(),
        outcome.children(),
        outcome.rules().size(),
        outcome.count(Severity.ERROR),
        outcome.count(Severity.QUERY));
    Map<String, Long> counts = new TreeMap<>();
    outcome.findings().forEach(f -> counts.merge(f.rule().code(), 1L, Long::sum));
    counts.forEach((code, n) -> out.printf("  %-8s %,8d%n", code, n));
    for (NotRun silent : outcome.notRun()) {
      out.printf("  %-8s %s%n", silent.rule().code(), silent.reason());
    }
    outcome.notes().forEach(note -> out.println("  " + note));
    if (outcome.clean()) {
      out.println("Clean: every rule ran and none found anything.");
    }
  }
}
