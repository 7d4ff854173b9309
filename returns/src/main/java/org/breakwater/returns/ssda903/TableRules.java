package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

/** How the tables fit together: every child has a header, and the tables agree with it. */
final class TableRules {

  private TableRules() {}

  static void write(Book b) {
    headed(b, "INT01", ADOPTIONS);
    headed(b, "INT02", DECISIONS);
    headed(b, "INT03", EPISODES);
    headed(b, "INT04", ABSENCES);
    headed(b, "INT05", HEALTH);
    headed(b, "INT06", LEAVERS);
    headed(b, "INT07", PERMANENCE);
    headed(b, "INT08", REVIEWS);
    headed(b, "INT09", ASYLUM);
    agrees(b, "INT11", ADOPTIONS, DOB);
    agrees(b, "INT12", DECISIONS, DOB);
    agrees(b, "INT13", ABSENCES, DOB);
    agrees(b, "INT14", HEALTH, DOB);
    agrees(b, "INT15", LEAVERS, DOB);
    agrees(b, "INT16", PERMANENCE, DOB);
    agrees(b, "INT17", REVIEWS, DOB);
    agrees(b, "INT18", ASYLUM, DOB);
    agrees(b, "INT21", ASYLUM, SEX);
    single(b, "INT31", ADOPTIONS);
    single(b, "INT32", HEADERS);
    single(b, "INT33", HEALTH);
    single(b, "INT34", LEAVERS);
    single(b, "INT35", PERMANENCE);
    single(b, "INT36", ASYLUM);
    b.rule("440", "PN0 (under 4 at the review) is for a child under 4.", DOB, REVIEW, REVIEW_CODE)
        .each(REVIEWS, r -> r.is(REVIEW_CODE, "PN0") && reached(r.dob(), 4, r.date(REVIEW)));
    b.rule(
            "441",
            "PN1 to PN7 are for a child of 4 or over at the review.",
            DOB,
            REVIEW,
            REVIEW_CODE)
        .each(
            REVIEWS,
            r ->
                r.is(REVIEW_CODE, "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")
                    && under(r.dob(), 4, r.date(REVIEW)));
  }

  private static void headed(Book b, String code, Kind<? extends Row> kind) {
    b.rule(code, "A child in " + kind.table().title() + " has a header.", CHILD)
        .with(HEADERS)
        .mend("Send the child's header, or take out the row.")
        .each(kind, (c, r) -> c.rows(HEADERS).isEmpty());
  }

  private static void agrees(Book b, String code, Kind<Plain> kind, Column column) {
    String what = column == DOB ? "The date of birth" : "The sex";
    b.rule(code, what + " in " + kind.table().title() + " is the header's.", column)
        .with(HEADERS)
        .each(
            kind,
            (c, r) -> !c.rows(HEADERS).isEmpty() && !c.now().any(HEADERS, h -> h.same(r, column)));
  }

  private static void single(Book b, String code, Kind<? extends Row> kind) {
    b.rule(code, "A child has one row in " + kind.table().title() + ".", CHILD)
        .mend("Keep one row of the child.")
        .each(kind, (c, r) -> c.rows(kind).size() > 1);
  }
}
