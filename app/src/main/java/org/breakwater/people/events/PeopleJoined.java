package org.breakwater.people.events;

import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.sharing.PartnershipId;

/**
 * Two people were found to be one; what was known of the one that is gone now stands under the one
 * that is kept. Also when a split is undone.
 *
 * @param change the link change, for undoing it
 */
public record PeopleJoined(PartnershipId partnership, UUID change, PersonId kept, PersonId gone) {}
