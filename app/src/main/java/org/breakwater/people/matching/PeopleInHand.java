package org.breakwater.people.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Candidates.Found;
import org.breakwater.people.matching.Candidates.InHand;
import org.breakwater.people.matching.Weighing.Compared;
import org.breakwater.sharing.PartnershipId;

/**
 * Everything known of the people that the records of one chunk may be joined to, held still until
 * the transaction ends, and kept up to date as the records are settled.
 */
final class PeopleInHand {
  private final Map<RecordId, Known> memory;
  private final List<Known> settled = new ArrayList<>();
  private final Map<PersonId, List<Known>> members = new HashMap<>();
  private final Map<RecordId, PersonId> standing = new HashMap<>();
  private final Map<PersonId, Set<PersonId>> separated = new HashMap<>();
  private final Set<PersonId> busy = new HashSet<>();

  /**
   * @param memory records seen in this run
   */
  PeopleInHand(Map<RecordId, Known> memory) {
    this.memory = memory;
  }

  void load(
      PartnershipId partnership,
      List<InHand> inHand,
      List<Found> found,
      KnownRecords known,
      Standings standings,
      LocalDate today) {
    Set<RecordId> certain = new HashSet<>();
    for (Found one : found) {
      one.kept().stream()
          .filter(Compared::certain)
          .forEach(compared -> certain.add(compared.other().id()));
    }
    standing.putAll(standings.standing(partnership, certain));
    Set<PersonId> people = new HashSet<>(standing.values());
    boolean again = false;
    for (InHand one : inHand) {
      Known old = one.old();
      if (old != null) {
        people.add(old.person());
        again = true;
      }
    }
    for (Known member : known.byPerson(partnership, people)) {
      members.computeIfAbsent(member.person(), fresh -> new ArrayList<>()).add(member);
    }
    separated.putAll(
        standings.separated(
            partnership, members.values().stream().flatMap(List::stream).map(Known::id).toList()));
    if (again) {
      // only a record that stands already can be moved: work stops that
      busy.addAll(standings.busy(partnership, people, today));
    }
  }

  List<Known> under(PersonId person) {
    return members.getOrDefault(person, List.of());
  }

  /** A contact or a service is open with either. */
  boolean atWork(PersonId one, PersonId other) {
    return busy.contains(one) || busy.contains(other);
  }

  /** Whom a practitioner has judged to be somebody else than this person. */
  Set<PersonId> apartFrom(PersonId person) {
    return separated.getOrDefault(person, Set.of());
  }

  /** Whether any two of these were judged to be different. */
  boolean apart(List<PersonId> people) {
    return people.stream().anyMatch(person -> !Collections.disjoint(apartFrom(person), people));
  }

  /** A record of this chunk, settled before. */
  Known settled(int position) {
    return settled.get(position);
  }

  /** A candidate as it stands this moment. */
  Known now(Known candidate) {
    Known remembered = memory.getOrDefault(candidate.id(), candidate);
    PersonId person = standing.get(candidate.id());
    return person == null || person.equals(remembered.person())
        ? remembered
        : remembered.under(person, remembered.state(), remembered.reasons());
  }

  /** The next of the chunk stands here. */
  void place(Known record) {
    settled.add(record);
    memory.put(record.id(), record);
    standing.remove(record.id());
    List<Known> under = members.computeIfAbsent(record.person(), fresh -> new ArrayList<>());
    under.removeIf(member -> member.id().equals(record.id()));
    under.add(record);
  }

  /** Nobody stands under this person any more. */
  void empty(PersonId person) {
    members.remove(person);
  }
}
