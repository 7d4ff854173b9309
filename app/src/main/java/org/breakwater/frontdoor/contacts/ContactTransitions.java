package org.breakwater.frontdoor.contacts;

import static org.breakwater.frontdoor.contacts.ContactEvent.AGENCIES_ASKED;
import static org.breakwater.frontdoor.contacts.ContactEvent.AGENCY_ANSWERED;
import static org.breakwater.frontdoor.contacts.ContactEvent.POLICE_REVIEWED;
import static org.breakwater.frontdoor.contacts.ContactEvent.REFERRER_TOLD;
import static org.breakwater.frontdoor.contacts.ContactEvent.REGRADED;
import static org.breakwater.frontdoor.contacts.ContactState.AWAITING_INFORMATION;
import static org.breakwater.frontdoor.contacts.ContactState.DECIDED;
import static org.breakwater.frontdoor.contacts.ContactState.RECEIVED;

import java.util.List;
import java.util.Optional;

/**
 * The one graph of a contact. A decision may come from any open state: a red never waits for
 * answers (finding S07), and late answers and a late police review are still taken in after it.
 */
public final class ContactTransitions {
  /** One arrow. */
  public record Transition(ContactState from, ContactEvent event, ContactState to) {}

  private static final List<Transition> GRAPH =
      List.of(
          new Transition(RECEIVED, POLICE_REVIEWED, RECEIVED),
          new Transition(RECEIVED, REGRADED, RECEIVED),
          new Transition(RECEIVED, AGENCIES_ASKED, AWAITING_INFORMATION),
          new Transition(RECEIVED, ContactEvent.DECIDED, DECIDED),
          new Transition(AWAITING_INFORMATION, POLICE_REVIEWED, AWAITING_INFORMATION),
          new Transition(AWAITING_INFORMATION, REGRADED, AWAITING_INFORMATION),
          new Transition(AWAITING_INFORMATION, AGENCIES_ASKED, AWAITING_INFORMATION),
          new Transition(AWAITING_INFORMATION, AGENCY_ANSWERED, AWAITING_INFORMATION),
          new Transition(AWAITING_INFORMATION, ContactEvent.DECIDED, DECIDED),
          new Transition(DECIDED, POLICE_REVIEWED, DECIDED),
          new Transition(DECIDED, AGENCY_ANSWERED, DECIDED),
          new Transition(DECIDED, REFERRER_TOLD, DECIDED));

  private ContactTransitions() {}

  /** Where the event leads; empty when it cannot happen in this state. */
  public static Optional<ContactState> after(ContactState from, ContactEvent event) {
    return GRAPH.stream()
        .filter(transition -> transition.from() == from && transition.event() == event)
        .map(Transition::to)
        .findFirst();
  }

  /** Every arrow. */
  public static List<Transition> graph() {
    return GRAPH;
  }
}
