package org.breakwater.people.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.people.Recognised;
import org.breakwater.people.extracts.ExtractKeeper;
import org.breakwater.returns.extracts.ExtractSummary;

/** What an import came to. Counted while it runs; read when it is done. */
final class ImportReport {

  /** How a person of the extract was found, the surest last. */
  enum Standing {
    /** Already kept, and the extract says nothing new. */
    UNCHANGED,
    /** Already kept, linked to nobody else, and the extract says something new of them. */
    UPDATED,
    /** Nobody like this was known. */
    NEW,
    /** Waits for a person's decision. */
    POSSIBLE,
    /** Linked to a person whom another record already told of. */
    RECOGNISED
  }

  private final Map<String, Standing> people = new HashMap<>();
  private final Map<String, Long> notKept = new TreeMap<>();
  private ExtractSummary rows = new ExtractSummary();
  private long factsAdded;
  private long factsChanged;
  private long factsUnchanged;
  private long factsWithdrawn;
  private long spansKept;
  private long spansUnchanged;
  private long spansSetAside;

  void recognised(String localId, Recognised found, boolean keptBefore) {
    Standing standing =
        switch (found) {
          case Recognised.Certain certain -> Standing.RECOGNISED;
          case Recognised.Possible possible -> Standing.POSSIBLE;
          case Recognised.New none -> keptBefore ? Standing.UPDATED : Standing.NEW;
        };
    people.merge(localId, standing, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  void unchanged(String localId) {
    people.putIfAbsent(localId, Standing.UNCHANGED);
  }

  void kept(ExtractKeeper.Kept kept) {
    factsAdded += kept.added();
    factsChanged += kept.changed();
    factsUnchanged += kept.unchanged();
    factsWithdrawn += kept.withdrawn();
    kept.leftOut().forEach((what, count) -> notKept.merge(what, count, Long::sum));
  }

  void spans(long kept, long unchanged, long setAside) {
    spansKept += kept;
    spansUnchanged += unchanged;
    spansSetAside += setAside;
  }

  void done(ExtractSummary summary) {
    rows = summary;
  }

  /** Rows taken and refused, by table and reason. */
  ExtractSummary rows() {
    return rows;
  }

  /** People of the extract by how they were found. */
  Map<Standing, Long> people() {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    people.values().forEach(standing -> counts.merge(standing, 1L, Long::sum));
    return counts;
  }

  long spansKept() {
    return spansKept;
  }

  long spansUnchanged() {
    return spansUnchanged;
  }

  /** Spans that overlap two or more already held, which only a person can sort out. */
  long spansSetAside() {
    return spansSetAside;
  }

  /** Dated facts not known before. */
  long factsAdded() {
    return factsAdded;
  }

  /** Dated facts that an earlier extract of the agency gave otherwise. */
  long factsChanged() {
    return factsChanged;
  }

  /** Dated facts known already. */
  long factsUnchanged() {
    return factsUnchanged;
  }

  /** Dated facts that an earlier extract gave and this one no longer does. */
  long factsWithdrawn() {
    return factsWithdrawn;
  }

  /** What the extract says that has no place here. */
  Map<String, Long> notKept() {
    return Map.copyOf(notKept);
  }
}
