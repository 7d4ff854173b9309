package org.breakwater.people.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.breakwater.people.Involvement;
import org.breakwater.people.RecordId;
import org.breakwater.returns.extracts.ExtractedInvolvement;
import org.breakwater.sharing.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Brings the spans an extract tells of together with those already held, so that the same extract
 * again changes nothing, a longer one lengthens a span, and no service is held twice for one day.
 */
final class Spans {

  /** A span as held, or to be held. */
  static final class Span {
    final @Nullable UUID id;
    final LocalDate heldFrom;
    LocalDate from;
    @Nullable LocalDate to;
    @Nullable String worker;
    @Nullable String workerPhone;
    @Nullable String team;
    String source;
    boolean changed;

    Span(
        @Nullable UUID id,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String worker,
        @Nullable String workerPhone,
        @Nullable String team,
        String source) {
      this.id = id;
      this.heldFrom = from;
      this.from = from;
      this.to = to;
      this.worker = worker;
      this.workerPhone = workerPhone;
      this.team = team;
      this.source = source;
    }

    /** Whether the held start must be moved before anything else is said of the span. */
    boolean moved() {
      return id != null && !from.equals(heldFrom);
    }
  }

  /** Of one record and one service. */
  record Key(RecordId record, String service) {}

  private final Map<Key, List<Span>> held = new HashMap<>();
  private long unchanged;
  private long setAside;

  void holds(Key key, Span span) {
    held.computeIfAbsent(key, k -> new ArrayList<>()).add(span);
  }

  /**
   * Takes what the extract says. A span without a start is the one that is open, or begins on the
   * day of the extract.
   */
  void take(Key key, ExtractedInvolvement said, LocalDate asOf) {
    List<Span> spans = held.computeIfAbsent(key, k -> new ArrayList<>());
    LocalDate saidFrom = said.from();
    LocalDate from =
        saidFrom != null
            ? saidFrom
            : spans.stream()
                .filter(span -> span.to == null)
                .map(span -> span.from)
                .findFirst()
                .orElse(said.to() == null ? asOf : said.to());
    List<Span> overlapping =
        spans.stream()
            .filter(span -> span.from.equals(from) || overlap(span.from, span.to, from, said.to()))
            .toList();
    if (overlapping.size() > 1) {
      setAside++;
      return;
    }
    if (overlapping.isEmpty()) {
      Span span = new Span(null, from, said.to(), said.worker(), null, said.team(), said.source());
      span.changed = true;
      spans.add(span);
      return;
    }
    Span span = overlapping.getFirst();
    String worker = said.worker() == null ? span.worker : said.worker();
    String team = said.team() == null ? span.team : said.team();
    if (span.from.equals(from)
        && Objects.equals(span.to, said.to())
        && Objects.equals(span.worker, worker)
        && Objects.equals(span.team, team)) {
      unchanged++;
      return;
    }
    span.from = from;
    span.to = said.to();
    if (!Objects.equals(span.worker, worker)) {
      span.workerPhone = null; // the telephone was the former worker's
    }
    span.worker = worker;
    span.team = team;
    span.source = said.source();
    span.changed = true;
  }

  private static boolean overlap(
      LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
    return (to == null || otherFrom.isBefore(to)) && (otherTo == null || from.isBefore(otherTo));
  }

  /** Held spans whose start is another now. */
  List<Span> moved() {
    return held.values().stream().flatMap(List::stream).filter(Span::moved).toList();
  }

  /** What is to be kept. */
  List<Involvement> changed(OrganisationId organisation) {
    List<Involvement> changed = new ArrayList<>();
    held.forEach((key, spans) ->
        spans.stream()
            .filter(span -> span.changed)
            .forEach(span ->
                changed.add(
                    new Involvement(
                        organisation,
                        key.record(),
                        key.service(),
                        span.from,
                        span.to,
                        span.worker,
                        span.workerPhone,
                        span.team,
                        span.source))));
    return changed;
  }

  long unchanged() {
    return unchanged;
  }

  long setAside() {
    return setAside;
  }
}
