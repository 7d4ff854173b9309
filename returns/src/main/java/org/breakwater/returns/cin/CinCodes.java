package org.breakwater.returns.cin;

import java.util.Set;

/** The code lists of the census, as they stand in 2025/26. */
public final class CinCodes {

  /** Why a UPN is not known. */
  public static final Set<String> UPN_UNKNOWN =
      Set.of("UN1", "UN2", "UN3", "UN4", "UN5", "UN6", "UN7");

  /** Sex: male, female, unknown. */
  public static final Set<String> SEX = Set.of("M", "F", "U");

  /** Gender, until 2024: not known, male, female, not specified. */
  public static final Set<String> GENDER = Set.of("0", "1", "2", "9");

  /** Ethnicity. */
  public static final Set<String> ETHNICITY =
      set(
          "WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH"
              + " REFU NOBT");

  /** Disability; NONE is one of the codes. */
  public static final Set<String> DISABILITY =
      set("NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA");

  /** Who referred. */
  public static final Set<String> REFERRAL_SOURCE =
      set("1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10");

  /** The primary need. */
  public static final Set<String> PRIMARY_NEED = set("N0 N1 N2 N3 N4 N5 N6 N7 N8 N9");

  /** Why an episode closed. */
  public static final Set<String> CLOSURE = set("RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9");

  /** Factors found at an assessment. */
  public static final Set<String> FACTORS =
      set(
          "1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A"
              + " 14A 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A");

  /** Category of abuse. */
  public static final Set<String> ABUSE = set("NEG PHY SAB EMO MUL");

  private CinCodes() {}

  private static Set<String> set(String codes) {
    return Set.of(codes.split(" "));
  }
}
