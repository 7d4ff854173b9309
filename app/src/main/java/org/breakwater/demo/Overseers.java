package org.breakwater.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.breakwater.improvement.Example;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Those who lead, carry and oversee improvement in the demonstration, and its example plan. */
@Component
@Profile("demo")
class Overseers {
  private final Directory directory;
  private final Example example;

  Overseers(Directory directory, Example example) {
    this.directory = directory;
    this.example = example;
  }

  void keep(PartnershipId partnership, Map<String, Organisation> organisations, String hash) {
    Organisation office =
        directory.keepOrganisation(
            partnership, "opcc", "Office of the Police and Crime Commissioner", Kind.OVERSIGHT);
    person(
        partnership,
        known(organisations, "social-care"),
        "lead.pascoe",
        "Morwenna Pascoe",
        "Improvement lead",
        Role.IMPROVEMENT_LEAD,
        hash);
    person(
        partnership,
        known(organisations, "police"),
        "action.trevail",
        "Jago Trevail",
        "Head of safeguarding",
        Role.ACTION_OWNER,
        hash);
    person(
        partnership,
        known(organisations, "health"),
        "action.moyle",
        "Tamsin Moyle",
        "Designated nurse",
        Role.ACTION_OWNER,
        hash);
    person(
        partnership,
        known(organisations, "early-help"),
        "board.angove",
        "Denzil Angove",
        "Board member",
        Role.BOARD_MEMBER,
        hash);
    person(
        partnership,
        office,
        "commissioner.rowe",
        "Elowen Rowe",
        "Police and crime commissioner",
        Role.COMMISSIONER,
        hash);
  }

  private static Organisation known(Map<String, Organisation> organisations, String code) {
    return Objects.requireNonNull(organisations.get(code), code);
  }

  /** Loads the example plan in the lead's name. */
  void example(PartnershipId partnership) {
    Staff lead = directory.staffByUsername("lead.pascoe").orElseThrow();
    example.load(
        new Viewer(
            partnership,
            lead.organisation(),
            lead.id(),
            lead.name(),
            lead.roles(),
            Purpose.IMPROVEMENT));
  }

  private void person(
      PartnershipId partnership,
      Organisation organisation,
      String username,
      String name,
      String title,
      Role role,
      String hash) {
    directory.keepStaff(
        partnership,
        new Staff(
            new StaffId(0), username, name, organisation.id(), Set.of(role), title, "01632 960123"),
        hash);
  }
}
