package org.breakwater.people.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.AgencyRecord.Source;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.breakwater.synthetic.Household;
import org.breakwater.synthetic.PastContact;
import org.breakwater.synthetic.Person;
import org.breakwater.synthetic.Sink;
import org.breakwater.synthetic.Size;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads an invented register, remembers who everybody is in truth, and counts. */
final class RegisterLoad implements Sink {
  private static final int BATCH = 20_000;

  private final Access access;
  private final PersonIndex people;
  private final JdbcClient jdbc;
  private final Viewer loader;
  private final Map<String, OrganisationId> organisations;
  private final List<AgencyRecord> batch = new ArrayList<>();
  private final List<Long> truths = new ArrayList<>();
  private final Map<RecordId, Long> truthOf = new HashMap<>();
  private final Set<Long> children = new HashSet<>();
  final List<String> names = new ArrayList<>();
  private final Map<String, RecordId> ids = new HashMap<>();
  private final List<String> codes = new ArrayList<>();
  private final List<org.breakwater.synthetic.Involvement> involvements = new ArrayList<>();
  private Duration took = Duration.ZERO;
  int records;

  RegisterLoad(
      Access access,
      PersonIndex people,
      JdbcClient jdbc,
      Viewer loader,
      Map<String, OrganisationId> organisations) {
    this.access = access;
    this.people = people;
    this.jdbc = jdbc;
    this.loader = loader;
    this.organisations = organisations;
  }

  @Override
  public void household(Household household) {
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  @Override
  public void person(Person person) {
    if (person.child()) {
      children.add(person.truthId());
    }
    if (person.truthId() % 50 == 0) {
      names.add(person.given() + " " + person.family());
    }
  }

  @Override
  public void record(org.breakwater.synthetic.AgencyRecord one) {
    batch.add(
        given(one, organisations.get(one.organisationCode()), children.contains(one.truthId())));
    truths.add(one.truthId());
    codes.add(one.organisationCode());
  }

  static AgencyRecord given(
      org.breakwater.synthetic.AgencyRecord one, OrganisationId organisation, boolean child) {
    return new AgencyRecord(
        organisation,
        one.localId(),
        Source.SYNTHETIC,
        one.given(),
        one.family(),
        one.otherNames(),
        one.born(),
        one.sex() == null ? Sex.UNKNOWN : Sex.valueOf(one.sex().name()),
        null,
        one.addressLine(),
        one.town(),
        one.postcode(),
        one.identifiers(),
        child);
  }

  void flush() {
    if (batch.isEmpty()) {
      return;
    }
    long start = System.nanoTime();
    List<Recognised> all = access.writing(loader, () -> people.recogniseAll(loader, batch));
    took = took.plusNanos(System.nanoTime() - start);
    for (int i = 0; i < all.size(); i++) {
      truthOf.put(all.get(i).record(), truths.get(i));
      if (batch.get(i).localId() != null) {
        ids.put(codes.get(i) + ":" + batch.get(i).localId(), all.get(i).record());
      }
    }
    long services = System.nanoTime();
    access.writing(
        loader, () -> people.involve(loader, involvements.stream().map(this::service).toList()));
    System.out.printf(
        Locale.ROOT,
        "%,d services in %.1f s%n",
        involvements.size(),
        (System.nanoTime() - services) / 1e9);
    involvements.clear();
    codes.clear();
    records += batch.size();
    System.out.printf(
        Locale.ROOT,
        "%,d records, %.0f a second so far%n",
        records,
        records * 1000.0 / Math.max(1, took.toMillis()));
    batch.clear();
    truths.clear();
  }

  private Map<RecordId, PersonId> standing() {
    Map<RecordId, PersonId> standing = new HashMap<>();
    access.reading(
        loader,
        () -> {
          jdbc.sql("select id, person_id from people.agency_record")
              .query(row -> {
                standing.put(
                    new RecordId(row.getObject("id", java.util.UUID.class)),
                    new PersonId(row.getObject("person_id", java.util.UUID.class)));
              });
          return true;
        });
    return standing;
  }

  private long pairs(java.util.function.BiFunction<Long, PersonId, Object> group) {
    Map<Object, Long> sizes = new HashMap<>();
    standing()
        .forEach((record, person) ->
            sizes.merge(group.apply(truthOf.get(record), person), 1L, Long::sum));
    return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }

  long strangersJoined() {
    return pairs((truth, person) -> person) - pairs(List::of);
  }

  double found() {
    return (double) pairs(List::of) / pairs((truth, person) -> truth);
  }

  @Override
  public void involvement(org.breakwater.synthetic.Involvement one) {
    involvements.add(one);
  }

  /** Those still open are work that waits, as the front door would tell of it. */
  @Override
  public void contact(PastContact contact) {
    if (contact.decided()) {
      return;
    }
    flush();
    List<RecordId> subjects =
        contact.subjects().stream()
            .map(one -> ids.get(contact.sourceOrganisationCode() + ":" + one.localId()))
            .filter(java.util.Objects::nonNull)
            .toList();
    access.writing(
        loader,
        () ->
            people.workBegins(
                loader,
                UUID.randomUUID(),
                subjects,
                contact.grade() == org.breakwater.synthetic.Grade.RED));
  }

  private Involvement service(org.breakwater.synthetic.Involvement one) {
    return new Involvement(
        organisations.get(one.organisationCode()),
        ids.get(one.organisationCode() + ":" + one.localId()),
        one.service(),
        one.from(),
        one.to(),
        null,
        null,
        null,
        "SYNTHETIC");
  }

  /** What stands open, by what waits for it, and where the true pairs are. */
  private void questions() {
    Map<RecordId, PersonId> standing = standing();
    Map<Integer, int[]> byUrgency = new TreeMap<>();
    Map<Set<PersonId>, Integer> asked = new HashMap<>();
    access.reading(
        loader,
        () -> {
          jdbc.sql(
                  "select record_id, other_record_id, priority from people.possible_match where state = 'OPEN'")
              .query(row -> {
                var one = new RecordId(row.getObject("record_id", UUID.class));
                var other = new RecordId(row.getObject("other_record_id", UUID.class));
                boolean same = truthOf.get(one).equals(truthOf.get(other));
                int urgency = row.getInt("priority");
                byUrgency.computeIfAbsent(urgency, fresh -> new int[2])[same ? 0 : 1]++;
                if (same) {
                  asked.merge(Set.of(standing.get(one), standing.get(other)), urgency, Math::min);
                }
              });
          return true;
        });
    byUrgency.forEach((urgency, n) ->
        System.out.printf(
            Locale.ROOT,
            "open questions of urgency %d: %,d, of which %,d are of one person%n",
            urgency,
            n[0] + n[1],
            n[0]));
    Map<Long, Map<PersonId, Integer>> parts = new HashMap<>();
    standing.forEach((record, person) ->
        parts
            .computeIfAbsent(truthOf.get(record), fresh -> new HashMap<>())
            .merge(person, 1, Integer::sum));
    long[] pairs = new long[3];
    for (Map<PersonId, Integer> people : parts.values()) {
      var list = List.copyOf(people.entrySet());
      for (int i = 0; i < list.size(); i++) {
        for (int j = i + 1; j < list.size(); j++) {
          Integer urgency = asked.get(Set.of(list.get(i).getKey(), list.get(j).getKey()));
          pairs[urgency == null ? 2 : urgency < 4 ? 0 : 1] +=
              (long) list.get(i).getValue() * list.get(j).getValue();
        }
      }
    }
    double all = pairs((truth, person) -> truth);
    System.out.printf(
        Locale.ROOT,
        "true pairs: %.2f %% together, %.2f %% asked and work waits, %.2f %% asked and nothing waits, %.2f %% neither%n",
        found() * 100,
        pairs[0] * 100 / all,
        pairs[1] * 100 / all,
        pairs[2] * 100 / all);
  }

  void report(Size size) {
    Integer questions =
        access.reading(
            loader,
            () ->
                jdbc.sql("select count(*) as n from people.possible_match")
                    .query((row, n) -> row.getInt("n"))
                    .single());
    questions();
    System.out.printf(
        Locale.ROOT,
        "%s: %,d records in %.1f s (%.0f a second); %.2f %% of true pairs together, %,d pairs of strangers joined, %,d questions%n",
        size,
        records,
        took.toMillis() / 1e3,
        records * 1000.0 / took.toMillis(),
        found() * 100,
        strangersJoined(),
        questions);
  }
}
