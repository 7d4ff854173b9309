package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.WHOLE_RETURN;

import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.Identifiers;
import org.breakwater.returns.rules.RuleBook;
import org.breakwater.returns.rules.Years;

/** Rules that need every child of the return. */
final class WholeReturnRules {

  private WholeReturnRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8510",
            WHOLE_RETURN,
            "The authority's id of a child comes once in the return.",
            "Join the two, or correct one id.",
            "LAchildID")
        .tally(() -> new Repeated("LAchildID", Identifiers::childId));
    book.error(
            "1520",
            WHOLE_RETURN,
            "A UPN belongs to one child of the return.",
            "Correct one of the UPNs, or join the two children.",
            "UPN")
        .tally(() -> new Repeated("UPN", Identifiers::upn));
    book.error(
            "2883",
            WHOLE_RETURN,
            "No more protection plans began in the census year than initial conferences were held.",
            "Look for conferences that are missing, or plans that should not be there.",
            "CPPstartDate",
            "DateOfInitialCPC")
        .tally(PlansAndConferences::new);
    book.query(
            "2886Q",
            WHOLE_RETURN,
            "At most 2 in 100 born children have an unknown or missing sex.",
            "Find out and give the sex.",
            "Sex",
            "ExpectedPersonBirthDate")
        .in(Years.from(2025))
        .tally(() -> new SexNotKnown("Sex", "U", Identifiers::sex));
    book.query(
            "2886Q",
            WHOLE_RETURN,
            "At most 2 in 100 born children have an unknown or missing gender.",
            "Find out and give the gender.",
            "GenderCurrent",
            "ExpectedPersonBirthDate")
        .in(Years.between(CinRules.FIRST, 2024))
        .tally(() -> new SexNotKnown("GenderCurrent", "0", Identifiers::gender));
    book.query(
            "2887Q",
            WHOLE_RETURN,
            "More than 7 different disability codes are in use.",
            "Check that disabilities come through from the case system.",
            "Disability")
        .tally(Disabilities::kinds);
    book.query(
            "2888Q",
            WHOLE_RETURN,
            "At least one child has several disability codes.",
            "Check that every disability of a child comes through, not only the first.",
            "Disability")
        .tally(Disabilities::several);
  }
}
