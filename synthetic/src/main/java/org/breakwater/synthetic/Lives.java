package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.synthetic.Family.Member;
import org.jspecify.annotations.Nullable;

/**
 * The services a family has had and has. At the as-of date about 3 % of children are in need, .5 %
 * on a child protection plan, .8 % looked after, .3 % with youth justice and 4 % with early help;
 * what went before follows from how hard the family's life is.
 */
final class Lives {
  /** Chance that a family of each tier is open now: nothing, EH, CIN, CP, CLA. */
  private static final double[][] OPEN = {
    {.9845, .0110, .0032, .0003, .0010},
    {.8560, .1000, .0345, .0025, .0070},
    {.5600, .1750, .2100, .0210, .0340},
    {.1800, .0900, .4300, .1400, .1600}
  };

  private static final String[] SERVICES = {"", "EH", "CIN", "CP", "CLA"};
  private static final double[] ENDED_EH = {.02, .14, .30, .45};
  private static final double[] ENDED_CIN = {.01, .08, .33, .55};
  private static final double[] ENDED_CP = {.001, .012, .08, .25};
  private static final double[] YOUTH_JUSTICE = {.0018, .007, .03, .08};

  private final Staff staff;
  private final Streets streets;
  private final LocalDate asOf;

  Lives(Staff staff, Streets streets, LocalDate asOf) {
    this.staff = staff;
    this.streets = streets;
    this.asOf = asOf;
  }

  List<Spell> of(Family family) {
    Dice dice = family.dice;
    List<Spell> spells = new ArrayList<>();
    String now = SERVICES[dice.weighted(OPEN[family.tier])];
    LocalDate opened = asOf;
    if (!now.isEmpty()) {
      int longest =
          switch (now) {
            case "CLA" -> 2_600;
            case "CP" -> 640;
            case "CIN" -> 500;
            default -> 280;
          };
      double skew = dice.unit();
      opened = asOf.minusDays(2 + (long) (skew * skew * longest));
      team(family, spells, now, opened, null);
    }
    LocalDate before = opened.minusDays(dice.between(60, 500));
    before = ended(family, spells, "EH", ENDED_EH[family.tier], before, 60, 330);
    before = ended(family, spells, "CIN", ENDED_CIN[family.tier], before, 45, 420);
    ended(family, spells, "CP", ENDED_CP[family.tier], before, 90, 540);
    youthJustice(family, spells);
    return spells;
  }

  private LocalDate ended(
      Family family,
      List<Spell> spells,
      String service,
      double chance,
      LocalDate latestEnd,
      int shortest,
      int longest) {
    Dice dice = family.dice;
    if (!dice.chance(chance)) {
      return latestEnd;
    }
    LocalDate to = latestEnd.minusDays(dice.below(700));
    LocalDate from = to.minusDays(dice.between(shortest, longest));
    team(family, spells, service, from, to);
    return from.minusDays(dice.between(30, 400));
  }

  /** The same spell and worker for nearly all the children of the family. */
  private void team(
      Family family, List<Spell> spells, String service, LocalDate from, @Nullable LocalDate to) {
    Dice dice = family.dice;
    boolean help = service.equals("EH");
    String organisation = help ? Partners.EARLY_HELP : Partners.SOCIAL_CARE;
    Professional worker =
        help
            ? staff.someone(organisation, dice, Staff.RESPONDER)
            : staff.someone(organisation, dice, Staff.SOCIAL_WORKER);
    String team =
        switch (service) {
          case "EH" -> "Family Help " + (dice.chance(0.5) ? "East" : "West");
          case "CLA" -> "Children Looked After";
          default -> "Safeguarding and Support " + dice.between(1, 4);
        };
    for (Member child : family.children()) {
      LocalDate start = child.person.born().isAfter(from) ? child.person.born().plusDays(1) : from;
      boolean over = to != null && !start.isBefore(to.minusDays(14));
      if (over || !start.isBefore(asOf) || !dice.chance(0.95)) {
        continue;
      }
      spells.add(new Spell(child, organisation, service, start, to, worker, team));
      if (service.equals("CLA")) {
        child.placedFrom = start;
        child.placedTo = to;
        Streets.Address carers = streets.any(dice, false);
        child.placement =
            new AddressPeriod(carers.line(), carers.town(), carers.postcode(), start, to);
      }
    }
  }

  private void youthJustice(Family family, List<Spell> spells) {
    Dice dice = family.dice;
    for (Member child : family.children()) {
      int age = child.age(asOf);
      if (age < 10) {
        continue;
      }
      double likely = YOUTH_JUSTICE[family.tier] * (age >= 14 ? 1.6 : 0.4);
      if (dice.chance(likely)) {
        LocalDate from = asOf.minusDays(dice.between(5, Math.min(300, 30 + (age - 10) * 300)));
        spells.add(youth(child, from, null, dice));
      } else if (age > 12 && dice.chance(likely * 0.8)) {
        LocalDate to = asOf.minusDays(dice.between(40, 500));
        spells.add(youth(child, to.minusDays(dice.between(80, 300)), to, dice));
      }
    }
  }

  private Spell youth(Member child, LocalDate from, @Nullable LocalDate to, Dice dice) {
    Professional worker =
        staff.someone(Partners.YOUTH_JUSTICE, dice, Staff.REFERRER, Staff.RESPONDER);
    return new Spell(
        child,
        Partners.YOUTH_JUSTICE,
        "YJ",
        from,
        to,
        worker,
        dice.chance(0.6) ? "Out of Court Team" : "Court Orders Team");
  }
}
