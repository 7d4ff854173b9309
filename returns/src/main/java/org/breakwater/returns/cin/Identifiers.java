package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who the child is. */
public final class Identifiers extends CinRow {

  private static final int CHILD = CinForm.IDENTIFIERS.index("LAchildID");
  private static final int UPN = CinForm.IDENTIFIERS.index("UPN");
  private static final int FORMER = CinForm.IDENTIFIERS.index("FormerUPN");
  private static final int UNKNOWN = CinForm.IDENTIFIERS.index("UPNunknown");
  private static final int BORN = CinForm.IDENTIFIERS.index("PersonBirthDate");
  private static final int EXPECTED = CinForm.IDENTIFIERS.index("ExpectedPersonBirthDate");
  private static final int GENDER = CinForm.IDENTIFIERS.index("GenderCurrent");
  private static final int SEX = CinForm.IDENTIFIERS.index("Sex");
  private static final int DIED = CinForm.IDENTIFIERS.index("PersonDeathDate");

  Identifiers(RowValues values) {
    super(CinForm.IDENTIFIERS, values);
  }

  /** The authority's id of the child. */
  public @Nullable String childId() {
    return text(CHILD);
  }

  /** The unique pupil number. */
  public @Nullable String upn() {
    return text(UPN);
  }

  /** An earlier unique pupil number. */
  public @Nullable String formerUpn() {
    return text(FORMER);
  }

  /** Why there is no unique pupil number. */
  public @Nullable String upnUnknown() {
    return text(UNKNOWN);
  }

  /** Date of birth. */
  public @Nullable LocalDate born() {
    return date(BORN);
  }

  /** Expected date of birth of a child not yet born. */
  public @Nullable LocalDate expected() {
    return date(EXPECTED);
  }

  /** Gender, in returns until 2024. */
  public @Nullable String gender() {
    return text(GENDER);
  }

  /** Sex, in returns from 2025. */
  public @Nullable String sex() {
    return text(SEX);
  }

  /** Date of death. */
  public @Nullable LocalDate died() {
    return date(DIED);
  }
}
