package org.breakwater.returns.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.breakwater.returns.rules.VectorFile.Hit;
import org.breakwater.returns.rules.VectorFile.Vector;

/** Runs vectors and says for each rule: exact, missed rows, extra rows. */
public final class VectorCheck {

  private final List<String> wrong = new ArrayList<>();
  private int exact;

  /**
   * Runs one vector and prints what came of it.
   *
   * @param run the rule's run over the vector's tables
   */
  public void check(Vector vector, Function<Vector, Ran> run) {
    Ran ran = run.apply(vector);
    Set<Hit> found = new LinkedHashSet<>();
    for (Finding finding : ran.findings()) {
      for (Place place : finding.places()) {
        found.add(new Hit(place.spot().table(), place.spot().row()));
      }
    }
    Set<Hit> missed = new LinkedHashSet<>(vector.expected());
    missed.removeAll(found);
    Set<Hit> extra = new LinkedHashSet<>(found);
    extra.removeAll(vector.expected());
    String said = "";
    if (vector.wholeReturn()) {
      // the rule speaks of the return as a whole: which row it points at is its own affair
      extra.clear();
      said = found.isEmpty() ? " (nothing said of the whole return)" : "";
    }
    boolean good = missed.isEmpty() && extra.isEmpty() && said.isEmpty() && ran.notRun().isEmpty();
    String verdict =
        good
            ? "exact"
            : "missed "
                + missed
                + " extra "
                + extra
                + said
                + (ran.notRun().isEmpty() ? "" : " " + ran.notRun());
    System.out.println(vector.name() + ": " + verdict);
    if (good) {
      exact++;
    } else {
      wrong.add(vector.name() + ": " + verdict);
    }
  }

  /** What a rule said of one vector. */
  public record Ran(List<Finding> findings, List<NotRun> notRun) {}

  /** How many were exact. */
  public int exact() {
    return exact;
  }

  /** The others, with what they missed and what they said too much. */
  public List<String> wrong() {
    return wrong;
  }
}
