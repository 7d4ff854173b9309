package org.breakwater.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.linkage.Sex;
import org.breakwater.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A concern as its author gave it: a police vulnerability notice, or a referral from any
 * professional. Only who the child is and what the concern is are needed; everything else helps.
 *
 * @param once made by a form, so that pressing "Send" twice sends once
 * @param externalReference the sender's own reference; the same again is known already
 * @param authorContact how to reach whoever wrote it
 * @param tags what it is about, the main one first
 * @param grade the author's grade; null when they gave none
 * @param familyTold null when not said
 * @param detail every other field, by name, in the order of the form; empty ones left out
 */
public record Notice(
    Kind kind,
    Channel channel,
    @Nullable UUID once,
    @Nullable String externalReference,
    @Nullable String authorContact,
    @Nullable Instant incidentAt,
    @Nullable String incidentPlace,
    String concern,
    List<ConcernTag> tags,
    List<Subject> subjects,
    @Nullable Grade grade,
    @Nullable String gradeReason,
    @Nullable Boolean familyTold,
    @Nullable String whyNotTold,
    Map<String, String> detail) {

  public Notice {
    concern = concern.strip();
    tags = tags.stream().distinct().toList();
    subjects = List.copyOf(subjects);
    detail = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(detail));
  }

  /** What kind of contact it makes. */
  public enum Kind {
    POLICE_NOTICE("Police notice"),
    REFERRAL("Referral");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As shown to people. */
    public String words() {
      return words;
    }
  }

  /** How it came. */
  public enum Channel {
    FORM,
    API,
    BULK,
    LOADED
  }

  /**
   * A child or adult it names, as the author knows them.
   *
   * @param description how they look, when their name is not known: "boy about 7, red coat"
   * @param localId the sender's own id of the person
   * @param identifiers by kind: NHS, UPN, LA_CHILD_ID, POLICE_ID; unchecked
   * @param relation to the first child
   * @param parental whether they hold parental responsibility; null when not said
   * @param seen whether the child was seen; null when not said
   * @param ownWords what the child said
   */
  public record Subject(
      boolean child,
      @Nullable String given,
      @Nullable String family,
      List<String> otherNames,
      @Nullable String description,
      @Nullable LocalDate born,
      Sex sex,
      @Nullable String ethnicity,
      @Nullable String addressLine,
      @Nullable String town,
      @Nullable String postcode,
      @Nullable String school,
      @Nullable String localId,
      Map<String, String> identifiers,
      @Nullable String relation,
      @Nullable Boolean parental,
      @Nullable Boolean seen,
      @Nullable Boolean spokenTo,
      @Nullable String ownWords) {

    public Subject {
      otherNames = List.copyOf(otherNames);
      identifiers = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(identifiers));
    }

    /** Whether there is anything to know the person by. */
    public boolean identified() {
      return given != null || family != null || description != null || !identifiers.isEmpty();
    }

    /** The name, or the description. */
    public String called() {
      if (given == null && family == null) {
        return description == null ? "Name not known" : description;
      }
      return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }
  }

  /** The children, in the order given. */
  public List<Subject> children() {
    return subjects.stream().filter(Subject::child).toList();
  }

  /** The adults, in the order given. */
  public List<Subject> adults() {
    return subjects.stream().filter(subject -> !subject.child()).toList();
  }

  /** What must be there and is not: who the child is, and what the concern is. */
  public List<FieldError> faults() {
    List<FieldError> faults = new ArrayList<>();
    if (children().stream().noneMatch(Subject::identified)) {
      faults.add(
          new FieldError(
              "children",
              "Enter any part of a child's name, or describe the child",
              "IDENTITY_MISSING"));
    }
    if (concern.isEmpty()) {
      faults.add(new FieldError("concern", "Say what worries you", "CONCERN_MISSING"));
    }
    return faults;
  }
}
