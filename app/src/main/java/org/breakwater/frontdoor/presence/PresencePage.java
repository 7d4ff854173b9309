package org.breakwater.frontdoor.presence;

/**
 * Who is in the hub today.
 *
 * @param iAmIn whether the reader has said they are in
 */
public record PresencePage(HubToday today, boolean iAmIn) {}
