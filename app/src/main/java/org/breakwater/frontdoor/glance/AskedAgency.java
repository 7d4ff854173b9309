package org.breakwater.frontdoor.glance;

import java.time.Instant;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.breakwater.web.AgencyLight;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Where one agency stands with one request.
 *
 * @param known KNOWN, NOTHING_KNOWN, or null while unanswered
 * @param dueAt null when no clock runs
 * @param chased how often it was reminded
 */
public record AskedAgency(
    UUID request,
    UUID contact,
    OrganisationId organisation,
    String agency,
    Kind kind,
    Grade grade,
    Instant askedAt,
    @Nullable Instant dueAt,
    @Nullable Instant answeredAt,
    @Nullable String known,
    int chased,
    @Nullable Instant escalatedAt) {

  /** The kind of record a request is to the clocks and the audit trail. */
  public static final String KIND = "information-request";

  public static RecordRef ref(UUID request) {
    return new RecordRef(KIND, request);
  }

  public boolean open() {
    return answeredAt == null;
  }

  public boolean late(Instant now) {
    return open() && dueAt != null && dueAt.isBefore(now);
  }

  public TimeLeft timeLeft(Instant now) {
    return TimeLeft.of(askedAt, dueAt, answeredAt, null, now);
  }

  public AgencyLight light(Instant now) {
    if (answeredAt != null) {
      var state =
          "NOTHING_KNOWN".equals(known)
              ? AgencyLight.State.NOTHING_KNOWN
              : AgencyLight.State.ANSWERED;
      return new AgencyLight(agency, state, Wording.near(answeredAt, now));
    }
    if (late(now)) {
      return new AgencyLight(agency, AgencyLight.State.LATE, chasedWords());
    }
    return new AgencyLight(agency, AgencyLight.State.ASKED, Wording.near(askedAt, now));
  }

  /** How it was chased, or null. */
  public @Nullable String chasedWords() {
    if (escalatedAt != null) {
      return "reminded " + Wording.count(chased, "time") + ", needs a telephone call";
    }
    return chased == 0
        ? null
        : "reminded " + (chased == 1 ? "once" : Wording.count(chased, "time"));
  }
}
