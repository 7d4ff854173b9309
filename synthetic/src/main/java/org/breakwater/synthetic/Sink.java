package org.breakwater.synthetic;

/**
 * Receives a partnership as it is generated, family by family, so that nothing is held. For each
 * family: its households, people, relationships, agency records, involvements, and decided
 * contacts, in that order. After the last family come the undecided contacts, oldest first. Every
 * id that something refers to has been given before it.
 */
public interface Sink {
  default void household(Household household) {}

  default void person(Person person) {}

  default void relationship(Relationship relationship) {}

  default void record(AgencyRecord record) {}

  default void involvement(Involvement involvement) {}

  default void contact(PastContact contact) {}
}
