package org.breakwater.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The professionals: the named demonstration people first, then invented colleagues. */
final class Staff {
  static final String OFFICER = "POLICE_OFFICER";
  static final String REVIEWER = "POLICE_REVIEWER";
  static final String MANAGER = "HUB_MANAGER";
  static final String SCREENER = "HUB_PRACTITIONER";
  static final String RESPONDER = "AGENCY_RESPONDER";
  static final String REFERRER = "REFERRER";
  static final String SOCIAL_WORKER = "SOCIAL_WORKER";

  /** A post that is filled with invented people: how many in a hundred of the staff. */
  private record Post(
      String organisation, String prefix, String title, double share, List<String> roles) {}

  private static final List<Post> POSTS =
      List.of(
          new Post("police", "officer", "Police constable", 22, List.of(OFFICER)),
          new Post("police", "reviewer", "Vulnerability reviewer", 2, List.of(REVIEWER)),
          new Post("health", "hv", "Health visitor", 12, List.of(REFERRER)),
          new Post("health", "schoolnurse", "School nurse", 5, List.of(REFERRER)),
          new Post("health", "ae", "Emergency department nurse", 4, List.of(REFERRER)),
          new Post("health", "safeguarding", "Named nurse", 1, List.of(RESPONDER, REFERRER)),
          new Post("social-care", "sw", "Social worker", 34, List.of(SOCIAL_WORKER)),
          new Post("social-care", "screener", "Hub social worker", 2, List.of(SCREENER)),
          new Post("social-care", "manager", "Hub manager", 1, List.of(MANAGER)),
          new Post("early-help", "family", "Family help worker", 10, List.of(RESPONDER, REFERRER)),
          new Post("youth-justice", "yjs", "Youth justice officer", 3, List.of(REFERRER)),
          new Post("harbour", "harbour", "Young people's drug worker", 1, List.of(RESPONDER)),
          new Post("probation", "probation", "Probation officer", 1, List.of(REFERRER)),
          new Post("vol-beacon", "vol", "Family advocate", 1.5, List.of(REFERRER)),
          new Post("vol-shoreline", "advocate", "Domestic abuse advocate", 1, List.of(REFERRER)),
          new Post("housing", "housing", "Tenancy officer", 2, List.of(REFERRER)));

  private final Names names;
  private final Dice dice;
  private final List<Professional> all = new ArrayList<>();
  private final Map<String, List<Professional>> byOrganisation = new HashMap<>();
  private final Set<String> usernames = new HashSet<>();

  Staff(Size size, List<Organisation> organisations, Names names, Dice dice) {
    this.names = names;
    this.dice = dice;
    named();
    for (Post post : POSTS) {
      int many = (int) Math.round(size.staff() * post.share / 100);
      for (int i = 0; i < many; i++) {
        invent(post);
      }
    }
    for (Organisation school : organisations) {
      if (school.kind() == OrganisationKind.SCHOOL && !school.code().equals("school-001")) {
        invent(
            new Post(
                school.code(),
                "dsl",
                "Designated safeguarding lead",
                0,
                List.of(RESPONDER, REFERRER)));
      }
    }
  }

  private void named() {
    add("officer.hale", "Thomas Hale", "police", "Police constable", OFFICER);
    add("reviewer.okafor", "Ngozi Okafor", "police", "Vulnerability reviewer", REVIEWER);
    add("manager.bryce", "Helen Bryce", "social-care", "Hub manager", MANAGER);
    add("screener.ahmed", "Saima Ahmed", "social-care", "Hub social worker", SCREENER);
    add("nurse.kelly", "Aoife Kelly", "health", "Named nurse, safeguarding children", RESPONDER);
    add(
        "dsl.morgan",
        "Rhys Morgan",
        "school-001",
        "Designated safeguarding lead",
        RESPONDER,
        REFERRER);
    add("yjs.price", "Dawn Price", "youth-justice", "Youth justice officer", RESPONDER, REFERRER);
    add("harbour.singh", "Jasdeep Singh", "harbour", "Young people's drug worker", RESPONDER);
    add("earlyhelp.jones", "Carys Jones", "early-help", "Family help lead", RESPONDER, REFERRER);
    add("sw.davies", "Owen Davies", "social-care", "Social worker", SOCIAL_WORKER);
    add("housing.clarke", "Marcia Clarke", "housing", "Tenancy manager", RESPONDER);
    add("probation.reid", "Alan Reid", "probation", "Senior probation officer", RESPONDER);
    add("vol.adeyemi", "Folake Adeyemi", "vol-beacon", "Family advocate", REFERRER, RESPONDER);
    add("admin.lowe", "Peter Lowe", "social-care", "System administrator", "ADMINISTRATOR");
    add("auditor.finch", "Ruth Finch", "social-care", "Quality auditor", "AUDITOR");
    add("police.nowak", "Piotr Nowak", "police", "Hub police officer", RESPONDER, REVIEWER);
    add("manager.osei", "Grace Osei", "social-care", "Hub manager", MANAGER);
  }

  private void invent(Post post) {
    Heritage heritage = Heritage.any(dice);
    Sex sex = dice.chance(0.72) ? Sex.FEMALE : Sex.MALE;
    String family = Names.carried(heritage, names.family(heritage, dice), sex);
    String name = names.adult(heritage, sex, dice) + " " + family;
    String[] parts = family.split(" ");
    String base = post.prefix + "." + plain(parts[parts.length - 1]);
    String username = base;
    for (int n = 2; usernames.contains(username); n++) {
      username = base + n;
    }
    add(username, name, post.organisation, post.title, post.roles.toArray(String[]::new));
  }

  private void add(
      String username, String name, String organisation, String title, String... roles) {
    int n = all.size();
    // 01632 960000 to 960999, then 07700 900000 to 900999: kept by Ofcom for drama
    String phone =
        n / 900 % 2 == 0
            ? "01632 960" + Identifiers.pad(100 + n % 900, 3)
            : "07700 900" + Identifiers.pad(100 + n % 900, 3);
    Professional professional =
        new Professional(username, name, organisation, List.of(roles), title, phone);
    usernames.add(username);
    all.add(professional);
    byOrganisation.computeIfAbsent(organisation, code -> new ArrayList<>()).add(professional);
  }

  private static String plain(String name) {
    return Slips.plain(Normalizer.normalize(name, Normalizer.Form.NFC))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }

  List<Professional> all() {
    return all;
  }

  /** Somebody of an organisation holding a role, or failing that anybody there. */
  Professional someone(String organisation, Dice dice, String... roles) {
    List<Professional> there = byOrganisation.getOrDefault(organisation, List.of());
    if (there.isEmpty()) {
      throw new IllegalStateException("Nobody works for " + organisation + ".");
    }
    // a dozen draws find a holder of a common role; then the organisation's first holder stands in
    for (int i = 0; i < 12; i++) {
      Professional drawn = dice.pick(there);
      for (String role : roles) {
        if (drawn.roles().contains(role)) {
          return drawn;
        }
      }
    }
    for (Professional professional : there) {
      for (String role : roles) {
        if (professional.roles().contains(role)) {
          return professional;
        }
      }
    }
    return there.getFirst();
  }
}
