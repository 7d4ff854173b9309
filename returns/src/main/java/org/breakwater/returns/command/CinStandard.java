package org.breakwater.returns.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.returns.cin.CinFormRules;
import org.breakwater.returns.cin.rules.CinRules;
import org.breakwater.returns.cin.rules.CinValidation;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.Rule;
import org.breakwater.returns.rules.RuleCard;

/** The children in need census on the command line. */
final class CinStandard implements Standard {

  @Override
  public String name() {
    return "cin";
  }

  @Override
  public String usage() {
    return "cin FILE.xml [--workers FILE.csv]";
  }

  @Override
  public Set<String> options() {
    return Set.of("workers");
  }

  @Override
  public List<RuleCard> rules() {
    List<RuleCard> cards = new ArrayList<>(CinRules.all().stream().map(Rule::card).toList());
    cards.addAll(CinFormRules.cards());
    return cards;
  }

  @Override
  public Outcome validate(Arguments arguments, Progress progress) {
    Path file = Path.of(arguments.word(0, "file"));
    if (!Files.isRegularFile(file)) {
      throw new Refusal("There is no file " + file);
    }
    Map<String, String> workers =
        arguments.file("workers").map(CinStandard::workers).orElse(Map.of());
    return CinValidation.of(
        file,
        arguments.year("year").orElse(null),
        workers,
        children -> progress.at("children read", children, 0, 0));
  }

  /** Two columns with a heading line: the child's id, and the worker or team. */
  private static Map<String, String> workers(Path file) {
    Map<String, String> workers = new HashMap<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      boolean heading = true;
      for (CsvRecord row : csv) {
        if (!heading && row.getFieldCount() >= 2) {
          workers.put(row.getField(0).strip(), row.getField(1).strip());
        }
        heading = false;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal("The workers could not be read from " + file + ": " + e.getMessage(), e);
    }
    return workers;
  }
}
