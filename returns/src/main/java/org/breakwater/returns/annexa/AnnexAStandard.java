package org.breakwater.returns.annexa;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.returns.command.Arguments;
import org.breakwater.returns.command.Progress;
import org.breakwater.returns.command.Standard;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleCard;

/** {@code returns validate annex-a FILE}. */
public final class AnnexAStandard implements Standard {

  @Override
  public String name() {
    return "annex-a";
  }

  @Override
  public String usage() {
    return "annex-a FILE.xlsx|LIST.csv";
  }

  @Override
  public Set<String> options() {
    return Set.of();
  }

  @Override
  public List<RuleCard> rules() {
    return AnnexARules.ALL;
  }

  @Override
  public Outcome validate(Arguments arguments, Progress progress) {
    Path file = Path.of(arguments.word(0, "file"));
    List<Finding> findings = new ArrayList<>();
    Set<String> people = new HashSet<>();
    Map<Integer, Integer> counts = new TreeMap<>();
    Set<Integer> found =
        AnnexAReader.read(
            file,
            row -> {
              counts.merge(row.list(), 1, Integer::sum);
              if (row.id() != null && row.list() < AnnexAForm.lists()) {
                people.add(row.id());
              }
            },
            findings::add);
    List<String> notes = new ArrayList<>();
    counts.forEach(
        (list, rows) -> notes.add("%s: %,d rows".formatted(AnnexAForm.title(list), rows)));
    if (found.isEmpty()) {
      notes.add("None of the eleven lists was found: their headings are not in this file.");
    }
    return new Outcome(
        "Annex A",
        List.of(String.valueOf(file.getFileName())),
        people.size(),
        AnnexARules.ALL,
        findings,
        List.of(),
        notes);
  }
}
