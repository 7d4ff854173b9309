package org.breakwater.frontdoor.events;

import java.util.UUID;
import org.breakwater.sharing.PartnershipId;

/** The partners have decided what to do about a contact. Ids only. */
public record ContactDecided(PartnershipId partnership, UUID contact, UUID decision) {}
