package org.breakwater.synthetic;

/**
 * A true relationship: {@code otherId} is {@code personId}'s {@code kind}. Siblings and twins are
 * given once, from the younger (or later-numbered) to the other.
 */
public record Relationship(long personId, RelationshipKind kind, long otherId) {}
