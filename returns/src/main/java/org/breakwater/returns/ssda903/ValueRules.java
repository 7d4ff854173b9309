package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value must be one of a list, or a date, or a number in bounds. Blank is another rule's care.
 */
final class ValueRules {

  private static final Set<String> ETHNIC_CODES =
      Set.of(
          "WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN",
          "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");
  private static final String[] STATUSES = {
    "C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"
  };
  private static final String[] PLACEMENTS = {
    "A3", "A4", "A5", "A6", "K1", "K2", "K3", "P1", "P3", "R1", "R2", "R3", "R5", "S1", "T0", "T1",
    "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z11", "Z12", "Z13", "Z14"
  };
  private static final String[] END_REASONS = {
    "E11", "E12", "E2", "E3", "E4A", "E4B", "E13", "E41", "E45", "E46", "E47", "E48", "E5", "E6",
    "E7", "E8", "E9", "E14", "E15", "E16", "E17", "X1"
  };
  private static final String[] CHANGE_REASONS = {
    "CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE",
    "CUSTOD", "OTHER"
  };
  private static final String[] ACCOMMODATION = {
    "B1", "B2", "C1", "C2", "D1", "D2", "E1", "E2", "G1", "G2", "H1", "H2", "K1", "K2", "R1", "R2",
    "S2", "T1", "T2", "U1", "U2", "V1", "V2", "W1", "W2", "X2", "Y1", "Y2", "Z1", "Z2", "0"
  };

  /** A letter that is not I, O or S, eleven digits, and a digit or such a letter; or a reason. */
  private static final Pattern UPN_FORM =
      Pattern.compile("UN[1-5]|[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");

  /** A date of which parts may be unknown: ZZ for day or month, ZZZZ for the year. */
  private static final Pattern PARTLY = Pattern.compile("(..?|ZZ)/(..?|ZZ)/(....|ZZZZ)");

  private ValueRules() {}

  static void write(Book b) {
    dates(b);
    header(b);
    b.rule("143", "The reason for a new episode is S, L, P, T, B or U.", RNE)
        .each(EPISODES, r -> r.not(RNE, "S", "P", "L", "T", "U", "B"));
    b.rule("144", "The legal status is a code of the list.", LS)
        .each(EPISODES, r -> r.not(LS, STATUSES));
    b.rule("145", "The category of need is N1 to N8.", CIN)
        .each(EPISODES, r -> r.not(CIN, "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"));
    b.rule("146", "The placement type is a code of the list.", PLACE)
        .from(2026)
        .each(EPISODES, r -> r.not(PLACE, PLACEMENTS));
    b.rule("149", "The reason an episode ended is a code of the list.", REC)
        .each(EPISODES, r -> r.not(REC, END_REASONS));
    b.rule(
            "1009",
            "The reason for a change of placement is a code of the list.",
            REASON_PLACE_CHANGE)
        .each(EPISODES, r -> r.not(REASON_PLACE_CHANGE, CHANGE_REASONS));
    b.rule("1006", "The kind of missing episode is M or A.", MISSING)
        .each(ABSENCES, r -> r.not(MISSING, "M", "A"));
    b.rule("114", "Adopted by former carers is 0 or 1.", FOSTER_CARE)
        .each(ADOPTIONS, r -> r.not(FOSTER_CARE, "0", "1"));
    b.rule("175", "The number of adopters is 1 or 2.", NB_ADOPTR)
        .each(ADOPTIONS, r -> r.not(NB_ADOPTR, "1", "2"));
    b.rule("176", "The sex of the adopters is M1, F1, MM, FF or MF.", SEX_ADOPTR)
        .each(ADOPTIONS, r -> r.not(SEX_ADOPTR, "M1", "F1", "MM", "FF", "MF"));
    b.rule("177", "The legal status of the adopters is a code of the list.", LS_ADOPTR)
        .each(ADOPTIONS, r -> r.not(LS_ADOPTR, "L0", "L11", "L12", "L2", "L3", "L4"));
    b.rule(
            "120",
            "The reason a decision to place was reversed is RD1 to RD4.",
            REASON_PLACED_CEASED)
        .each(DECISIONS, r -> r.not(REASON_PLACED_CEASED, "RD1", "RD2", "RD3", "RD4"));
    b.rule("131", "Whether the authority is in touch is given, with a code of the list.", IN_TOUCH)
        .each(LEAVERS, r -> !r.is(IN_TOUCH, "YES", "NO", "DIED", "REFU", "NREQ", "RHOM"));
    b.rule("132", "The care leaver's activity is given, with a code of the list.", ACTIV)
        .each(
            LEAVERS,
            r ->
                !r.is(
                    ACTIV, "F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "G4", "G5", "G6", "0"));
    b.rule("133", "The care leaver's accommodation is given, with a code of the list.", ACCOM)
        .each(LEAVERS, r -> !r.is(ACCOM, ACCOMMODATION));
    b.rule("167", "A review has a participation code, PN0 to PN7.", REVIEW_CODE)
        .each(
            REVIEWS,
            r ->
                r.hasAny(REVIEW, REVIEW_CODE)
                    && !(r.has(REVIEW)
                        && r.is(
                            REVIEW_CODE, "PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")));
    b.rule("180", "An SDQ score is a whole number from 0 to 40.", SDQ_SCORE)
        .each(HEALTH, r -> r.has(SDQ_SCORE) && !score(String.valueOf(r.text(SDQ_SCORE))));
    b.rule("181", "The health values of twelve months in care are 0 or 1.", HealthRules.TWELVE)
        .each(
            HEALTH,
            r -> {
              for (Column column : HealthRules.TWELVE) {
                if (r.not(column, "0", "1")) {
                  return true;
                }
              }
              return false;
            });
    b.rule("196", "The reason for no SDQ score is SDQ1 to SDQ5.", SDQ_REASON)
        .each(HEALTH, r -> r.not(SDQ_REASON, "SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"));
    b.rule("631", "The previous permanence code is P1 to P4 or Z1.", PREV_PERM)
        .each(PERMANENCE, r -> r.not(PREV_PERM, "P1", "P2", "P3", "P4", "Z1"));
    b.rule("SW02STG1", "A social worker's id begins with SW or XX.", SW_ID)
        .from(2024)
        .each(
            WORKERS,
            r -> {
              String id = r.text(SW_ID);
              return id != null && !id.startsWith("SW") && !id.startsWith("XX");
            });
  }

  private static void header(Book b) {
    b.rule("101", "Sex is given as M, F or U.", SEX)
        .from(2025)
        .each(HEADERS, r -> !r.is(SEX, "M", "F", "U"));
    b.rule("103", "An ethnic group of the list is given.", ETHNIC)
        .each(
            HEADERS,
            r -> {
              String code = r.text(ETHNIC);
              return code == null || !ETHNIC_CODES.contains(code);
            });
    b.rule("105", "The UASC status is given as 0 or 1.", UASC)
        .each(HEADERS, (c, r) -> c.collection().xml() && !r.is(UASC, "0", "1"));
    b.rule("168", "A UPN is well formed, or a reason UN1 to UN5 stands for it.", UPN)
        .each(HEADERS, r -> r.has(UPN) && !UPN_FORM.matcher(String.valueOf(r.text(UPN))).matches());
    b.rule("232", "A sex recorded as unknown is to be confirmed.", SEX)
        .query()
        .from(2025)
        .each(HEADERS, r -> "U".equalsIgnoreCase(r.text(SEX)));
  }

  private static void dates(Book b) {
    b.rule("102", "A date of birth is given, and is a date.", DOB)
        .each(HEADERS, r -> r.dob() == null);
    b.rule("104", "The day a child ceased to be UASC is a date, and not before the year.", DUC)
        .each(ASYLUM, (c, r) -> r.badDate(DUC) || lt(r.date(DUC), c.start()));
    date(b, "112", "The day a child should be placed for adoption is a date.", ADOPTIONS, DATE_INT);
    date(b, "113", "The day of the match with adopters is a date.", ADOPTIONS, DATE_MATCH);
    date(b, "115", "The day of the decision to place is a date.", DECISIONS, DATE_PLACED);
    date(b, "116", "The day the decision was reversed is a date.", DECISIONS, DATE_PLACED_CEASED);
    date(b, "141", "The day an episode began is a date.", EPISODES, DECOM);
    date(b, "147", "The day an episode ended is a date.", EPISODES, DEC);
    b.rule("166", "A review has a date.", REVIEW).each(REVIEWS, r -> r.date(REVIEW) == null);
    date(b, "171", "The birth date of a mother's first child is a date.", HEADERS, MC_DOB);
    b.rule("1004", "The day a child went missing is given, and is a date.", MIS_START)
        .each(ABSENCES, r -> r.badDate(MIS_START) || (r.has(MIS_END) && !r.has(MIS_START)));
    date(b, "1005", "The day a child came back is a date.", ABSENCES, MIS_END);
    b.rule("SW04STG1", "The day a social worker began is a date, its unknown parts ZZ.", SW_DECOM)
        .from(2024)
        .each(WORKERS, r -> r.has(SW_DECOM) && !partlyKnown(String.valueOf(r.text(SW_DECOM))));
    b.rule("SW05STG1", "The day a social worker ended is a date, its unknown parts ZZ.", SW_DEC)
        .from(2024)
        .each(WORKERS, r -> r.has(SW_DEC) && !partlyKnown(String.valueOf(r.text(SW_DEC))));
    b.rule(
            "700",
            "The day a deprivation of liberty order began is given, and is a date.",
            DOLO_START)
        .from(2027)
        .each(ORDERS, r -> r.date(DOLO_START) == null);
    b.rule("701", "The day a deprivation of liberty order ended is a date.", DOLO_END)
        .from(2027)
        .each(ORDERS, r -> r.badDate(DOLO_END));
  }

  private static void date(
      Book b, String code, String requirement, Kind<? extends Row> kind, Column column) {
    b.rule(code, requirement, column).each(kind, r -> r.badDate(column));
  }

  private static boolean score(String text) {
    return text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= 40;
  }

  /** A date, or one of which day, month or year is ZZ and the rest a date's. */
  static boolean partlyKnown(String text) {
    if (!PARTLY.matcher(text).matches()) {
      return false;
    }
    String[] parts = text.split("/", -1);
    String filled =
        (parts[0].equals("ZZ") ? "01" : parts[0])
            + "/"
            + (parts[1].equals("ZZ") ? "01" : parts[1])
            + "/"
            + (parts[2].equals("ZZZZ") ? "2000" : parts[2]);
    return parse(filled) != null;
  }
}
