package org.breakwater.journeys;

import java.util.List;
import java.util.Set;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A few of the demonstration's people, where the demonstration itself is not loaded. */
final class SmallPartnership {
  private record Someone(
      String username, String name, String code, String organisation, Kind kind, Role role) {}

  private static final List<Someone> PEOPLE =
      List.of(
          new Someone(
              "officer.hale",
              "Thomas Hale",
              "police",
              "Tidewater Constabulary",
              Kind.POLICE,
              Role.POLICE_OFFICER),
          new Someone(
              "manager.bryce",
              "Helen Bryce",
              "social-care",
              "Tidewater Council children's social care",
              Kind.SOCIAL_CARE,
              Role.HUB_MANAGER),
          new Someone(
              "auditor.finch",
              "Ruth Finch",
              "social-care",
              "Tidewater Council children's social care",
              Kind.SOCIAL_CARE,
              Role.AUDITOR),
          new Someone(
              "nurse.kelly",
              "Aoife Kelly",
              "health",
              "Tidewater Hospitals and Community NHS Trust",
              Kind.HEALTH_TRUST,
              Role.AGENCY_RESPONDER));

  private SmallPartnership() {}

  static void into(Directory directory, PasswordEncoder passwords, String passPhrase) {
    if (directory.staffByUsername("officer.hale").isPresent()) {
      return;
    }
    var partnership =
        directory.keepPartnership("tidewater", "Tidewater Safeguarding Children Partnership");
    String hash = passwords.encode(passPhrase);
    for (Someone one : PEOPLE) {
      var organisation =
          directory.keepOrganisation(partnership, one.code(), one.organisation(), one.kind());
      directory.keepStaff(
          partnership,
          new Staff(
              new StaffId(0),
              one.username(),
              one.name(),
              organisation.id(),
              Set.of(one.role()),
              "Invented",
              "01632 960100"),
          hash);
    }
  }
}
