package org.breakwater.frontdoor.requests;

import org.breakwater.sharing.Directory.Organisation;

/**
 * An agency that a rule names for this contact.
 *
 * @param why the rule, in words, to follow "because"
 */
public record SuggestedAgency(Organisation organisation, String why) {}
