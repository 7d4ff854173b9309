package org.breakwater.sharing;

/** What a person who signs in does in the partnership. A person may hold several. */
public enum Role {
  /** Raises police notices and sees their own. */
  POLICE_OFFICER,
  /** Central safeguarding team: reviews the force's notices and decides sharing. */
  POLICE_REVIEWER,
  /** Manages the multi-agency safeguarding hub: grades, asks agencies, decides. */
  HUB_MANAGER,
  /** Screens contacts in the hub; does not decide alone. */
  HUB_PRACTITIONER,
  /** Answers information requests for their organisation. */
  AGENCY_RESPONDER,
  /** Refers children and hears the outcome. */
  REFERRER,
  /** Allocated children's social worker. */
  SOCIAL_WORKER,
  /** Keeps organisations, people, calendars and settings; sees no child's record. */
  ADMINISTRATOR,
  /** Reads the audit trail; sees no child's record. */
  AUDITOR,
  /** Leads the improvement plan of the partnership; sees no child's record by it. */
  IMPROVEMENT_LEAD,
  /** Carries improvement actions for their agency. */
  ACTION_OWNER,
  /** Sits on a board: reads shared plans and papers; sees no child's record. */
  BOARD_MEMBER,
  /**
   * The police and crime commissioner: reads the police's part of the plan; sees no child's record.
   */
  COMMISSIONER,
  /** The matcher of records: sees the index of its partnership. */
  SYSTEM_MATCHER,
  /** The keeper of clocks and chasers. */
  SYSTEM_CLOCK,
  /** Loads extracts and demonstration data. */
  SYSTEM_LOADER;

  /** Whether only the application itself acts in this role. */
  public boolean isSystem() {
    return name().startsWith("SYSTEM_");
  }
}
