package org.breakwater.people.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Candidates.InHand;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps records and says who they are. Runs as the system's matcher inside the viewer's
 * transaction: matching sees the whole partnership, the viewer does not.
 *
 * <p>Two notices of the same new child at once wait for each other by an advisory lock on each key
 * they share, for two seconds at most. Large loads take no locks; what they and an impatient notice
 * miss, {@link LookAgain} finds each night.
 */
@Component
public class Recognise {
  static final int CHUNK = 1_000;

  /**
   * Up to this many records come from one notice or form: they wait for others of the same child.
   */
  private static final int FEW = 20;

  private final Access access;
  private final KnownRecords known;
  private final Settle settle;
  private final KeepRecords keep;
  private final Clock clock;

  Recognise(Access access, KnownRecords known, Settle settle, KeepRecords keep, Clock clock) {
    this.access = access;
    this.known = known;
    this.settle = settle;
    this.keep = keep;
    this.clock = clock;
  }

  /** In the given order. */
  public List<Recognised> recognise(Viewer viewer, List<AgencyRecord> records) {
    return access.writing(
        matcher(viewer.partnership()),
        () -> {
          var recognised = new ArrayList<Recognised>(records.size());
          Map<RecordId, Known> memory = Candidates.memory();
          for (List<AgencyRecord> chunk : chunks(records)) {
            recognised.addAll(chunk(viewer, chunk, memory));
          }
          return recognised;
        });
  }

  private List<Recognised> chunk(
      Viewer viewer, List<AgencyRecord> records, Map<RecordId, Known> memory) {
    PartnershipId partnership = viewer.partnership();
    Instant now = clock.instant();
    Map<String, Known> old = old(partnership, records);
    List<Described> described = records.parallelStream().map(Described::of).toList();
    if (records.size() <= FEW) {
      var keys = new TreeSet<Long>();
      described.forEach(one -> keys.addAll(one.blocking()));
      keep.awaitKeys(partnership, keys);
    }
    var results = new HashMap<Integer, Recognised>();
    var places = new ArrayList<Integer>();
    var inHand = new ArrayList<InHand>();
    var unchanged = new HashMap<Integer, Known>();
    for (int i = 0; i < records.size(); i++) {
      Known before = old.get(name(records.get(i)));
      if (before != null && before.given().equals(records.get(i))) {
        unchanged.put(i, before);
      } else {
        places.add(i);
        inHand.add(new InHand(described.get(i), before));
      }
    }
    List<Recognised> settled =
        settle.settle(partnership, viewer.staff().value(), inHand, memory, now);
    for (int i = 0; i < places.size(); i++) {
      results.put(places.get(i), settled.get(i));
    }
    Map<RecordId, Integer> waiting =
        known.questions(partnership, unchanged.values().stream().map(Known::id).toList());
    unchanged.forEach(
        (place, one) -> results.put(place, asItStands(one, waiting.getOrDefault(one.id(), 0))));
    return results.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  static Recognised asItStands(Known one, int questions) {
    if (one.state().equals("CERTAIN") || one.state().equals("JOINED_BY_PERSON")) {
      return new Recognised.Certain(one.id(), one.person(), one.reasons());
    }
    return questions > 0
        ? new Recognised.Possible(one.id(), one.person(), questions)
        : new Recognised.New(one.id(), one.person());
  }

  private Map<String, Known> old(PartnershipId partnership, List<AgencyRecord> records) {
    Map<OrganisationId, Set<String>> asked =
        records.stream()
            .filter(record -> record.localId() != null)
            .collect(
                Collectors.groupingBy(
                    AgencyRecord::organisation,
                    Collectors.mapping(
                        record -> String.valueOf(record.localId()), Collectors.toSet())));
    var old = new HashMap<String, Known>();
    asked.forEach((organisation, localIds) ->
        known
            .byLocalId(partnership, organisation, localIds)
            .forEach(one -> old.put(String.valueOf(name(one.given())), one)));
    return old;
  }

  /**
   * A chunk ends early where a record comes again, so that the later one finds the earlier kept.
   */
  private static List<List<AgencyRecord>> chunks(List<AgencyRecord> records) {
    var chunks = new ArrayList<List<AgencyRecord>>();
    var names = new HashSet<String>();
    int from = 0;
    for (int i = 0; i < records.size(); i++) {
      String name = name(records.get(i));
      if (i - from >= CHUNK || (name != null && names.contains(name))) {
        chunks.add(records.subList(from, i));
        names.clear();
        from = i;
      }
      if (name != null) {
        names.add(name);
      }
    }
    if (from < records.size()) {
      chunks.add(records.subList(from, records.size()));
    }
    return chunks;
  }

  private static @Nullable String name(AgencyRecord record) {
    return record.localId() == null ? null : record.organisation().value() + ":" + record.localId();
  }

  private Viewer matcher(PartnershipId partnership) {
    return access.system(partnership, Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
  }
}
