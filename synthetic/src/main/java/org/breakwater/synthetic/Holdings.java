package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakwater.synthetic.Family.Member;
import org.breakwater.synthetic.Family.Part;
import org.jspecify.annotations.Nullable;

/** Which agencies hold a record of which members of one family, and from when to when. */
final class Holdings {
  /** One agency's record to be. A second record of the same person has {@code copy} 1. */
  static final class Holding {
    final Member member;
    final String organisation;
    final int copy;
    LocalDate first;
    LocalDate last;

    Holding(Member member, String organisation, int copy, LocalDate first, LocalDate last) {
      this.member = member;
      this.organisation = organisation;
      this.copy = copy;
      this.first = first;
      this.last = last;
    }

    String localId() {
      Habit habit = Habit.of(organisation);
      return Identifiers.local(habit.prefix, habit.number, member.person.truthId() * 2 + copy);
    }
  }

  private static final double[] POLICE = {.06, .28, .60, .85};
  private static final double[] SOCIAL_CARE = {.02, .17, .55, .90};
  private static final double[] EARLY_HELP = {.015, .15, .35, .50};
  private static final double[] HOUSING = {.14, .32, .50, .60};
  private static final double[] BEACON = {.02, .08, .15, .25};
  private static final double[] SHORELINE = {.01, .06, .20, .35};
  private static final double[] HARBOUR = {.004, .02, .07, .13};
  private static final double[] PROBATION = {.003, .015, .06, .14};

  private final Family family;
  private final Dice dice;
  private final LocalDate asOf;
  private final List<Holding> all = new ArrayList<>();

  Holdings(Family family, LocalDate asOf) {
    this.family = family;
    this.dice = family.dice;
    this.asOf = asOf;
    int tier = family.tier;
    boolean tenants = dice.chance(HOUSING[tier]);
    boolean shoreline = dice.chance(SHORELINE[tier]);
    boolean police = dice.chance(POLICE[tier]);
    boolean socialCare = dice.chance(SOCIAL_CARE[tier]);
    boolean help = dice.chance(EARLY_HELP[tier]);
    for (Member member : family.members) {
      if (member.child()) {
        child(member);
        some(member, Partners.SOCIAL_CARE, socialCare ? 0.92 : 0);
        some(member, Partners.EARLY_HELP, help ? 0.92 : 0);
        some(member, Partners.SHORELINE, shoreline ? 0.6 : 0);
      } else {
        adult(member);
        boolean home = member.home == family.homes.getFirst();
        some(member, Partners.SOCIAL_CARE, socialCare ? home ? 0.9 : 0.55 : 0);
        some(member, Partners.EARLY_HELP, help ? home ? 0.8 : 0.3 : 0);
        some(member, Partners.SHORELINE, shoreline && member.part == Part.MOTHER ? 1 : 0);
      }
      some(member, Partners.POLICE, police ? member.child() ? 0.8 : 0.75 : 0);
      boolean lives = member.home == family.homes.getFirst();
      some(member, Partners.HOUSING, tenants && lives ? member.child() ? 0.85 : 0.95 : 0);
    }
  }

  private void child(Member child) {
    LocalDate born = child.person.born();
    hold(child, Partners.HEALTH, 0, born, recent(500));
    if (dice.chance(0.62)) {
      hold(child, Partners.ICB, 0, born.plusDays(dice.between(10, 60)), recent(400));
    }
    if (dice.chance(0.06)) {
      hold(child, Partners.HEALTH, 1, born, born.plusDays(dice.below(12)));
    } else if (dice.chance(0.12)) {
      LocalDate seen = between(born, asOf);
      hold(child, Partners.HEALTH, 1, seen, seen);
    }
    Organisation primary = child.primary;
    Organisation secondary = child.secondary;
    LocalDate starts = child.startsSchool();
    LocalDate moves = child.startsSecondary();
    if (primary != null && starts.isBefore(asOf)) {
      boolean there = asOf.isBefore(moves);
      if (there || dice.chance(0.5) && primary != secondary) {
        hold(child, primary.code(), 0, starts, there ? recent(120) : moves.minusDays(45));
      }
    }
    if (secondary != null && secondary != primary && moves.isBefore(asOf)) {
      hold(child, secondary.code(), 0, moves, recent(120));
    }
    if (child.age(asOf) >= 13) {
      some(child, Partners.HARBOUR, HARBOUR[family.tier]);
    }
    some(child, Partners.BEACON, BEACON[family.tier]);
  }

  private void adult(Member adult) {
    boolean mother = adult.part == Part.MOTHER;
    if (dice.chance(mother ? 0.6 : 0.3)) {
      hold(adult, Partners.HEALTH, 0, between(asOf.minusYears(12), asOf), recent(900));
    }
    if (adult.part != Part.GROWN_CHILD && dice.chance(mother ? 0.6 : 0.35)) {
      for (Member child : family.children()) {
        Organisation school = child.school(asOf);
        if (school != null && find(adult, school.code()) == null) {
          LocalDate since =
              school == child.primary ? child.startsSchool() : child.startsSecondary();
          hold(adult, school.code(), 0, since, recent(400));
        }
      }
    }
    some(adult, Partners.PROBATION, PROBATION[family.tier] * (mother ? 0.3 : 1.4));
    some(adult, Partners.BEACON, BEACON[family.tier] * 0.7);
  }

  private void some(Member member, String organisation, double chance) {
    if (chance > 0 && dice.chance(chance)) {
      LocalDate first = between(latest(member.person.born(), asOf.minusYears(6)), asOf);
      hold(member, organisation, 0, first, between(first, asOf));
      if (organisation.equals(Partners.POLICE) && dice.chance(0.09)) {
        LocalDate again = between(first, asOf);
        hold(member, organisation, 1, again, between(again, asOf));
      }
    }
  }

  /** The agency has a record by this day; a record it had already is kept, and touched. */
  Holding seen(Member member, String organisation, LocalDate day) {
    Holding held = find(member, organisation);
    if (held == null) {
      return hold(member, organisation, 0, day, day);
    }
    if (day.isBefore(held.first)) {
      held.first = day;
    }
    if (day.isAfter(held.last)) {
      held.last = day;
    }
    return held;
  }

  @Nullable Holding find(Member member, String organisation) {
    for (Holding holding : all) {
      if (holding.member == member
          && holding.copy == 0
          && holding.organisation.equals(organisation)) {
        return holding;
      }
    }
    return null;
  }

  private Holding hold(
      Member member, String organisation, int copy, LocalDate first, LocalDate last) {
    LocalDate end = last.isAfter(asOf) ? asOf : last;
    LocalDate begin = first.isAfter(end) ? end : first;
    Holding holding = new Holding(member, organisation, copy, begin, end);
    all.add(holding);
    return holding;
  }

  /** In the order of the family, so that a record only points to ones written before it. */
  List<Holding> all() {
    all.sort(Comparator.comparingLong(holding -> holding.member.person.truthId()));
    return all;
  }

  private LocalDate recent(int days) {
    double skew = dice.unit();
    return asOf.minusDays((long) (skew * skew * days));
  }

  private LocalDate between(LocalDate from, LocalDate to) {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    return days <= 0 ? to : from.plusDays(dice.below(days));
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
