package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

/** Health and strengths-and-difficulties values of children in care for twelve months (OC2). */
final class HealthRules {

  /** The values that only children in care for twelve months have. */
  static final Column[] TWELVE = {
    CONVICTED,
    HEALTH_CHECK,
    IMMUNISATIONS,
    TEETH_CHECK,
    HEALTH_ASSESSMENT,
    SUBSTANCE_MISUSE,
    INTERVENTION_RECEIVED,
    INTERVENTION_OFFERED
  };

  private static final Column[] CORE = {
    IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE
  };

  private HealthRules() {}

  static void write(Book b) {
    questionnaire(b);
    values(b);
    misuse(b);
    ages(b);
  }

  /** At 4 or over when the year begins and under 17 when it ends a score is expected. */
  private static boolean scoreAge(Child c, Plain r) {
    return reached(r.dob(), 4, c.start()) && under(r.dob(), 17, c.end());
  }

  private static boolean turned(Child c, Plain r, int age) {
    return reached(r.dob(), age, c.end()) && under(r.dob(), age + 1, c.end());
  }

  private static void questionnaire(Book b) {
    b.rule(
            "157",
            "SDQ1 (under 4 or over 17) is not a reason at the ages of the questionnaire.",
            SDQ_REASON,
            DOB)
        .with(EPISODES)
        .each(HEALTH, (c, r) -> r.is(SDQ_REASON, "SDQ1") && c.throughout() && scoreAge(c, r));
    b.rule("185", "An SDQ score is for children in care for twelve months.", SDQ_SCORE)
        .with(EPISODES)
        .each(HEALTH, (c, r) -> r.has(SDQ_SCORE) && !c.throughout());
    b.rule(
            "186",
            "A child of 4 to 16 in care for twelve months has an SDQ score, or a reason.",
            SDQ_SCORE)
        .with(EPISODES)
        .each(
            HEALTH, (c, r) -> !r.hasAny(SDQ_SCORE, SDQ_REASON) && c.throughout() && scoreAge(c, r));
    b.rule("188", "A child under 4 when the year ends has no SDQ data.", SDQ_SCORE, SDQ_REASON)
        .each(HEALTH, (c, r) -> r.hasAny(SDQ_SCORE, SDQ_REASON) && under(r.dob(), 4, c.end()));
    b.rule(
            "189",
            "A young person of 17 when the year begins has no SDQ data.",
            DOB,
            SDQ_SCORE,
            SDQ_REASON)
        .each(HEALTH, (c, r) -> r.hasAny(SDQ_SCORE, SDQ_REASON) && reached(r.dob(), 17, c.start()));
    b.rule(
            "197B",
            "Who turned 4 or 17 in the year has an SDQ score, or a reason for none.",
            SDQ_REASON,
            DOB)
        .with(EPISODES)
        .each(
            HEALTH,
            (c, r) ->
                !r.hasAny(SDQ_SCORE, SDQ_REASON)
                    && c.throughout()
                    && (turned(c, r, 4) || turned(c, r, 17)));
    b.rule("197a", "With an SDQ score there is no reason for having none.", SDQ_SCORE, SDQ_REASON)
        .each(HEALTH, r -> r.hasAll(SDQ_SCORE, SDQ_REASON));
    b.rule(
            "198",
            "A reason for no SDQ score is for children in care for twelve months.",
            SDQ_REASON)
        .with(EPISODES)
        .each(HEALTH, (c, r) -> r.has(SDQ_REASON) && !c.throughout());
  }

  private static void values(Book b) {
    b.rule("182", "The four core health values are all given, or nothing is.", TWELVE)
        .each(HEALTH, r -> r.hasAny(TWELVE) && !r.hasAll(CORE));
    b.rule("190", "Health values are for children in care for twelve months.", TWELVE)
        .with(EPISODES)
        .each(HEALTH, (c, r) -> r.hasAny(TWELVE) && !c.throughout());
    b.rule(
            "191",
            "A child in care for twelve months has the four core health values.",
            IMMUNISATIONS,
            TEETH_CHECK,
            HEALTH_ASSESSMENT,
            SUBSTANCE_MISUSE,
            CHILD)
        .with(EPISODES, HEALTH)
        .child((c, found) -> {
          if (c.throughout()) {
            c.rows(HEALTH).stream().filter(r -> !r.hasAll(CORE)).forEach(found::at);
            if (c.rows(HEALTH).isEmpty()) {
              found.at(c.episodes());
            }
          }
        });
    b.rule(
            "215",
            "A care leaver has no values of twelve months in care.",
            IN_TOUCH,
            ACTIV,
            ACCOM,
            CONVICTED,
            HEALTH_CHECK,
            IMMUNISATIONS,
            TEETH_CHECK,
            HEALTH_ASSESSMENT,
            SUBSTANCE_MISUSE,
            INTERVENTION_RECEIVED,
            INTERVENTION_OFFERED)
        .with(LEAVERS, HEALTH)
        .child((c, found) -> {
          var leaver = c.rows(LEAVERS).stream().filter(LeaverRules::given).toList();
          var health = c.rows(HEALTH).stream().filter(r -> r.hasAny(TWELVE)).toList();
          if (!leaver.isEmpty() && !health.isEmpty()) {
            found.at(leaver);
            found.at(health);
          }
        });
    b.rule(
            "544",
            "Who has a conviction value has the four core health values.",
            CONVICTED,
            IMMUNISATIONS,
            TEETH_CHECK,
            HEALTH_ASSESSMENT,
            SUBSTANCE_MISUSE)
        .each(HEALTH, r -> r.has(CONVICTED) && !r.hasAll(CORE));
    b.rule(
            "547",
            "Who has a health promotion value has the four core health values.",
            HEALTH_CHECK,
            IMMUNISATIONS,
            TEETH_CHECK,
            HEALTH_ASSESSMENT,
            SUBSTANCE_MISUSE)
        .each(HEALTH, r -> r.has(HEALTH_CHECK) && !r.hasAll(CORE));
  }

  private static void misuse(Book b) {
    b.rule(
            "158",
            "Who received an intervention is not recorded as offered one.",
            INTERVENTION_RECEIVED,
            INTERVENTION_OFFERED)
        .each(HEALTH, r -> r.is(INTERVENTION_RECEIVED, "1") && r.has(INTERVENTION_OFFERED));
    b.rule(
            "159",
            "With misuse and no intervention received, it is said if one was offered.",
            SUBSTANCE_MISUSE,
            INTERVENTION_RECEIVED,
            INTERVENTION_OFFERED)
        .each(
            HEALTH,
            r ->
                r.is(SUBSTANCE_MISUSE, "1")
                    && r.is(INTERVENTION_RECEIVED, "0")
                    && !r.has(INTERVENTION_OFFERED));
    b.rule(
            "192",
            "With substance misuse it is said if an intervention was received.",
            SUBSTANCE_MISUSE,
            INTERVENTION_RECEIVED)
        .each(HEALTH, r -> r.is(SUBSTANCE_MISUSE, "1") && !r.has(INTERVENTION_RECEIVED));
    b.rule(
            "193",
            "Without substance misuse nothing is said of interventions.",
            SUBSTANCE_MISUSE,
            INTERVENTION_RECEIVED,
            INTERVENTION_OFFERED)
        .each(
            HEALTH,
            r ->
                !r.not(SUBSTANCE_MISUSE, "0")
                    && r.hasAny(INTERVENTION_RECEIVED, INTERVENTION_OFFERED));
  }

  private static void ages(Book b) {
    b.rule("542", "A child under 10 when the year ends has no conviction value.", CONVICTED)
        .each(HEALTH, (c, r) -> r.has(CONVICTED) && under(r.dob(), 10, c.end()));
    b.rule(
            "543",
            "A child of 10 or over in care for twelve months has a conviction value.",
            DOB,
            CONVICTED)
        .with(EPISODES)
        .each(
            HEALTH, (c, r) -> !r.has(CONVICTED) && reached(r.dob(), 10, c.end()) && c.throughout());
    b.rule(
            "545",
            "A child under 5 in care for twelve months has a health promotion value.",
            DOB,
            HEALTH_CHECK)
        .with(EPISODES)
        .each(
            HEALTH, (c, r) -> !r.has(HEALTH_CHECK) && under(r.dob(), 5, c.end()) && c.throughout());
    b.rule("546", "A child of 5 or over has no health promotion value.", DOB, HEALTH_CHECK)
        .each(HEALTH, (c, r) -> r.has(HEALTH_CHECK) && reached(r.dob(), 5, c.end()));
  }
}
