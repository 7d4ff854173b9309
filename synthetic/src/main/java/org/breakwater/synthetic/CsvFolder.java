package org.breakwater.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a partnership as CSV files. {@code records.csv} is what the agencies hold; which of its
 * rows are one person is only in {@code truth.csv}.
 */
final class CsvFolder implements Sink, AutoCloseable {
  private final List<CsvFile> open = new ArrayList<>();
  private final Path folder;
  private final CsvFile organisations;
  private final CsvFile professionals;
  private final CsvFile addresses;
  private final CsvFile children;
  private final CsvFile adults;
  private final CsvFile relationships;
  private final CsvFile records;
  private final CsvFile truth;
  private final CsvFile involvements;
  private final CsvFile contacts;
  private final String[] person = {
    "truth_id",
    "given",
    "family",
    "other_names",
    "born",
    "sex",
    "ethnicity",
    "household_id",
    "nhs",
    "upn",
    "former_family"
  };

  CsvFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.organisations = file("organisations.csv", "code", "name", "kind", "parent_code");
    this.professionals =
        file(
            "professionals.csv",
            "username",
            "name",
            "organisation_code",
            "roles",
            "job_title",
            "phone");
    this.addresses =
        file("addresses.csv", "household_id", "line", "town", "postcode", "from", "to");
    this.children = file("children.csv", person);
    this.adults = file("adults.csv", person);
    this.relationships = file("relationships.csv", "truth_id", "kind", "other_truth_id");
    this.records =
        file(
            "records.csv",
            "organisation_code",
            "local_id",
            "given",
            "family",
            "other_names",
            "born",
            "sex",
            "address_line",
            "town",
            "postcode",
            "nhs",
            "upn",
            "la",
            "relationships",
            "first_seen",
            "last_seen");
    this.truth = file("truth.csv", "organisation_code", "local_id", "truth_id");
    this.involvements =
        file(
            "involvements.csv",
            "organisation_code",
            "service",
            "local_id",
            "truth_id",
            "from",
            "to",
            "worker_name",
            "worker_phone",
            "worker_team");
    this.contacts =
        file(
            "contacts.csv",
            "reference",
            "source_organisation_code",
            "source_code",
            "raised_by",
            "truth_ids",
            "local_ids",
            "received",
            "grade",
            "concern_tags",
            "narrative",
            "outcome",
            "decided_at",
            "decided_by",
            "rationale");
  }

  private CsvFile file(String name, String... header) throws IOException {
    CsvFile file = new CsvFile(folder, name, header);
    open.add(file);
    return file;
  }

  void partnership(Partnership partnership) {
    for (Organisation o : partnership.organisations()) {
      organisations.row(o.code(), o.name(), o.kind(), o.parentCode());
    }
    for (Professional p : partnership.professionals()) {
      professionals.row(
          p.username(), p.name(), p.organisationCode(), joined(p.roles()), p.jobTitle(), p.phone());
    }
  }

  @Override
  public void household(Household household) {
    for (AddressPeriod a : household.addresses()) {
      addresses.row(household.id(), a.line(), a.town(), a.postcode(), a.from(), a.to());
    }
  }

  @Override
  public void person(Person p) {
    (p.child() ? children : adults)
        .row(
            p.truthId(),
            p.given(),
            p.family(),
            joined(p.otherNames()),
            p.born(),
            p.sex(),
            p.ethnicity(),
            p.householdId(),
            p.nhs(),
            p.upn(),
            p.formerFamily());
  }

  @Override
  public void relationship(Relationship r) {
    relationships.row(r.personId(), r.kind(), r.otherId());
  }

  @Override
  public void record(AgencyRecord r) {
    Map<String, String> ids = r.identifiers();
    String links =
        r.relationships().stream()
            .map(link -> link.kind() + ":" + link.localId())
            .collect(Collectors.joining(" "));
    records.row(
        r.organisationCode(),
        r.localId(),
        r.given(),
        r.family(),
        joined(r.otherNames()),
        r.born(),
        r.sex(),
        r.addressLine(),
        r.town(),
        r.postcode(),
        ids.get("NHS"),
        ids.get("UPN"),
        ids.get("LA"),
        links,
        r.firstSeen(),
        r.lastSeen());
    truth.row(r.organisationCode(), r.localId(), r.truthId());
  }

  @Override
  public void involvement(Involvement i) {
    involvements.row(
        i.organisationCode(),
        i.service(),
        i.localId(),
        i.truthId(),
        i.from(),
        i.to(),
        i.workerName(),
        i.workerPhone(),
        i.workerTeam());
  }

  @Override
  public void contact(PastContact c) {
    contacts.row(
        c.reference(),
        c.sourceOrganisationCode(),
        c.sourceCode(),
        c.raisedBy(),
        c.subjects().stream().map(s -> Long.toString(s.truthId())).collect(Collectors.joining(" ")),
        c.subjects().stream().map(PastContact.Subject::localId).collect(Collectors.joining(" ")),
        c.received(),
        c.grade(),
        joined(c.concernTags()),
        c.narrative(),
        c.outcome(),
        c.decidedAt(),
        c.decidedBy(),
        c.rationale());
  }

  private static String joined(List<String> values) {
    return String.join(" ", values);
  }

  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (CsvFile file : open) {
      try {
        file.close();
      } catch (IOException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
