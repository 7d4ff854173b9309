package org.breakwater.people.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.breakwater.linkage.Linker;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.PersonId;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Candidates.Found;
import org.breakwater.people.matching.Candidates.InHand;
import org.breakwater.people.matching.KeepRecords.Kept;
import org.breakwater.people.matching.Questions.Question;
import org.breakwater.people.matching.Weighing.Compared;
import org.breakwater.people.matching.Weighing.Outcome;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles where each record in hand stands and writes it down. */
@Component
class Settle {
  private final KnownRecords known;
  private final KeepRecords keep;
  private final Questions questions;
  private final Candidates candidates;
  private final Ids ids;

  Settle(
      KnownRecords known, KeepRecords keep, Questions questions, Candidates candidates, Ids ids) {
    this.known = known;
    this.keep = keep;
    this.questions = questions;
    this.candidates = candidates;
    this.ids = ids;
  }

  List<Recognised> settle(
      PartnershipId partnership,
      int staff,
      List<InHand> inHand,
      Map<RecordId, Known> memory,
      Instant now) {
    if (inHand.isEmpty()) {
      return List.of();
    }
    var run =
        new Run(partnership, inHand, candidates.find(partnership, inHand, memory), memory, now);
    run.loadPeople();
    var recognised = new ArrayList<Recognised>(inHand.size());
    for (int i = 0; i < inHand.size(); i++) {
      Known old = inHand.get(i).old();
      recognised.add(old == null ? run.keepNew(i) : run.bringUpToDate(i, old));
    }
    keep.newPeople(partnership, run.newPeople, now);
    keep.newRecords(partnership, run.kept, now, staff);
    keep.file(partnership, run.filing, true);
    keep.file(partnership, run.refiling, false);
    run.afterwards.forEach(Runnable::run);
    questions.ask(partnership, run.asked, now);
    return recognised;
  }

  /** The work on one chunk. */
  private final class Run {
    private final PartnershipId partnership;
    private final List<InHand> inHand;
    private final List<Found> found;
    private final Map<RecordId, Known> memory;
    private final Instant now;
    private final List<Known> settled = new ArrayList<>();
    private final Map<PersonId, List<Known>> members = new HashMap<>();
    private final Map<RecordId, PersonId> standing = new HashMap<>();
    private final Map<PersonId, Set<PersonId>> separated = new HashMap<>();
    private final List<PersonId> newPeople = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<RecordId, SortedSet<Long>> filing = new LinkedHashMap<>();
    private final Map<RecordId, SortedSet<Long>> refiling = new LinkedHashMap<>();
    private final List<Question> asked = new ArrayList<>();

    /** Links to people who may be among the new ones: they must be there first. */
    private final List<Runnable> afterwards = new ArrayList<>();

    Run(
        PartnershipId partnership,
        List<InHand> inHand,
        List<Found> found,
        Map<RecordId, Known> memory,
        Instant now) {
      this.partnership = partnership;
      this.inHand = inHand;
      this.found = found;
      this.memory = memory;
      this.now = now;
    }

    /**
     * Everything known of the people that a record may be joined to, held still until the
     * transaction ends.
     */
    void loadPeople() {
      Set<RecordId> certain = new HashSet<>();
      Set<PersonId> people = new HashSet<>();
      for (Found one : found) {
        one.kept().stream()
            .filter(Compared::certain)
            .forEach(compared -> certain.add(compared.other().id()));
      }
      standing.putAll(known.standing(partnership, certain));
      people.addAll(standing.values());
      inHand.forEach(one -> {
        if (one.old() != null) {
          people.add(one.old().person());
        }
      });
      for (Known member : known.byPerson(partnership, people)) {
        members.computeIfAbsent(member.person(), fresh -> new ArrayList<>()).add(member);
      }
      separated.putAll(
          known.separated(
              partnership,
              members.values().stream().flatMap(List::stream).map(Known::id).toList()));
    }

    Recognised keepNew(int position) {
      Described described = inHand.get(position).described();
      var id = new RecordId(ids.next());
      Outcome outcome = weigh(position, described, null);
      Compared certain = outcome.certain();
      Recognised recognised;
      Kept row;
      if (certain != null) {
        List<String> reasons = Weighing.inWords(certain.comparison());
        PersonId person = certain.other().person();
        row = new Kept(id, person, "CERTAIN", certain.comparison().weight(), reasons, described);
        recognised = new Recognised.Certain(id, person, reasons);
      } else {
        var person = new PersonId(ids.next());
        newPeople.add(person);
        row = new Kept(id, person, "ALONE", null, List.of(), described);
        ask(id, described, outcome.possible());
        recognised =
            outcome.possible().isEmpty()
                ? new Recognised.New(id, person)
                : new Recognised.Possible(id, person, outcome.possible().size());
      }
      kept.add(row);
      filing.put(id, described.filing());
      place(
          new Known(
              id,
              row.person(),
              row.state(),
              row.reasons(),
              described.record(),
              described.description(),
              now,
              now,
              1));
      return recognised;
    }

    Recognised bringUpToDate(int position, Known old) {
      Described described = inHand.get(position).described();
      if (!described.record().equals(old.given())) {
        keep.bringUpToDate(partnership, old, described, now);
        rekey(old, described);
      }
      Known current =
          new Known(
              old.id(),
              old.person(),
              old.state(),
              old.reasons(),
              described.record(),
              described.description(),
              old.addressSince(),
              old.recordedAt(),
              old.version() + 1);
      List<Known> group =
          members.getOrDefault(old.person(), List.of()).stream()
              .filter(member -> !member.id().equals(old.id()))
              .toList();
      Outcome outcome = weigh(position, described, old.person());
      Compared certain = outcome.certain();
      var possible = new ArrayList<>(outcome.possible());
      if (certain != null && group.isEmpty() && !old.decidedByPerson()) {
        List<String> reasons = Weighing.inWords(certain.comparison());
        PersonId person = certain.other().person();
        afterwards.add(() -> {
          keep.link(partnership, old.id(), person, certain.comparison().weight(), reasons);
          questions.answeredByMatcher(partnership, old.id(), person, now);
        });
        members.remove(old.person());
        place(current.under(person, "CERTAIN", reasons));
        return new Recognised.Certain(old.id(), person, reasons);
      }
      if (certain != null) {
        possible.addFirst(certain);
      }
      doubtful(current, group, possible);
      ask(old.id(), described, possible);
      place(current);
      return possible.isEmpty() || !current.state().equals("ALONE")
          ? Recognise.asItStands(current, possible.size())
          : new Recognised.Possible(old.id(), old.person(), possible.size());
    }

    /**
     * A record that stood with others without doubt and no longer fits any of them: a person
     * decides.
     */
    private void doubtful(Known current, List<Known> group, List<Compared> possible) {
      if (!current.state().equals("CERTAIN") || group.isEmpty()) {
        return;
      }
      var best =
          Linker.standard().rank(current.description(), group, Known::description).getFirst();
      if (best.comparison().verdict() == Verdict.SEPARATE) {
        possible.add(new Compared(best.record(), best.comparison()));
      }
    }

    private Outcome weigh(int position, Described described, @Nullable PersonId own) {
      Found one = found.get(position);
      var compared = new ArrayList<Compared>();
      for (Compared candidate : one.kept()) {
        compared.add(new Compared(now(candidate.other()), candidate.comparison()));
      }
      one.earlier()
          .forEach(earlier ->
              compared.add(new Compared(settled.get(earlier.position()), earlier.comparison())));
      if (own != null) {
        Set<PersonId> others = separated.getOrDefault(own, Set.of());
        compared.removeIf(candidate ->
            candidate.other().person().equals(own) || others.contains(candidate.other().person()));
      }
      return Weighing.weigh(
          described.record(),
          described.description(),
          compared,
          person -> members.getOrDefault(person, List.of()),
          people ->
              people.stream()
                  .anyMatch(person ->
                      !Collections.disjoint(separated.getOrDefault(person, Set.of()), people)));
    }

    /** A candidate as it stands this moment. */
    private Known now(Known candidate) {
      Known remembered = memory.getOrDefault(candidate.id(), candidate);
      PersonId person = standing.get(candidate.id());
      return person == null || person.equals(remembered.person())
          ? remembered
          : remembered.under(person, remembered.state(), remembered.reasons());
    }

    private void place(Known record) {
      settled.add(record);
      memory.put(record.id(), record);
      standing.remove(record.id());
      List<Known> under = members.computeIfAbsent(record.person(), fresh -> new ArrayList<>());
      under.removeIf(member -> member.id().equals(record.id()));
      under.add(record);
    }

    private void ask(RecordId id, Described described, List<Compared> possible) {
      int priority =
          switch (described.record().source()) {
            case NOTICE, REFERRAL -> 1;
            case EXTRACT, SYNTHETIC -> 2;
          };
      possible.forEach(
          one -> asked.add(new Question(id, one.other().id(), one.comparison(), priority)));
    }

    private void rekey(Known old, Described described) {
      SortedSet<Long> before = Described.filing(old.description());
      var gone = new HashSet<>(before);
      gone.removeAll(described.filing());
      if (!gone.isEmpty()) {
        keep.unfile(partnership, old.id(), gone);
      }
      refiling.put(old.id(), described.filing());
    }
  }
}
