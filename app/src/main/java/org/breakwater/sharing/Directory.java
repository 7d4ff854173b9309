package org.breakwater.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organisations of a partnership and the people who sign in. */
public interface Directory {
  /** What an organisation is to safeguarding. */
  enum Kind {
    POLICE("Police"),
    HEALTH_TRUST("Health trust"),
    ICB("Integrated care board"),
    SCHOOL("School"),
    SOCIAL_CARE("Children's social care"),
    EARLY_HELP("Early help"),
    YOUTH_JUSTICE("Youth justice"),
    PROBATION("Probation"),
    SUBSTANCE_MISUSE("Substance misuse"),
    HOUSING("Housing"),
    VOLUNTARY("Voluntary sector"),
    /** Holds others to account and gives no service: it is never asked about a child. */
    OVERSIGHT("Oversight");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As shown to people. */
    public String words() {
      return words;
    }
  }

  /**
   * An organisation.
   *
   * @param code short and unique, used in files and APIs
   */
  record Organisation(OrganisationId id, String code, String name, Kind kind) {}

  /** A person who signs in. */
  record Staff(
      StaffId id,
      String username,
      String name,
      OrganisationId organisation,
      Set<Role> roles,
      String jobTitle,
      String phone) {}

  /** All partnerships served here, for work that runs for each in turn. */
  List<PartnershipId> partnerships();

  /** The partnership's name. */
  String partnershipName(PartnershipId partnership);

  /** The organisations of a partnership, by name. */
  List<Organisation> organisations(PartnershipId partnership);

  /** One organisation; empty if it is not of this partnership. */
  Optional<Organisation> organisation(PartnershipId partnership, OrganisationId organisation);

  /** One organisation by its code. */
  Optional<Organisation> organisationByCode(PartnershipId partnership, String code);

  /** A person who signs in. */
  Optional<Staff> staff(PartnershipId partnership, StaffId staff);

  /** A person by user name. */
  Optional<Staff> staffByUsername(String username);

  /** The people of one organisation, by name. */
  List<Staff> staffOf(PartnershipId partnership, OrganisationId organisation);

  /** Adds or brings up to date an organisation and its membership of the partnership. */
  Organisation keepOrganisation(PartnershipId partnership, String code, String name, Kind kind);

  /** Adds or brings up to date a person; the password hash is left alone when null. */
  Staff keepStaff(
      PartnershipId partnership,
      Staff staff,
      @org.jspecify.annotations.Nullable String passwordHash);

  /** Adds a partnership, or gives back the one with this code. */
  PartnershipId keepPartnership(String code, String name);
}
