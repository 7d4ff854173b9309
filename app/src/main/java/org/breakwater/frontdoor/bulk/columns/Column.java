package org.breakwater.frontdoor.bulk.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breakwater.frontdoor.receiving.Question;
import org.jspecify.annotations.Nullable;

/**
 * A column of the daily file. The same things a notice written on the form can hold (fields of the
 * VIST); only who the child is and what the concern is must be there.
 */
public enum Column {
  FORCE_REFERENCE(
      Part.NOTICE,
      "Your own reference. The same again on the next row adds another person to the notice",
      "ST/2026/0047",
      "reference",
      "vist_reference",
      "notice_reference",
      "occurrence_number",
      "urn"),
  AUTHOR_CONTACT(
      Part.NOTICE,
      "The officer who wrote it, and how to reach them",
      "PC 4711 Hale, 01632 960 001",
      "officer",
      "officer_contact",
      "contact"),
  INCIDENT_AT(
      Part.NOTICE,
      "When it happened: date, or date and time, London time",
      "2026-06-04 22:40",
      "incident_date",
      "incident_date_time",
      "incident_datetime",
      "date_of_incident"),
  INCIDENT_PLACE(
      Part.NOTICE,
      "Where it happened",
      "4 Quay Lane, Eastmarsh",
      "incident_location",
      "location",
      "place"),
  CONCERN(
      Part.NOTICE,
      "What worries you. Must be there, on the first row of the notice",
      "Called to shouting; the child was alone on the stairs",
      "concerns",
      "what_happened",
      "narrative",
      "circumstances"),
  TAGS(
      Part.NOTICE,
      "What it is about, the main one first, with semicolons between",
      "DOMESTIC_ABUSE;NEGLECT",
      "tag",
      "concern_tags",
      "categories"),
  GRADE(Part.NOTICE, "RED, AMBER or GREEN", "AMBER", "rag", "risk_grade", "rag_grade"),
  GRADE_REASON(Part.NOTICE, "Why that grade", "Third call in a month", "reason_for_grade"),
  FAMILY_TOLD(
      Part.NOTICE, "Has the family been told? yes or no", "no", "family_informed", "parents_told"),
  WHY_NOT_TOLD(
      Part.NOTICE,
      "If not, why not",
      "It would put the mother at risk",
      "reason_not_told",
      "why_not_informed"),
  TRIGGER(Question.TRIGGER, "999 call by a neighbour"),
  PRESENTATION(Question.PRESENTATION, "Quiet, holding a toy, would not look up"),
  HOME_CONDITIONS(Question.HOME, "Cold; no food in the kitchen", "home"),
  DASH_SCORE(Question.DASH, "14", "dash"),
  HONOUR_BASED(Question.HONOUR, ""),
  PROTECTIVE_FACTORS(Question.PROTECTIVE, "Grandmother lives next door", "strengths"),
  ACTIONS_TAKEN(
      Question.ACTIONS, "Father arrested; child stayed with grandmother", "police_actions"),
  CHILD_GIVEN(
      Part.CHILD,
      "The child's given name. Some part of a name, a description or a number must be there",
      "Anya",
      "child_given_name",
      "child_first_name",
      "child_forename"),
  CHILD_FAMILY(
      Part.CHILD,
      "Family name",
      "Marlowe-Stone",
      "child_family_name",
      "child_last_name",
      "child_surname"),
  CHILD_OTHER_NAMES(
      Part.CHILD, "Other names, with semicolons between", "", "child_aliases", "child_alias"),
  CHILD_DESCRIPTION(
      Part.CHILD, "How the child looks, where no name is known", "", "child_described"),
  CHILD_BORN(
      Part.CHILD, "Date of birth", "2018-03-09", "child_dob", "child_date_of_birth", "dob_child"),
  CHILD_SEX(Part.CHILD, "F, M or empty", "F", "child_gender"),
  CHILD_ETHNICITY(Part.CHILD, "As self-defined", "", "child_ethnic_group"),
  CHILD_ADDRESS(Part.CHILD, "Home: number and street", "4 Quay Lane", "child_address_line"),
  CHILD_TOWN(Part.CHILD, "Town", "Eastmarsh", "child_city"),
  CHILD_POSTCODE(Part.CHILD, "Postcode", "ZZ1 4AA", "child_post_code"),
  CHILD_SCHOOL(Part.CHILD, "School or nursery", "Quay Primary", "child_nursery"),
  CHILD_NHS(Part.CHILD, "NHS number", "", "child_nhs_number"),
  CHILD_UPN(Part.CHILD, "Unique pupil number", "", "child_upn_number"),
  CHILD_SEEN(Part.CHILD, "Was the child seen? yes or no", "yes"),
  CHILD_SPOKEN_TO(Part.CHILD, "Was the child spoken to? yes or no", "yes", "child_spoken"),
  CHILD_WORDS(
      Part.CHILD,
      "What the child said, in their own words",
      "I hid under the bed",
      "child_said",
      "voice_of_the_child",
      "childs_words"),
  ADULT_GIVEN(
      Part.ADULT,
      "An adult in the child's life: given name",
      "Rosa",
      "adult_given_name",
      "adult_first_name",
      "adult_forename"),
  ADULT_FAMILY(
      Part.ADULT,
      "Family name",
      "Marlowe",
      "adult_family_name",
      "adult_last_name",
      "adult_surname"),
  ADULT_BORN(Part.ADULT, "Date of birth", "1990-11-30", "adult_dob", "adult_date_of_birth"),
  ADULT_SEX(Part.ADULT, "F, M or empty", "F", "adult_gender"),
  ADULT_RELATION(
      Part.ADULT, "Who they are to the child", "mother", "adult_relationship", "relation"),
  ADULT_PARENTAL(
      Part.ADULT,
      "Do they hold parental responsibility? yes or no",
      "yes",
      "adult_parental_responsibility"),
  ADULT_ADDRESS(Part.ADULT, "Home, if another", "", "adult_address_line"),
  ADULT_TOWN(Part.ADULT, "Town", "", "adult_city"),
  ADULT_POSTCODE(Part.ADULT, "Postcode", "", "adult_post_code"),
  ADULT_NHS(Part.ADULT, "NHS number", "", "adult_nhs_number");

  /** Of what a column tells. */
  public enum Part {
    NOTICE,
    CHILD,
    ADULT
  }

  private final Part part;
  private final String words;
  private final String example;
  private final List<String> aliases;
  private final @Nullable Question question;

  Column(Part part, String words, String example, String... aliases) {
    this.part = part;
    this.words = words;
    this.example = example;
    this.aliases = List.of(aliases);
    this.question = null;
  }

  Column(Question question, String example, String... aliases) {
    this.part = Part.NOTICE;
    this.words = question.label();
    this.example = example;
    this.aliases = List.of(aliases);
    this.question = question;
  }

  /** The heading, as documented. */
  public String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What goes into it. */
  public String words() {
    return words;
  }

  /** A value about an invented family. */
  public String example() {
    return example;
  }

  /** Other headings that are understood. */
  public List<String> aliases() {
    return aliases;
  }

  Part part() {
    return part;
  }

  @Nullable Question question() {
    return question;
  }

  /** The column of a heading made plain: lower case, words joined by underscores. */
  static Optional<Column> of(String plain) {
    return Arrays.stream(values())
        .filter(column -> column.heading().equals(plain) || column.aliases.contains(plain))
        .findFirst();
  }
}
