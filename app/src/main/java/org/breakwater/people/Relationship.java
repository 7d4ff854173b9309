package org.breakwater.people;

/**
 * An agency's statement that one person is another's mother, sibling, carer and so on.
 *
 * @param record the agency's own record of the person who is the {@code kind}
 * @param other the agency's own record of the person whose {@code kind} it is
 * @param kind MOTHER, FATHER, PARENT, CARER, SIBLING, PARTNER, GRANDPARENT, CHILD or another word
 *     in capitals
 */
public record Relationship(RecordId record, RecordId other, String kind) {}
