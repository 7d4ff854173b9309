package org.breakwater.synthetic;

/** What one person is to another. Read "the other is this person's …". */
public enum RelationshipKind {
  MOTHER,
  FATHER,
  STEP_PARENT,
  CARER,
  GRANDPARENT,
  SIBLING,
  TWIN,
  CHILD
}
