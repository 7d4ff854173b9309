package org.breakwater.frontdoor.events;

import java.util.UUID;
import org.breakwater.sharing.PartnershipId;

/** A notice or referral is on the hub's queue. Ids only. */
public record ContactReceived(PartnershipId partnership, UUID contact) {}
