package org.breakwater.people.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.breakwater.linkage.Candidate;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.Linker;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Weighing.Compared;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the records worth comparing with each of many, and compares them. */
@Component
class Candidates {
  /**
   * A key that more records share than this says too little: "Mohammed Khan" alone, without birth
   * date or postcode, would bring hundreds. Records that fit also share a rarer key.
   */
  static final int TOO_COMMON = 80;

  private static final int REMEMBERED = 60_000;

  private final KnownRecords known;
  private final Standings standings;

  Candidates(KnownRecords known, Standings standings) {
    this.known = known;
    this.standings = standings;
  }

  /** A record in hand, and the kept record that it brings up to date, or null. */
  record InHand(Described described, @Nullable Known old) {}

  /** A comparison with an earlier one of the records in hand. */
  record Earlier(int position, Comparison comparison) {}

  /**
   * What one record compares with: kept ones, and those before it in hand. Separate pairs are left
   * out.
   */
  record Found(List<Compared> kept, List<Earlier> earlier) {}

  /** Records seen in this run, so that a family's records are read once. Forgets the oldest. */
  static Map<RecordId, Known> memory() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<RecordId, Known> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /** In the order of the records in hand. */
  List<Found> find(
      PartnershipId partnership, Judge judge, List<InHand> inHand, Map<RecordId, Known> memory) {
    Set<Long> keys = new TreeSet<>();
    inHand.forEach(one -> keys.addAll(one.described().blocking()));
    Map<Long, List<RecordId>> filed = standings.filedUnder(partnership, keys, TOO_COMMON);
    Map<RecordId, Known> here = new HashMap<>();
    Set<RecordId> missing = new HashSet<>();
    Set<RecordId> old = new HashSet<>();
    for (InHand one : inHand) {
      if (one.old() != null) {
        // compared as it now is, not as it was
        old.add(one.old().id());
      }
    }
    filed.values().forEach(records -> records.removeAll(old));
    for (List<RecordId> records : filed.values()) {
      for (RecordId id : records) {
        Known remembered = memory.get(id);
        if (remembered == null) {
          missing.add(id);
        } else {
          here.put(id, remembered);
        }
      }
    }
    for (Known record : known.byId(partnership, missing)) {
      here.put(record.id(), record);
      memory.put(record.id(), record);
    }
    Map<Long, List<Integer>> positions = new HashMap<>();
    for (int i = 0; i < inHand.size(); i++) {
      for (Long key : inHand.get(i).described().blocking()) {
        positions.computeIfAbsent(key, fresh -> new ArrayList<>()).add(i);
      }
    }
    Linker linker = judge.remembering().linker();
    return IntStream.range(0, inHand.size())
        .parallel()
        .mapToObj(i -> compare(linker, i, inHand, filed, here, positions))
        .toList();
  }

  private static Found compare(
      Linker linker,
      int position,
      List<InHand> inHand,
      Map<Long, List<RecordId>> filed,
      Map<RecordId, Known> here,
      Map<Long, List<Integer>> positions) {
    InHand one = inHand.get(position);
    PersonDescription description = one.described().description();
    Set<RecordId> kept = new HashSet<>();
    Set<Integer> earlier = new TreeSet<>();
    for (Long key : one.described().blocking()) {
      kept.addAll(filed.getOrDefault(key, List.of()));
      List<Integer> others = positions.getOrDefault(key, List.of());
      if (others.size() <= TOO_COMMON) {
        others.stream().filter(other -> other < position).forEach(earlier::add);
      }
    }
    List<Known> candidates = new ArrayList<>();
    for (RecordId id : kept) {
      Known candidate = here.get(id);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return new Found(
        linker.matches(description, candidates, Known::description).stream()
            .map(match -> new Compared(match.record(), match.comparison()))
            .toList(),
        linker
            .matches(description, earlier, other -> inHand.get(other).described().description())
            .stream()
            .map((Candidate<Integer> match) -> new Earlier(match.record(), match.comparison()))
            .toList());
  }
}
