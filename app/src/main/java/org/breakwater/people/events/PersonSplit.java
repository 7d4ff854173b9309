package org.breakwater.people.events;

import java.util.List;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.PartnershipId;

/**
 * Records stood under a person they are not of; they now stand under another. Also when a join is
 * undone.
 *
 * @param change the link change, for undoing it
 */
public record PersonSplit(
    PartnershipId partnership,
    UUID change,
    PersonId stays,
    PersonId splitOut,
    List<RecordId> records) {}
