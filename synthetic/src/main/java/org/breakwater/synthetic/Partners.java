package org.breakwater.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The partner organisations, and which school a child of a street goes to. */
final class Partners {
  static final String POLICE = "police";
  static final String HEALTH = "health";
  static final String ICB = "icb";
  static final String SOCIAL_CARE = "social-care";
  static final String EARLY_HELP = "early-help";
  static final String YOUTH_JUSTICE = "youth-justice";
  static final String PROBATION = "probation";
  static final String HARBOUR = "harbour";
  static final String HOUSING = "housing";
  static final String BEACON = "vol-beacon";
  static final String SHORELINE = "vol-shoreline";

  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Organisation> primaries = new ArrayList<>();
  private final List<Organisation> secondaries = new ArrayList<>();
  private final List<Organisation> specials = new ArrayList<>();

  Partners(Size size) {
    add(POLICE, "Tidewater Constabulary", OrganisationKind.POLICE, null);
    add(ICB, "Tidewater Integrated Care Board", OrganisationKind.ICB, null);
    add(HEALTH, "Tidewater Hospitals and Community NHS Trust", OrganisationKind.HEALTH_TRUST, ICB);
    add(
        SOCIAL_CARE,
        "Tidewater Council children's social care",
        OrganisationKind.SOCIAL_CARE,
        null);
    add(EARLY_HELP, "Tidewater Family Help", OrganisationKind.EARLY_HELP, SOCIAL_CARE);
    add(
        YOUTH_JUSTICE,
        "Tidewater Youth Justice Service",
        OrganisationKind.YOUTH_JUSTICE,
        SOCIAL_CARE);
    add(PROBATION, "Probation Service, Tidewater", OrganisationKind.PROBATION, null);
    add(
        HARBOUR,
        "Harbour young people's drug and alcohol service",
        OrganisationKind.SUBSTANCE_MISUSE,
        null);
    add(HOUSING, "Staithe Homes", OrganisationKind.HOUSING, null);
    add(BEACON, "Beacon Families", OrganisationKind.VOLUNTARY, null);
    add(SHORELINE, "Shoreline Domestic Abuse Support", OrganisationKind.VOLUNTARY, null);
    List<String> names = Lists.of(Lists.words("places.txt"), "schools");
    for (int i = 1; i <= size.schools(); i++) {
      school(i, names);
    }
  }

  /** The first school is a secondary; then about one in five is, and one in forty special. */
  private void school(int number, List<String> names) {
    String base = names.get((number - 1) % names.size());
    int round = (number - 1) / names.size();
    String area = round == 0 ? "" : " " + AREAS.get((round - 1) % AREAS.size());
    String code = "school-" + Identifiers.pad(number, 3);
    if (number == 12 || number % 40 == 0) {
      specials.add(add(code, base + area + " School", OrganisationKind.SCHOOL, null));
    } else if (number == 1 || number % 5 == 0) {
      secondaries.add(add(code, base + area + " Academy", OrganisationKind.SCHOOL, null));
    } else {
      primaries.add(add(code, base + area + " Primary School", OrganisationKind.SCHOOL, null));
    }
  }

  private static final List<String> AREAS =
      List.of(
          "North", "South", "East", "West", "Hill", "Vale", "Cross", "Green", "Field", "Wood",
          "Park", "Bridge", "Heath", "Common", "Ridge", "Water");

  private Organisation add(
      String code, String name, OrganisationKind kind, @Nullable String parent) {
    Organisation organisation = new Organisation(code, name, kind, parent);
    organisations.add(organisation);
    return organisation;
  }

  List<Organisation> organisations() {
    return organisations;
  }

  /** The primary school of a street; neighbours mostly share it. */
  Organisation primary(int street, int streets, Dice dice) {
    return nearest(primaries, street, streets, dice);
  }

  Organisation secondary(int street, int streets, Dice dice) {
    return nearest(secondaries, street, streets, dice);
  }

  Organisation special(Dice dice) {
    return dice.pick(specials);
  }

  private static Organisation nearest(
      List<Organisation> schools, int street, int streets, Dice dice) {
    int home = (int) ((long) street * schools.size() / streets);
    int shift = dice.chance(0.8) ? 0 : dice.between(-1, 1);
    return schools.get(Math.floorMod(home + shift, schools.size()));
  }
}
