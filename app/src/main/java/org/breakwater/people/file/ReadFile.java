package org.breakwater.people.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.breakwater.linkage.NhsNumber;
import org.breakwater.linkage.Sex;
import org.breakwater.linkage.Upn;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonFile;
import org.breakwater.people.PersonFile.Address;
import org.breakwater.people.PersonFile.Identifier;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.file.PersonFiles.FormerAddress;
import org.breakwater.people.involvements.OpenServices;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person with every record that the viewer may see, and nothing from those they may not. */
@Component
public class ReadFile {
  private final Access access;
  private final KnownRecords known;
  private final PersonFiles files;
  private final Households households;
  private final OpenServices open;
  private final Directory directory;

  ReadFile(
      Access access,
      KnownRecords known,
      PersonFiles files,
      Households households,
      OpenServices open,
      Directory directory) {
    this.access = access;
    this.known = known;
    this.files = files;
    this.households = households;
    this.open = open;
    this.directory = directory;
  }

  /** Empty if the viewer may see no record of the person. */
  public Optional<PersonFile> read(Viewer viewer, PersonId person) {
    return access.reading(
        viewer,
        () -> {
          List<Known> records = known.byPerson(viewer.partnership(), List.of(person));
          return records.isEmpty() ? Optional.empty() : Optional.of(file(viewer, person, records));
        });
  }

  /**
   * The records under the person, whoever gave them; none if the viewer may see none of them. Only
   * ids: what hangs on them is guarded where it is kept.
   */
  public List<RecordId> recordsOf(Viewer viewer, PersonId person) {
    return access.reading(
        viewer,
        () ->
            files.under(viewer.partnership(), person).isEmpty()
                ? List.of()
                : access.reading(
                    access.system(
                        viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING),
                    () -> files.under(viewer.partnership(), person)));
  }

  private PersonFile file(Viewer viewer, PersonId person, List<Known> records) {
    PartnershipId partnership = viewer.partnership();
    var names = new Organisations(partnership);
    String name = Names.most(records);
    Set<String> others = new LinkedHashSet<>();
    for (Known record : records) {
      others.add(Names.of(record.given()));
      others.addAll(record.given().otherNames());
    }
    others.remove(name);
    others.remove(Names.NOT_KNOWN);
    List<OpenTo> services =
        open.of(viewer, List.of(records.getFirst().id()))
            .getOrDefault(records.getFirst().id(), List.of());
    return new PersonFile(
        person,
        name,
        List.copyOf(others),
        Names.most(records, record -> record.given().born()).orElse(null),
        Names.most(records, ReadFile::statedSex).orElse(Sex.UNKNOWN),
        records.stream().anyMatch(record -> record.given().child()),
        identifiers(records, names),
        addresses(partnership, records, names),
        households.of(partnership, person, records),
        records.stream().map(record -> line(record, names)).toList(),
        services,
        files.version(partnership, person));
  }

  private static @Nullable Sex statedSex(Known record) {
    return record.given().sex() == Sex.UNKNOWN ? null : record.given().sex();
  }

  private static PersonFile.Record line(Known record, Organisations names) {
    String address =
        String.join(
            ", ",
            java.util.stream.Stream.of(
                    record.given().addressLine(), record.given().town(), record.given().postcode())
                .filter(Objects::nonNull)
                .toList());
    return new PersonFile.Record(
        record.id(),
        record.given().organisation(),
        names.of(record),
        record.given().localId(),
        Names.of(record.given()),
        record.given().born(),
        address.isEmpty() ? null : address,
        record.state(),
        record.reasons(),
        record.recordedAt());
  }

  private static List<Identifier> identifiers(List<Known> records, Organisations names) {
    record Number(String kind, String value, boolean valid) {}
    Map<Number, Set<String>> givers = new LinkedHashMap<>();
    for (Known record : records) {
      record
          .given()
          .identifiers()
          .forEach((kind, value) ->
              givers
                  .computeIfAbsent(
                      new Number(kind, plain(kind, value), valid(kind, value)),
                      fresh -> new LinkedHashSet<>())
                  .add(names.of(record)));
    }
    return givers.entrySet().stream()
        .map(one ->
            new Identifier(
                one.getKey().kind(),
                one.getKey().value(),
                one.getKey().valid(),
                List.copyOf(one.getValue())))
        .sorted(java.util.Comparator.comparing(Identifier::kind).thenComparing(Identifier::value))
        .toList();
  }

  private static String plain(String kind, String value) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "NHS" -> NhsNumber.parse(value).map(NhsNumber::digits).orElse(value.strip());
      case "UPN" -> Upn.parse(value).map(Upn::value).orElse(value.strip());
      default -> value.strip();
    };
  }

  private static boolean valid(String kind, String value) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "NHS" -> NhsNumber.parse(value).isPresent();
      case "UPN" -> Upn.parse(value).isPresent();
      default -> true;
    };
  }

  private List<Address> addresses(
      PartnershipId partnership, List<Known> records, Organisations names) {
    record Place(@Nullable String line, @Nullable String town, @Nullable String postcode) {}
    Map<Place, Set<String>> givers = new LinkedHashMap<>();
    Map<Place, LocalDate> since = new HashMap<>();
    for (Known record : records) {
      var place =
          new Place(record.given().addressLine(), record.given().town(), record.given().postcode());
      if (place.equals(new Place(null, null, null))) {
        continue;
      }
      givers.computeIfAbsent(place, fresh -> new LinkedHashSet<>()).add(names.of(record));
      LocalDate from = record.addressSince().atZone(Wording.LONDON).toLocalDate();
      since.merge(place, from, (a, b) -> a.isBefore(b) ? a : b);
    }
    var addresses = new ArrayList<Address>();
    givers.forEach((place, by) ->
        addresses.add(
            new Address(
                place.line(),
                place.town(),
                place.postcode(),
                since.get(place),
                null,
                List.copyOf(by))));
    Map<RecordId, Known> byId = new HashMap<>();
    records.forEach(record -> byId.put(record.id(), record));
    for (FormerAddress former : files.formerAddresses(partnership, byId.keySet())) {
      addresses.add(
          new Address(
              former.line(),
              former.town(),
              former.postcode(),
              former.since().atZone(Wording.LONDON).toLocalDate(),
              former.until().atZone(Wording.LONDON).toLocalDate(),
              List.of(names.of(Objects.requireNonNull(byId.get(former.record()))))));
    }
    return addresses;
  }

  /** Names of organisations, each read once. */
  private final class Organisations {
    private final PartnershipId partnership;
    private final Map<OrganisationId, String> names = new HashMap<>();

    Organisations(PartnershipId partnership) {
      this.partnership = partnership;
    }

    String of(Known record) {
      return names.computeIfAbsent(
          record.given().organisation(),
          id ->
              directory.organisation(partnership, id).map(Organisation::name).orElse("Not known"));
    }
  }
}
