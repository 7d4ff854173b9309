package org.breakwater.sharing;

import java.util.EnumSet;
import java.util.Set;

/** What may be done, and by which roles: the whole of it on one page. */
public enum Permission {
  RAISE_NOTICE(Role.POLICE_OFFICER, Role.POLICE_REVIEWER),
  REFER(
      Role.REFERRER,
      Role.AGENCY_RESPONDER,
      Role.SOCIAL_WORKER,
      Role.HUB_PRACTITIONER,
      Role.HUB_MANAGER),
  UPLOAD_NOTICES(Role.POLICE_REVIEWER),
  REVIEW_POLICE_NOTICES(Role.POLICE_REVIEWER),
  SEE_QUEUE(Role.HUB_MANAGER, Role.HUB_PRACTITIONER),
  ASK_AGENCIES(Role.HUB_MANAGER, Role.HUB_PRACTITIONER),
  GRADE_CONTACT(Role.HUB_MANAGER, Role.HUB_PRACTITIONER),
  DECIDE_CONTACT(Role.HUB_MANAGER),
  CONTRIBUTE(Role.HUB_MANAGER, Role.HUB_PRACTITIONER, Role.AGENCY_RESPONDER, Role.POLICE_REVIEWER),
  ANSWER_REQUESTS(Role.AGENCY_RESPONDER),
  READ_FEEDBACK(
      Role.POLICE_OFFICER,
      Role.POLICE_REVIEWER,
      Role.REFERRER,
      Role.AGENCY_RESPONDER,
      Role.SOCIAL_WORKER),
  SEE_CHILD_FILE(Role.HUB_MANAGER, Role.HUB_PRACTITIONER, Role.SOCIAL_WORKER),
  SEARCH_PEOPLE(Role.HUB_MANAGER, Role.HUB_PRACTITIONER, Role.SOCIAL_WORKER),
  REVIEW_MATCHES(Role.HUB_MANAGER, Role.HUB_PRACTITIONER),
  MARK_PRESENCE(
      Role.HUB_MANAGER, Role.HUB_PRACTITIONER, Role.AGENCY_RESPONDER, Role.POLICE_REVIEWER),
  ADMINISTER(Role.ADMINISTRATOR),
  READ_AUDIT(Role.AUDITOR);

  private final Set<Role> roles;

  Permission(Role first, Role... others) {
    this.roles = EnumSet.of(first, others);
  }

  /** Whether any of these roles may. */
  public boolean allowedTo(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
