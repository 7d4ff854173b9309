package org.breakwater.returns.cin.rules;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinFormRules;
import org.breakwater.returns.cin.CinListener;
import org.breakwater.returns.cin.CinReader;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.NotRun;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.RuleRun;
import org.breakwater.returns.rules.RuleSet;
import org.breakwater.returns.rules.Years;
import org.breakwater.returns.tables.FileFault;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;

/** Checks a census in one pass: every child is read, shown to the rules and forgotten. */
public final class CinValidation implements CinListener {

  /** A report of more helps nobody, and memory is not without end. */
  private static final int MOST_FINDINGS = 3_000_000;

  private final String file;
  private final LongConsumer progress;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable RuleRun<CinChild> run;
  private @Nullable RuleSet<CinChild> rules;
  private int year;
  private long children;

  private CinValidation(String file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * Checks a file.
   *
   * @param year the year whose form and rules are wanted; null to go by the header
   * @param workers whom findings go to, by the authority's id of the child; may be empty
   * @param progress told the count of children now and then
   * @throws FileRefused when it cannot be read
   */
  public static Outcome of(
      Path path, @Nullable Integer year, Map<String, String> workers, LongConsumer progress) {
    String name = path.getFileName().toString();
    CinValidation validation = new CinValidation(name, progress);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      if (Files.size(path) > CinReader.MOST_BYTES) {
        throw FileRefused.at(
            FileFault.TOO_LARGE, name, 0, name + " is larger than a census can be.", null);
      }
      OnAnotherThread other = new OnAnotherThread(validation);
      try {
        new CinReader(name, year, workers).read(in, other);
      } finally {
        other.end();
      }
    } catch (IOException e) {
      throw FileRefused.at(
          FileFault.UNREADABLE, name, 0, path + " cannot be read: " + e.getMessage(), e);
    }
    return validation.outcome();
  }

  @Override
  public void header(CinChild header) {
    year = header.census().year();
    rules = CinRules.of(year);
    run = new RuleRun<>(rules, this::found);
    run.see(header);
  }

  @Override
  public void child(CinChild child) {
    if (run != null) {
      run.see(child);
    }
    if ((++children & 0x3ff) == 0) {
      progress.accept(children);
    }
  }

  @Override
  public void form(Finding finding) {
    found(finding);
  }

  private void found(Finding finding) {
    if (findings.size() >= MOST_FINDINGS) {
      throw FileRefused.at(
          FileFault.TOO_MANY,
          file,
          finding.first().line(),
          "%s has more than %,d findings, the last at line %d. Mend what comes most often and try again."
              .formatted(file, MOST_FINDINGS, finding.first().line()),
          null);
    }
    findings.add(finding);
  }

  private Outcome outcome() {
    if (run == null || rules == null) {
      throw FileRefused.at(
          FileFault.WRONG_KIND, file, 0, file + " has neither header nor children.", null);
    }
    List<NotRun> notRun = run.end();
    List<RuleCard> cards = new ArrayList<>(CinFormRules.cards());
    cards.addAll(rules.cards());
    return new Outcome(rules.name(), List.of(file), children, cards, findings, notRun, notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (year < CinRules.FIRST || year > CinRules.NEWEST) {
      notes.add(
          "The return is for %s. Rules are known from %s to %s; the nearest were used."
              .formatted(
                  Years.shown(year), Years.shown(CinRules.FIRST), Years.shown(CinRules.NEWEST)));
    }
    if (children == 0) {
      notes.add("The file holds no children.");
    }
    return notes;
  }
}
