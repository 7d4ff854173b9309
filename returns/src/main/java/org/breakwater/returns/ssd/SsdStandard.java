package org.breakwater.returns.ssd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.returns.command.Arguments;
import org.breakwater.returns.command.Progress;
import org.breakwater.returns.command.Refusal;
import org.breakwater.returns.command.Standard;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleCard;

/** {@code returns validate ssd FOLDER}. */
public final class SsdStandard implements Standard {

  @Override
  public String name() {
    return "ssd";
  }

  @Override
  public String usage() {
    return "ssd FOLDER";
  }

  @Override
  public Set<String> options() {
    return Set.of();
  }

  @Override
  public List<RuleCard> rules() {
    return SsdRules.ALL;
  }

  @Override
  public Outcome validate(Arguments arguments, Progress progress) {
    Path folder = Path.of(arguments.word(0, "folder"));
    if (!Files.isDirectory(folder)) {
      throw new Refusal("There is no folder " + folder + ".");
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> people = new HashSet<>();
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> found;
    try {
      found =
          SsdReader.read(
              folder,
              row -> {
                counts.merge(row.table(), 1, Integer::sum);
                if (row.table().equals("ssd_person") && row.person() != null) {
                  people.add(row.person());
                }
              },
              findings::add);
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " could not be read: " + e.getMessage(), e);
    }
    if (found.isEmpty()) {
      throw new Refusal("No table of the dataset was found in " + folder + ".");
    }
    List<String> notes = new ArrayList<>();
    counts.forEach((table, rows) -> notes.add("%s: %,d rows".formatted(table, rows)));
    return new Outcome(
        "Standard Safeguarding Dataset 1.4.5",
        List.copyOf(found),
        people.size(),
        SsdRules.ALL,
        findings,
        List.of(),
        notes);
  }
}
