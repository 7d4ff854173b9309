package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An episode of need: a referral and what came of it. */
public final class Episode extends CinRow {

  private static final int REFERRED = CinForm.EPISODES.index("CINreferralDate");
  private static final int SOURCE = CinForm.EPISODES.index("ReferralSource");
  private static final int NEED = CinForm.EPISODES.index("PrimaryNeedCode");
  private static final int CLOSED = CinForm.EPISODES.index("CINclosureDate");
  private static final int REASON = CinForm.EPISODES.index("ReasonForClosure");
  private static final int CONFERENCE = CinForm.EPISODES.index("DateOfInitialCPC");
  private static final int NFA = CinForm.EPISODES.index("ReferralNFA");

  Episode(RowValues values) {
    super(CinForm.EPISODES, values);
  }

  /** Date of the referral. */
  public @Nullable LocalDate referred() {
    return date(REFERRED);
  }

  /** Who referred. */
  public @Nullable String source() {
    return text(SOURCE);
  }

  /** The primary need. */
  public @Nullable String need() {
    return text(NEED);
  }

  /** Date of closure. */
  public @Nullable LocalDate closed() {
    return date(CLOSED);
  }

  /** Reason for closure. */
  public @Nullable String reason() {
    return text(REASON);
  }

  /** Initial child protection conference that followed no enquiry of this episode. */
  public @Nullable LocalDate conference() {
    return date(CONFERENCE);
  }

  /** Whether the referral led to no further action. */
  public boolean noFurtherAction() {
    return CinFlags.yes(text(NFA));
  }

  /** Whether the referral is said to have gone further: the flag is there and says no. */
  public boolean wentFurther() {
    return CinFlags.no(text(NFA));
  }

  /** Whether the flag is there and is a flag. */
  public boolean decided() {
    return CinFlags.given(text(NFA));
  }
}
