package org.breakwater.facts;

/** What sort of thing is said. */
public enum FactKind {
  CONTACT("Contact", false),
  EARLY_HELP("Early help", true),
  REFERRAL("Referral", false),
  ASSESSMENT("Child and family assessment", true),
  SECTION_47_ENQUIRY("Section 47 enquiry", false),
  INITIAL_CHILD_PROTECTION_CONFERENCE("Initial child protection conference", false),
  CHILD_IN_NEED("Child in need", true),
  CHILD_IN_NEED_PLAN("Child in need plan", true),
  CHILD_PROTECTION("Child protection plan", true),
  REVIEW_CHILD_PROTECTION_CONFERENCE("Review child protection conference", false),
  PRE_PROCEEDINGS("Pre-proceedings", false),
  LOOKED_AFTER("Looked after", true),
  PLACEMENT("Placement", true),
  LOOKED_AFTER_REVIEW("Review of a looked-after child", false),
  MISSING_FROM_CARE("Missing from care", true),
  ADOPTION("Adoption", true),
  CARE_LEAVER("Care leaver", true),
  YOUTH_JUSTICE("Youth justice", true);

  private final String words;
  private final boolean lasts;

  FactKind(String words, boolean lasts) {
    this.words = words;
    this.lasts = lasts;
  }

  /** As a reader sees it. */
  public String words() {
    return words;
  }

  /** Whether it has an end, so that without one it goes on. */
  public boolean lasts() {
    return lasts;
  }
}
