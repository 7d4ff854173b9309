package org.breakwater.improvement.letters.reading;

/** The agencies a finding can be about. */
public enum Agency {
  POLICE("police"),
  HEALTH("health"),
  SOCIAL_CARE("social care"),
  EDUCATION("education"),
  YOUTH_JUSTICE("youth justice"),
  PROBATION("probation"),
  PARTNERSHIP("partnership"),
  VOLUNTARY("voluntary sector"),
  HOUSING("housing"),
  COUNCIL("council"),
  ADULT_SERVICES("adult services");

  private final String words;

  Agency(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
