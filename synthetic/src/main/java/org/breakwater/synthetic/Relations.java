package org.breakwater.synthetic;

import org.breakwater.synthetic.Family.Member;
import org.breakwater.synthetic.Family.Part;
import org.jspecify.annotations.Nullable;

/** Writes down what the members of a family are to each other. */
final class Relations {
  private Relations() {}

  static void of(
      Family family,
      @Nullable Member mother,
      @Nullable Member father,
      @Nullable Member step,
      @Nullable Member grandmother) {
    for (Member member : family.members) {
      if (member.part != Part.CHILD && member.part != Part.GROWN_CHILD) {
        continue;
      }
      add(family, member, RelationshipKind.MOTHER, mother);
      add(family, member, RelationshipKind.FATHER, father);
      add(family, member, RelationshipKind.STEP_PARENT, step);
      add(family, member, RelationshipKind.GRANDPARENT, grandmother);
      add(family, member, RelationshipKind.CARER, grandmother);
      for (Member other : family.members) {
        if (other == member) {
          break;
        }
        if (other.part == Part.CHILD || other.part == Part.GROWN_CHILD) {
          RelationshipKind kind =
              other == member.twin ? RelationshipKind.TWIN : RelationshipKind.SIBLING;
          add(family, member, kind, other);
        }
      }
    }
  }

  private static void add(
      Family family, Member member, RelationshipKind kind, @Nullable Member other) {
    if (other != null) {
      family.relationships.add(
          new Relationship(member.person.truthId(), kind, other.person.truthId()));
    }
  }
}
