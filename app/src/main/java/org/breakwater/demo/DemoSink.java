package org.breakwater.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.people.Relationship;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.synthetic.AgencyRecord;
import org.breakwater.synthetic.Household;
import org.breakwater.synthetic.Involvement;
import org.breakwater.synthetic.Person;
import org.breakwater.synthetic.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Takes the invented partnership as it is made and loads it a few hundred families at a time, each
 * batch in one transaction: cut off in the middle, none is half there.
 */
final class DemoSink implements Sink {
  private static final int BATCH = 1_000;
  private static final String RECORDS = "agency records";
  private static final String SERVICES = "relations and services";
  private static final String CONTACTS = "contacts";

  private final DemoLoader.Kept kept;
  private final Access access;
  private final PersonIndex people;
  private final FrontDoor frontDoor;
  private final Parts parts;

  /** Which of the invented people are children; their numbers have no gaps. */
  private final BitSet children = new BitSet();

  /** The records kept, by organisation and local id: an undecided contact may name any of them. */
  private final Map<String, Map<String, RecordId>> ids = new HashMap<>();

  private final List<AgencyRecord> records = new ArrayList<>();
  private final List<Involvement> involvements = new ArrayList<>();
  private final List<org.breakwater.synthetic.PastContact> contacts = new ArrayList<>();

  DemoSink(
      DemoLoader.Kept kept, Access access, PersonIndex people, FrontDoor frontDoor, Parts parts) {
    this.kept = kept;
    this.access = access;
    this.people = people;
    this.frontDoor = frontDoor;
    this.parts = parts;
  }

  /** A family begins with its households: the moment to load those before it. */
  @Override
  public void household(Household household) {
    if (records.size() >= BATCH) {
      flush();
    }
  }

  @Override
  public void person(Person person) {
    children.set(Math.toIntExact(person.truthId()), person.child());
  }

  /** The care board buys care and gives none: its copies of the trust's records are left out. */
  @Override
  public void record(AgencyRecord record) {
    if (organisation(record.organisationCode()).kind() != Kind.ICB) {
      records.add(record);
    }
  }

  @Override
  public void involvement(Involvement involvement) {
    involvements.add(involvement);
  }

  @Override
  public void contact(org.breakwater.synthetic.PastContact contact) {
    contacts.add(contact);
  }

  /** Loads what is left. Not called when anything failed: what was cut off stays out. */
  void finish() {
    flush();
  }

  private void flush() {
    access.writing(
        kept.loader(),
        () -> {
          keepRecords();
          parts.timed(SERVICES, this::keepServices);
          int loaded =
              parts.timed(
                  CONTACTS,
                  () -> frontDoor.load(kept.loader(), contacts.stream().map(this::past).toList()));
          parts.count(CONTACTS, loaded);
        });
    parts.tell(RECORDS);
    records.clear();
    involvements.clear();
    contacts.clear();
  }

  private void keepRecords() {
    var given = records.stream().map(this::given).toList();
    List<Recognised> recognised =
        parts.timed(RECORDS, () -> people.recogniseAll(kept.loader(), given));
    for (int i = 0; i < records.size(); i++) {
      AgencyRecord record = records.get(i);
      ids.computeIfAbsent(record.organisationCode(), fresh -> new HashMap<>())
          .put(record.localId(), recognised.get(i).record());
    }
    parts.count(RECORDS, records.size());
  }

  private boolean keepServices() {
    var relations = new ArrayList<Relationship>();
    for (AgencyRecord record : records) {
      RecordId own = id(record.organisationCode(), record.localId());
      for (AgencyRecord.Link link : record.relationships()) {
        RecordId other = known(record.organisationCode(), link.localId());
        if (other != null) {
          relations.add(new Relationship(other, own, link.kind().name().replace("_", "")));
        }
      }
    }
    people.relate(kept.loader(), relations);
    people.involve(kept.loader(), involvements.stream().map(this::service).toList());
    return true;
  }

  private org.breakwater.people.AgencyRecord given(AgencyRecord record) {
    var identifiers = new HashMap<String, String>();
    record
        .identifiers()
        .forEach((scheme, number) ->
            identifiers.put(scheme.equals("LA") ? "LA_CHILD_ID" : scheme, number));
    return new org.breakwater.people.AgencyRecord(
        organisation(record.organisationCode()).id(),
        record.localId(),
        org.breakwater.people.AgencyRecord.Source.SYNTHETIC,
        record.given(),
        record.family(),
        record.otherNames(),
        record.born(),
        sex(record.sex()),
        null,
        record.addressLine(),
        record.town(),
        record.postcode(),
        identifiers,
        children.get(Math.toIntExact(record.truthId())));
  }

  private static org.breakwater.linkage.Sex sex(org.breakwater.synthetic.@Nullable Sex sex) {
    return switch (sex) {
      case FEMALE -> org.breakwater.linkage.Sex.FEMALE;
      case MALE -> org.breakwater.linkage.Sex.MALE;
      case null -> org.breakwater.linkage.Sex.UNKNOWN;
    };
  }

  private org.breakwater.people.Involvement service(Involvement one) {
    return new org.breakwater.people.Involvement(
        organisation(one.organisationCode()).id(),
        id(one.organisationCode(), one.localId()),
        one.service(),
        one.from(),
        // here the last day of the service, there the first day without it
        one.to() == null ? null : one.to().plusDays(1),
        one.workerName(),
        one.workerPhone(),
        one.workerTeam(),
        "SYNTHETIC");
  }

  private PastContact past(org.breakwater.synthetic.PastContact one) {
    Directory.Organisation source = organisation(one.sourceOrganisationCode());
    Staff author = person(one.raisedBy());
    return new PastContact(
        one.reference(),
        source.kind() == Kind.POLICE ? Notice.Kind.POLICE_NOTICE : Notice.Kind.REFERRAL,
        source.id(),
        one.sourceCode(),
        author.id(),
        author.name(),
        one.subjects().stream()
            .map(subject ->
                new PastContact.Subject(
                    id(one.sourceOrganisationCode(), subject.localId()),
                    children.get(Math.toIntExact(subject.truthId())),
                    null))
            .toList(),
        one.received(),
        Grade.valueOf(one.grade().name()),
        one.concernTags().stream().map(ConcernTag::valueOf).toList(),
        one.narrative(),
        decision(one));
  }

  private PastContact.@Nullable Decision decision(org.breakwater.synthetic.PastContact one) {
    if (one.outcome() == null || one.decidedBy() == null) {
      return null;
    }
    Outcome outcome = Outcome.valueOf(one.outcome());
    Staff decider = person(one.decidedBy());
    int level =
        switch (outcome) {
          case NO_FURTHER_ACTION, INFORMATION_AND_ADVICE -> 1;
          case EARLY_HELP -> 2;
          case ASSESSMENT -> 3;
          case STRATEGY_DISCUSSION -> 4;
        };
    return new PastContact.Decision(
        outcome,
        level,
        Objects.requireNonNull(one.rationale()),
        decider.id(),
        decider.name(),
        Objects.requireNonNull(one.decidedAt()));
  }

  private Directory.Organisation organisation(String code) {
    return Objects.requireNonNull(kept.organisations().get(code), code);
  }

  private Staff person(String username) {
    return Objects.requireNonNull(kept.staff().get(username), username);
  }

  private RecordId id(String organisation, String localId) {
    return Objects.requireNonNull(known(organisation, localId), organisation + " " + localId);
  }

  private @Nullable RecordId known(String organisation, String localId) {
    return ids.getOrDefault(organisation, Map.of()).get(localId);
  }
}
