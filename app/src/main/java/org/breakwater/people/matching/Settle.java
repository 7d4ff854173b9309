package org.breakwater.people.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
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
import org.breakwater.people.thresholds.Judge;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles where each record in hand stands and writes it down. */
@Component
class Settle {
  private static final String OPEN_WORK =
      "the match is certain, but a contact or a service is open, so a person should decide";

  private final KnownRecords known;
  private final Standings standings;
  private final KeepRecords keep;
  private final Questions questions;
  private final AskAgain askAgain;
  private final Candidates candidates;
  private final MatchSettings settings;
  private final Ids ids;
  private final Clock clock;

  Settle(
      KnownRecords known,
      Standings standings,
      KeepRecords keep,
      Questions questions,
      AskAgain askAgain,
      Candidates candidates,
      MatchSettings settings,
      Ids ids,
      Clock clock) {
    this.known = known;
    this.standings = standings;
    this.keep = keep;
    this.questions = questions;
    this.askAgain = askAgain;
    this.candidates = candidates;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
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
    Judge judge = settings.judge(partnership);
    List<Found> found = candidates.find(partnership, judge, inHand, memory);
    var people = new PeopleInHand(memory);
    people.load(partnership, inHand, found, known, standings, Wording.today(clock));
    var run = new Run(partnership, judge, inHand, found, people, now);
    var recognised = new ArrayList<Recognised>(inHand.size());
    var changed = new ArrayList<RecordId>();
    for (int i = 0; i < inHand.size(); i++) {
      Known old = inHand.get(i).old();
      recognised.add(old == null ? run.keepNew(i) : run.bringUpToDate(i, old));
      if (old != null) {
        changed.add(old.id());
      }
    }
    keep.newPeople(partnership, run.newPeople, now);
    keep.newRecords(partnership, run.kept, now, staff);
    keep.file(partnership, run.filing, true);
    keep.file(partnership, run.refiling, false);
    run.afterwards.forEach(Runnable::run);
    questions.ask(partnership, run.asked, now);
    askAgain.about(partnership, judge, changed, now);
    return recognised;
  }

  /** The work on one chunk. */
  private final class Run {
    private final PartnershipId partnership;
    private final Judge judge;
    private final List<InHand> inHand;
    private final List<Found> found;
    private final PeopleInHand people;
    private final Instant now;
    private final List<PersonId> newPeople = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<RecordId, SortedSet<Long>> filing = new LinkedHashMap<>();
    private final Map<RecordId, SortedSet<Long>> refiling = new LinkedHashMap<>();
    private final List<Question> asked = new ArrayList<>();

    /** Links to people who may be among the new ones: they must be there first. */
    private final List<Runnable> afterwards = new ArrayList<>();

    Run(
        PartnershipId partnership,
        Judge judge,
        List<InHand> inHand,
        List<Found> found,
        PeopleInHand people,
        Instant now) {
      this.partnership = partnership;
      this.judge = judge;
      this.inHand = inHand;
      this.found = found;
      this.people = people;
      this.now = now;
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
        ask(id, outcome.possible());
        recognised =
            outcome.possible().isEmpty()
                ? new Recognised.New(id, person)
                : new Recognised.Possible(id, person, outcome.possible().size());
      }
      kept.add(row);
      filing.put(id, described.filing());
      people.place(
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
          people.under(old.person()).stream()
              .filter(member -> !member.id().equals(old.id()))
              .toList();
      Outcome outcome = weigh(position, described, old.person());
      Compared certain = outcome.certain();
      var possible = new ArrayList<>(outcome.possible());
      boolean working = certain != null && people.atWork(old.person(), certain.other().person());
      if (certain != null && group.isEmpty() && !old.decidedByPerson() && !working) {
        List<String> reasons = Weighing.inWords(certain.comparison());
        PersonId person = certain.other().person();
        afterwards.add(() -> {
          keep.link(partnership, old.id(), person, certain.comparison().weight(), reasons);
          questions.answeredByMatcher(partnership, old.id(), person, now);
        });
        people.empty(old.person());
        people.place(current.under(person, "CERTAIN", reasons));
        return new Recognised.Certain(old.id(), person, reasons);
      }
      if (certain != null) {
        possible.addFirst(working ? Weighing.asked(certain, OPEN_WORK) : certain);
      }
      doubtful(current, group, possible);
      ask(old.id(), possible);
      people.place(current);
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
      var best = judge.linker().rank(current.description(), group, Known::description).getFirst();
      if (best.comparison().verdict() == Verdict.SEPARATE) {
        possible.add(new Compared(best.record(), best.comparison()));
      }
    }

    private Outcome weigh(int position, Described described, @Nullable PersonId own) {
      Found one = found.get(position);
      var compared = new ArrayList<Compared>();
      for (Compared candidate : one.kept()) {
        compared.add(new Compared(people.now(candidate.other()), candidate.comparison()));
      }
      one.earlier()
          .forEach(earlier ->
              compared.add(new Compared(people.settled(earlier.position()), earlier.comparison())));
      if (own != null) {
        Set<PersonId> others = people.apartFrom(own);
        compared.removeIf(candidate ->
            candidate.other().person().equals(own) || others.contains(candidate.other().person()));
      }
      return Weighing.weigh(
          judge,
          described.record(),
          described.description(),
          compared,
          people::under,
          people::apart);
    }

    private void ask(RecordId id, List<Compared> possible) {
      possible.forEach(one -> asked.add(new Question(id, one.other().id(), one.comparison())));
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
