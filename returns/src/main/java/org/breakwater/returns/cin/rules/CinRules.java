package org.breakwater.returns.cin.rules;

import java.util.List;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.rules.Rule;
import org.breakwater.returns.rules.RuleBook;
import org.breakwater.returns.rules.RuleSet;
import org.breakwater.returns.rules.Years;

/** The rules of the census by year. */
public final class CinRules {

  /** The oldest collection whose rules are known, 2022/23. Older returns are checked by them. */
  public static final int FIRST = 2023;

  /** The newest collection whose rules are known, 2025/26. */
  public static final int NEWEST = 2026;

  private static final List<Rule<CinChild>> ALL = write();

  private CinRules() {}

  private static List<Rule<CinChild>> write() {
    RuleBook<CinChild> book = new RuleBook<>(FIRST);
    IdentifierRules.write(book);
    BirthAndDeathRules.write(book);
    CharacteristicsRules.write(book);
    ReferralRules.write(book);
    ClosureRules.write(book);
    EpisodeOrderRules.write(book);
    AssessmentRules.write(book);
    FactorRules.write(book);
    EnquiryRules.write(book);
    ConferenceRules.write(book);
    CinPlanRules.write(book);
    PlansTogetherRules.write(book);
    ProtectionPlanRules.write(book);
    WholeReturnRules.write(book);
    return book.rules();
  }

  /** Every rule of every year, as they were written down. */
  public static List<Rule<CinChild>> all() {
    return ALL;
  }

  /** The rules of a collection, named by the year in which it ends. */
  public static RuleSet<CinChild> of(int year) {
    int known = Math.clamp(year, FIRST, NEWEST);
    return new RuleSet<>(
        "CIN census " + Years.shown(known),
        ALL.stream().filter(rule -> rule.card().years().include(known)).toList());
  }
}
