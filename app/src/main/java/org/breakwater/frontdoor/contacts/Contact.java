package org.breakwater.frontdoor.contacts;

import java.time.Instant;
import java.util.List;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.jspecify.annotations.Nullable;

/** A contact in the state it is in: each state has what only it has. */
public sealed interface Contact {
  /** What was so from the start. */
  Facts facts();

  /** Rises with every change. */
  int version();

  /** Which state this is. */
  ContactState state();

  /** On the queue; nobody has been asked yet. */
  record Received(Facts facts, int version) implements Contact {
    @Override
    public ContactState state() {
      return ContactState.RECEIVED;
    }
  }

  /**
   * Agencies have been asked.
   *
   * @param asked how many
   * @param answered how many have answered
   */
  record AwaitingInformation(Facts facts, int version, int asked, int answered) implements Contact {
    @Override
    public ContactState state() {
      return ContactState.AWAITING_INFORMATION;
    }
  }

  /**
   * The partners have decided.
   *
   * @param outcome null when this viewer may not know it: a referrer hears by feedback
   */
  record Decided(Facts facts, int version, @Nullable Outcome outcome, @Nullable Instant at)
      implements Contact {
    @Override
    public ContactState state() {
      return ContactState.DECIDED;
    }
  }

  /**
   * What was so from the start.
   *
   * @param reviewer who reviews it for the police
   */
  record Facts(
      ContactId id,
      String reference,
      Notice.Kind kind,
      OrganisationId source,
      StaffId author,
      String authorName,
      @Nullable String externalReference,
      Instant receivedAt,
      String concern,
      List<String> tags,
      Grade grade,
      String gradeReason,
      int completeness,
      @Nullable String reviewer,
      @Nullable Instant reviewedAt) {}
}
