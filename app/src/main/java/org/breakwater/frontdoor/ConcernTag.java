package org.breakwater.frontdoor;

import java.util.Arrays;
import java.util.List;

/**
 * What a concern is about, ticked by whoever brings it. Tags name the agencies to ask (decision
 * table {@code agencies-to-ask}).
 */
public enum ConcernTag {
  PHYSICAL_ABUSE("Physical abuse", Family.ABUSE),
  SEXUAL_ABUSE("Sexual abuse", Family.ABUSE),
  EMOTIONAL_ABUSE("Emotional abuse", Family.ABUSE),
  NEGLECT("Neglect", Family.ABUSE),
  DOMESTIC_ABUSE("Domestic abuse", Family.HOME),
  SUBSTANCE_MISUSE_PARENT("A parent or carer's drug or alcohol use", Family.HOME),
  MENTAL_HEALTH_PARENT("A parent or carer's mental health", Family.HOME),
  HOUSING("Housing, money or homelessness", Family.HOME),
  YOUNG_CARER("The child cares for somebody", Family.HOME),
  UNBORN("An unborn child", Family.HOME),
  EXPLOITATION("Sexual or criminal exploitation", Family.OUTSIDE),
  MISSING("Missing from home or care", Family.OUTSIDE),
  GANGS_WEAPONS("Gangs, knives or other weapons", Family.OUTSIDE),
  OFFENDING("The child's offending or behaviour", Family.OUTSIDE),
  ONLINE_HARM("Harm online", Family.OUTSIDE),
  RADICALISATION("Radicalisation", Family.OUTSIDE),
  SELF_HARM("Self-harm or thoughts of suicide", Family.CHILD),
  MENTAL_HEALTH_CHILD("The child's mental health", Family.CHILD),
  SUBSTANCE_MISUSE_CHILD("The child's drug or alcohol use", Family.CHILD),
  DISABILITY("Disability or special educational needs", Family.CHILD),
  EDUCATION("Not in school, or missing education", Family.CHILD);

  /** Tags that stand together on a form. */
  public enum Family {
    ABUSE("Abuse and neglect"),
    HOME("At home"),
    OUTSIDE("Outside the home"),
    CHILD("The child's health and learning");

    private final String words;

    Family(String words) {
      this.words = words;
    }

    /** As shown to people. */
    public String words() {
      return words;
    }

    /** Its tags, in the order of the form. */
    public List<ConcernTag> tags() {
      return Arrays.stream(ConcernTag.values()).filter(tag -> tag.family == this).toList();
    }
  }

  private final String words;
  private final Family family;

  ConcernTag(String words, Family family) {
    this.words = words;
    this.family = family;
  }

  /** As shown to people. */
  public String words() {
    return words;
  }

  public Family family() {
    return family;
  }
}
