package org.breakwater.people.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.people.extracts.ExtractKeeper;
import org.breakwater.returns.extracts.ExtractReader;
import org.breakwater.returns.extracts.ExtractedAddress;
import org.breakwater.returns.extracts.ExtractedEvent;
import org.breakwater.returns.extracts.ExtractedInvolvement;
import org.breakwater.returns.extracts.ExtractedPerson;
import org.breakwater.returns.extracts.ExtractedRecord;
import org.breakwater.returns.extracts.Outcome;
import org.breakwater.returns.extracts.Service;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what an agency's extract says. Rows are kept some hundreds at a time, each lot whole or not
 * at all; keeping the same row again changes nothing. So an import cut off anywhere, the power with
 * it, is completed by running it again.
 */
@Component
class ImportExtract {

  static final int ROWS_AT_A_TIME = 500;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Access access;
  private final PersonIndex people;
  private final ImportedRecords kept;
  private final List<ExtractKeeper> keepers;
  private final Ids ids;
  private final Clock clock;

  ImportExtract(
      Access access,
      PersonIndex people,
      ImportedRecords kept,
      List<ExtractKeeper> keepers,
      Ids ids,
      Clock clock) {
    this.keepers = keepers;
    this.access = access;
    this.people = people;
    this.kept = kept;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param watch told of every row as it is read, before it is kept
   * @throws IOException when the folder cannot be listed
   */
  ImportReport run(ImportOrder order, Consumer<Outcome> watch, ExtractReader.Progress progress)
      throws IOException {
    Viewer viewer = access.system(order.partnership(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    RecordRef extract = new RecordRef("extract", ids.next());
    ImportReport report = new ImportReport();
    Lot lot = new Lot(order, viewer, extract, report);
    var summary =
        order
            .extract()
            .read(
                order.path(),
                LocalDate.now(clock.withZone(LONDON)),
                outcome -> {
                  watch.accept(outcome);
                  lot.hear(outcome);
                },
                progress);
    lot.keep();
    lot.finish();
    report.done(summary);
    access.writing(
        viewer,
        () ->
            access.trace(
                viewer,
                Access.Act.IMPORT,
                extract,
                "%s extract of %s: done, %d rows taken, %d returned"
                    .formatted(
                        order.extract().name(),
                        order.organisation().code(),
                        summary.taken(),
                        summary.refused())));
    return report;
  }

  /** The code by which the index knows a service; null for what it does not keep. */
  private static @Nullable String code(Service service) {
    return switch (service) {
      case EARLY_HELP -> "EH";
      case CHILD_IN_NEED -> "CIN";
      case CHILD_PROTECTION -> "CP";
      case LOOKED_AFTER -> "CLA";
      case CARE_LEAVER -> "CL";
      case YOUTH_JUSTICE -> "YJ";
      case ASSESSMENT, ADOPTION, ADOPTER -> null;
    };
  }

  /** Gathers rows and keeps them by the lot. */
  private final class Lot {
    private final ImportOrder order;
    private final Viewer viewer;
    private final RecordRef extract;
    private final ImportReport report;
    private final List<ExtractKeeper.Keeping> keepings;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> notWhole = new HashSet<>();
    private boolean stopped;
    private Batch batch = new Batch();

    Lot(ImportOrder order, Viewer viewer, RecordRef extract, ImportReport report) {
      this.order = order;
      this.viewer = viewer;
      this.extract = extract;
      this.report = report;
      this.keepings =
          keepers.stream()
              .map(keeper ->
                  keeper.begin(
                      viewer, order.organisation().id(), order.extract().name(), order.asOf()))
              .toList();
    }

    void hear(Outcome outcome) {
      switch (outcome) {
        case Outcome.Taken taken -> add(taken.records());
        case Outcome.Joined joined -> add(joined.records());
        case Outcome.TableFound found -> sources.add(source(found.table()));
        case Outcome.Refused refused -> notWhole.add(source(refused.table()));
        case Outcome.Skipped skipped -> {}
        case Outcome.FileStopped file -> stopped = true;
      }
    }

    private String source(String table) {
      return order.extract().name() + "/" + table;
    }

    /** What a returned row would have said is not known, so its table takes nothing back. */
    void finish() {
      Set<String> whole = new HashSet<>(stopped ? Set.of() : sources);
      whole.removeAll(notWhole);
      access.writing(viewer, () -> keepings.forEach(keeping -> report.kept(keeping.finish(whole))));
    }

    private void add(List<ExtractedRecord> records) {
      for (ExtractedRecord record : records) {
        batch.said(record);
        switch (record) {
          case ExtractedPerson person -> batch.add(person);
          case ExtractedAddress address -> batch.add(address);
          case ExtractedInvolvement involvement -> {
            if (code(involvement.service()) != null) {
              batch.add(involvement);
            }
          }
          case ExtractedEvent event -> {}
        }
      }
      batch.row();
      if (batch.rows() >= ROWS_AT_A_TIME) {
        keep();
      }
    }

    void keep() {
      if (batch.rows() == 0) {
        return;
      }
      Batch whole = batch;
      batch = new Batch();
      access.writing(viewer, () -> keep(whole));
    }

    private void keep(Batch whole) {
      var before = kept.byLocalId(order.partnership(), order.organisation().id(), whole.localIds());
      Map<String, RecordId> records = new HashMap<>();
      before.forEach((localId, record) -> records.put(localId, record.id()));
      describe(whole, before, records);
      Spans spans = new Spans();
      kept.spans(order.partnership(), records.values(), spans);
      for (ExtractedInvolvement said : whole.involvements()) {
        RecordId record = records.get(said.localId());
        String code = code(said.service());
        if (record != null && code != null) {
          spans.take(new Spans.Key(record, code), said, order.asOf());
        }
      }
      spans.moved().forEach(span -> kept.moveStart(order.partnership(), span));
      var changed = spans.changed(order.organisation().id());
      if (!changed.isEmpty()) {
        people.involve(viewer, changed);
      }
      report.spans(changed.size(), spans.unchanged(), spans.setAside());
      keepings.forEach(keeping -> keeping.keep(records, whole.said()));
      access.trace(
          viewer,
          Access.Act.IMPORT,
          extract,
          "%s extract of %s: %d rows, %d people, %d services"
              .formatted(
                  order.extract().name(),
                  order.organisation().code(),
                  whole.rows(),
                  whole.described().size(),
                  changed.size()));
    }

    private void describe(
        Batch whole, Map<String, ImportedRecords.Kept> before, Map<String, RecordId> records) {
      List<AgencyRecord> toRecognise = new ArrayList<>();
      List<String> localIds = new ArrayList<>();
      for (String localId : whole.described()) {
        ImportedRecords.Kept known = before.get(localId);
        List<ExtractedPerson> said = whole.people(localId);
        if (known == null && said.isEmpty()) {
          continue; // an address of someone the table of people did not bring
        }
        AgencyRecord was = known == null ? null : known.said();
        AgencyRecord now =
            Merging.merge(order.organisation(), localId, was, said, whole.addresses().get(localId));
        if (now.equals(was)) {
          report.unchanged(localId);
        } else {
          toRecognise.add(now);
          localIds.add(localId);
        }
      }
      if (toRecognise.isEmpty()) {
        return;
      }
      List<Recognised> found = people.recogniseAll(viewer, toRecognise);
      for (int i = 0; i < found.size(); i++) {
        records.put(localIds.get(i), found.get(i).record());
        report.recognised(localIds.get(i), found.get(i), before.containsKey(localIds.get(i)));
      }
    }
  }
}
