package org.breakwater.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.people.PersonIndex;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.breakwater.synthetic.Organisation;
import org.breakwater.synthetic.Professional;
import org.breakwater.synthetic.Synthetic;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Loads an invented partnership through the faces everybody uses: organisations and people, agency
 * records, involvements, contacts of some years and a queue of this morning. Doing it again changes
 * nothing: organisations go by code, people by user name, records by the agency's own id, contacts
 * by reference.
 */
@Component
@Profile("demo")
class DemoLoader {
  private final Directory directory;
  private final PersonIndex people;
  private final FrontDoor frontDoor;
  private final Access access;
  private final PasswordEncoder passwords;
  private final Overseers overseers;

  DemoLoader(
      Directory directory,
      PersonIndex people,
      FrontDoor frontDoor,
      Access access,
      PasswordEncoder passwords,
      Overseers overseers) {
    this.directory = directory;
    this.people = people;
    this.frontDoor = frontDoor;
    this.access = access;
    this.passwords = passwords;
    this.overseers = overseers;
  }

  /**
   * Loads all of it; its people sign in with the same pass phrase.
   *
   * @return what was loaded and how long each part took, in words
   */
  String load(Load load, String passPhrase) {
    var invented = Synthetic.generate(load.size(), load.seed(), load.asOf());
    var parts = new Parts();
    Kept kept = parts.timed("people who sign in", () -> keep(invented, passPhrase));
    var sink = new DemoSink(kept, access, people, frontDoor, parts);
    invented.into(sink);
    sink.finish();
    parts.timed(
        "improvement plan",
        () -> {
          overseers.example(kept.loader().partnership());
          return Boolean.TRUE;
        });
    return parts.words();
  }

  /** Gives its people another pass phrase. */
  void people(Load load, String passPhrase) {
    keep(Synthetic.generate(load.size(), load.seed(), load.asOf()), passPhrase);
  }

  /** The partners as kept, by the codes and user names of the invented ones. */
  record Kept(
      Viewer loader, Map<String, Directory.Organisation> organisations, Map<String, Staff> staff) {}

  private Kept keep(Synthetic invented, String passPhrase) {
    var partners = invented.partnership();
    // one slow hash for all: they share the pass phrase, and nobody real is among them
    String hash = passwords.encode(passPhrase);
    PartnershipId partnership = directory.keepPartnership(partners.code(), partners.name());
    Viewer loader = access.system(partnership, Role.SYSTEM_LOADER, Purpose.IMPORT);
    return access.writing(
        loader,
        () -> {
          Map<String, Directory.Organisation> organisations =
              partners.organisations().stream()
                  .map(one -> keep(partnership, one))
                  .collect(Collectors.toMap(Directory.Organisation::code, Function.identity()));
          Map<String, Staff> staff = new HashMap<>();
          for (Professional one : partners.professionals()) {
            staff.put(
                one.username(), directory.keepStaff(partnership, person(one, organisations), hash));
          }
          overseers.keep(partnership, organisations, hash);
          return new Kept(loader, organisations, staff);
        });
  }

  private Directory.Organisation keep(PartnershipId partnership, Organisation one) {
    return directory.keepOrganisation(
        partnership, one.code(), one.name(), Kind.valueOf(one.kind().name()));
  }

  private static Staff person(
      Professional professional, Map<String, Directory.Organisation> organisations) {
    Directory.Organisation organisation = organisations.get(professional.organisationCode());
    if (organisation == null) {
      throw new IllegalStateException(professional.username() + " works for nobody known");
    }
    return new Staff(
        new StaffId(0),
        professional.username(),
        professional.name(),
        organisation.id(),
        professional.roles().stream().map(Role::valueOf).collect(Collectors.toSet()),
        professional.jobTitle(),
        professional.phone());
  }
}
