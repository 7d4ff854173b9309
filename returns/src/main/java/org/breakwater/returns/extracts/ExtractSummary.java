package org.breakwater.returns.extracts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an extract came to: rows taken and refused by table, and why. */
public final class ExtractSummary {

  private final Map<String, Counts> tables = new LinkedHashMap<>();
  private final Map<RowFault, Long> faults = new EnumMap<>(RowFault.class);
  private long filesStopped;

  /** Rows of a table. */
  public record Counts(long taken, long refused) {}

  void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.TableFound found -> tables.putIfAbsent(found.table(), new Counts(0, 0));
      case Outcome.Taken taken -> count(taken.table(), 1, 0);
      case Outcome.Refused refused -> {
        count(refused.table(), 0, 1);
        faults.merge(refused.fault(), 1L, Long::sum);
      }
      case Outcome.FileStopped stopped -> filesStopped++;
      case Outcome.Joined joined -> {}
      case Outcome.Skipped skipped -> {}
    }
  }

  private void count(String table, long taken, long refused) {
    tables.merge(
        table,
        new Counts(taken, refused),
        (a, b) -> new Counts(a.taken() + b.taken(), a.refused() + b.refused()));
  }

  /** Rows by table, in the order read. */
  public Map<String, Counts> tables() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** Refused rows by reason. */
  public Map<RowFault, Long> faults() {
    return Map.copyOf(faults);
  }

  /** Rows taken in all tables. */
  public long taken() {
    return tables.values().stream().mapToLong(Counts::taken).sum();
  }

  /** Rows refused in all tables. */
  public long refused() {
    return tables.values().stream().mapToLong(Counts::refused).sum();
  }

  /** Files refused as a whole or from some row on. */
  public long filesStopped() {
    return filesStopped;
  }
}
