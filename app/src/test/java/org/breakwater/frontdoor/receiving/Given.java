package org.breakwater.frontdoor.receiving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.linkage.Sex;
import org.jspecify.annotations.Nullable;

/** Notices for tests, about invented children. */
public final class Given {
  private Given() {}

  /** A child with a name and a birthday. */
  public static Notice.Subject child(String given, String family, LocalDate born) {
    return new Notice.Subject(
        true,
        given,
        family,
        List.of(),
        null,
        born,
        Sex.FEMALE,
        null,
        "4 Quay Lane",
        "Eastmarsh",
        "ZZ1 4AA",
        "Quay Primary",
        null,
        Map.of(),
        null,
        null,
        true,
        true,
        "I hid under the bed");
  }

  /** A child known only by how they look. */
  public static Notice.Subject described(String description) {
    return new Notice.Subject(
        true,
        null,
        null,
        List.of(),
        description,
        null,
        Sex.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        null,
        null,
        null,
        null,
        null);
  }

  /** A police notice. */
  public static Notice police(
      @Nullable String reference,
      @Nullable Grade grade,
      List<ConcernTag> tags,
      Notice.Subject... subjects) {
    return new Notice(
        Notice.Kind.POLICE_NOTICE,
        Notice.Channel.FORM,
        null,
        reference,
        "07700 900123",
        null,
        null,
        "Shouting heard; the child was alone on the stairs",
        tags,
        List.of(subjects),
        grade,
        grade == null ? null : "What I saw",
        false,
        "It would put the mother at risk",
        Map.of());
  }

  /** A referral. */
  public static Notice referral(@Nullable String reference, Notice.Subject... subjects) {
    return new Notice(
        Notice.Kind.REFERRAL,
        Notice.Channel.FORM,
        null,
        reference,
        "office@school.example",
        null,
        null,
        "Often hungry, often late",
        List.of(ConcernTag.NEGLECT),
        List.of(subjects),
        null,
        null,
        true,
        null,
        Map.of("impact", "Cannot settle to learn"));
  }
}
