package org.breakwater.people.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.returns.extracts.ExtractedAddress;
import org.breakwater.returns.extracts.ExtractedEvent;
import org.breakwater.returns.extracts.ExtractedInvolvement;
import org.breakwater.returns.extracts.ExtractedPerson;
import org.breakwater.returns.extracts.ExtractedRecord;

/** Rows kept together or not at all. */
final class Batch {

  private final Map<String, List<ExtractedPerson>> people = new LinkedHashMap<>();
  private final Map<String, ExtractedAddress> addresses = new LinkedHashMap<>();
  private final List<ExtractedInvolvement> involvements = new ArrayList<>();
  private final Set<String> spokenOf = new LinkedHashSet<>();
  private final List<ExtractedRecord> said = new ArrayList<>();
  private int rows;

  void row() {
    rows++;
  }

  /** Everything, whether or not the index has a place for it. */
  void said(ExtractedRecord record) {
    said.add(record);
    if (record instanceof ExtractedEvent event) {
      spokenOf.add(event.localId());
    }
    if (record instanceof ExtractedInvolvement involvement) {
      spokenOf.add(involvement.localId());
    }
  }

  List<ExtractedRecord> said() {
    return said;
  }

  void add(ExtractedPerson person) {
    people.computeIfAbsent(person.localId(), id -> new ArrayList<>(1)).add(person);
  }

  void add(ExtractedAddress address) {
    addresses.put(address.localId(), address);
  }

  void add(ExtractedInvolvement involvement) {
    involvements.add(involvement);
  }

  int rows() {
    return rows;
  }

  /** The ids whose description this batch brings, in the order of the rows. */
  Set<String> described() {
    Set<String> ids = new LinkedHashSet<>(people.keySet());
    ids.addAll(addresses.keySet());
    return ids;
  }

  /** Every id this batch speaks of. */
  Set<String> localIds() {
    Set<String> ids = described();
    ids.addAll(spokenOf);
    return ids;
  }

  List<ExtractedPerson> people(String localId) {
    return people.getOrDefault(localId, List.of());
  }

  Map<String, ExtractedAddress> addresses() {
    return addresses;
  }

  List<ExtractedInvolvement> involvements() {
    return involvements;
  }
}
