package org.breakwater.frontdoor.events;

import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;

/** An agency has been asked what it knows. Ids only. */
public record InformationRequested(
    PartnershipId partnership, UUID contact, UUID request, OrganisationId organisation) {}
