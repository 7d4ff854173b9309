package org.breakwater.frontdoor.events;

import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;

/** An agency has answered, or corrected its answer. Ids only. */
public record InformationAnswered(
    PartnershipId partnership, UUID contact, UUID request, OrganisationId organisation) {}
