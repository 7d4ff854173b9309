package org.breakwater.people.involvements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.breakwater.people.Involvement;
import org.breakwater.people.RecordId;
import org.breakwater.people.involvements.Involvements.Row;
import org.breakwater.people.matching.Urgency;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps which services work with whom. One service has one period with a record at a time: a later
 * start ends the period before it, whatever end the agency gave, so that no period is lost and none
 * overlaps.
 */
@Component
public class Involve {
  private static final int CHUNK = 1_000;

  private final Access access;
  private final Involvements involvements;
  private final Urgency urgency;
  private final Ids ids;

  Involve(Access access, Involvements involvements, Urgency urgency, Ids ids) {
    this.access = access;
    this.involvements = involvements;
    this.urgency = urgency;
    this.ids = ids;
  }

  /**
   * @throws IllegalArgumentException if a period ends before it starts, the service is not known,
   *     or the record is not the organisation's own
   */
  public void involve(Viewer viewer, List<Involvement> stated) {
    stated.forEach(one -> checked(viewer, one));
    Viewer matcher =
        access.system(viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    access.writing(
        matcher,
        () -> {
          for (int from = 0; from < stated.size(); from += CHUNK) {
            chunk(viewer, stated.subList(from, Math.min(stated.size(), from + CHUNK)));
          }
        });
  }

  private static void checked(Viewer viewer, Involvement one) {
    boolean system = viewer.roles().stream().anyMatch(Role::isSystem);
    if (!system && !viewer.inHub() && !viewer.organisation().equals(one.organisation())) {
      throw new IllegalArgumentException("an agency states its own services only");
    }
    if (!Services.known(one.service())) {
      throw new IllegalArgumentException("no such service: " + one.service());
    }
    LocalDate to = one.to();
    if (to != null && to.isBefore(one.from())) {
      throw new IllegalArgumentException(
          "the service ends on " + to + ", before it starts on " + one.from());
    }
  }

  private void chunk(Viewer viewer, List<Involvement> stated) {
    var records = stated.stream().map(Involvement::record).distinct().toList();
    Map<RecordId, Involvements.Owner> owners = involvements.owners(viewer.partnership(), records);
    record Line(RecordId record, String service) {}
    Map<Line, TreeMap<LocalDate, Row>> lines = new LinkedHashMap<>();
    for (Row row : involvements.of(viewer.partnership(), records)) {
      lines
          .computeIfAbsent(new Line(row.record(), row.service()), line -> new TreeMap<>())
          .put(row.from(), row);
    }
    Map<UUID, Row> kept = new HashMap<>();
    lines.values().forEach(line -> line.values().forEach(row -> kept.put(row.id(), row)));
    for (Involvement one : stated) {
      Involvements.Owner owner = owners.get(one.record());
      if (owner == null || !owner.organisation().equals(one.organisation())) {
        throw new IllegalArgumentException(
            "record " + one.record().value() + " is not the organisation's own");
      }
      TreeMap<LocalDate, Row> line =
          lines.computeIfAbsent(new Line(one.record(), one.service()), fresh -> new TreeMap<>());
      Row same = line.get(one.from());
      line.put(
          one.from(),
          new Row(
              same == null ? ids.next() : same.id(),
              one.organisation(),
              one.record(),
              owner.person(),
              one.service(),
              one.from(),
              one.to(),
              one.worker(),
              one.workerPhone(),
              one.team(),
              one.source()));
    }
    var added = new ArrayList<Row>();
    for (TreeMap<LocalDate, Row> line : lines.values()) {
      for (Row row : line.values()) {
        Map.@Nullable Entry<LocalDate, Row> next = line.higherEntry(row.from());
        Row cut = next == null ? row : row.endingBy(next.getKey());
        Row old = kept.get(cut.id());
        if (old == null) {
          added.add(cut);
        } else if (!old.equals(cut)) {
          involvements.change(viewer.partnership(), cut);
        }
      }
    }
    involvements.add(viewer.partnership(), added);
    urgency.ofRecords(viewer.partnership(), records);
  }
}
