package org.breakwater.returns.extracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Joins the episodes of each person into periods of the service. An SSDA903 episode ends whenever
 * placement or legal status changes, and the next begins the same day: together they are one period
 * of being looked after. The period is open when its latest episode has no end.
 *
 * <p>Rows of one person need not stand together, so one small record per episode is held until the
 * table ends.
 */
final class Episodes {

  private record Episode(Where where, ExtractedInvolvement span, @Nullable String postcode) {}

  private final Map<String, List<Episode>> byPerson = new LinkedHashMap<>();

  /** Holds a row's span and address; gives back what need not wait. */
  List<ExtractedRecord> hold(RowReader.Reading reading) {
    ExtractedInvolvement span = null;
    String postcode = null;
    List<ExtractedRecord> others = new ArrayList<>();
    for (ExtractedRecord record : reading.records()) {
      switch (record) {
        case ExtractedInvolvement i -> span = i;
        case ExtractedAddress a -> postcode = a.postcode();
        case ExtractedPerson p -> others.add(p);
        case ExtractedEvent e -> others.add(e);
      }
    }
    if (span != null) {
      byPerson
          .computeIfAbsent(reading.id(), id -> new ArrayList<>(2))
          .add(new Episode(reading.where(), span, postcode));
    }
    return List.copyOf(others);
  }

  void join(String table, Consumer<Outcome.Joined> to) {
    byPerson.forEach((id, episodes) -> to.accept(join(table, id, episodes)));
    byPerson.clear();
  }

  private static Outcome.Joined join(String table, String id, List<Episode> episodes) {
    episodes.sort(Comparator.comparing(e -> start(e.span())));
    List<ExtractedRecord> records = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    ExtractedInvolvement period = null;
    String postcode = null;
    LocalDate since = null;
    for (int i = 0; i < episodes.size(); i++) {
      ExtractedInvolvement span = episodes.get(i).span();
      LocalDate to = span.to();
      if (to == null && i + 1 < episodes.size()) {
        // A later episode began, so this one ended; the agency did not write when.
        to = start(episodes.get(i + 1).span());
        remarks.add(
            new Remark(
                episodes.get(i).where(),
                null,
                RowFault.OPEN_BEFORE_NEXT,
                "",
                "The episode has no end although a later one began. Its end was taken from the"
                    + " later one."));
      }
      boolean goesOn = period != null && period.to() != null && !start(span).isAfter(period.to());
      if (period != null && goesOn) {
        period = with(period.from(), later(period.to(), to), span);
      } else {
        if (period != null) {
          records.add(period);
        }
        period = with(span.from(), to, span);
      }
      String here = episodes.get(i).postcode();
      if (here != null && !Objects.equals(here, postcode)) {
        postcode = here;
        since = span.from();
      }
    }
    if (period != null) {
      records.add(period);
    }
    if (postcode != null) {
      records.add(new ExtractedAddress(id, postcode, since));
    }
    return new Outcome.Joined(table, id, List.copyOf(records), List.copyOf(remarks));
  }

  private static ExtractedInvolvement with(
      @Nullable LocalDate from, @Nullable LocalDate to, ExtractedInvolvement latest) {
    return new ExtractedInvolvement(
        latest.localId(),
        latest.service(),
        from,
        to,
        latest.team(),
        latest.worker(),
        latest.detail(),
        latest.source());
  }

  /** The later end; open beats any end. */
  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return null;
    }
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate start(ExtractedInvolvement span) {
    return span.from() == null ? LocalDate.MIN : span.from();
  }
}
