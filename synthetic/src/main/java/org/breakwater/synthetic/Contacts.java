package org.breakwater.synthetic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakwater.synthetic.Family.Member;
import org.breakwater.synthetic.Family.Part;
import org.jspecify.annotations.Nullable;

/**
 * The contacts made about a family: about five a year for a hundred children over three years, most
 * of them about few families, each spell of work preceded by the contact that began it, and now and
 * then one of the last hours that nobody has decided.
 */
final class Contacts {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final double YEARLY = 0.05;
  private static final int YEARS = 3;

  /** How many times the usual number of contacts a family of each tier brings. */
  private static final double[] BUSY = {.22, 1.35, 4.5, 10.5};

  /** Undecided contacts in the whole partnership, on average. */
  private static final double WAITING = 40;

  private final Size size;
  private final Staff staff;
  private final Narratives narratives;
  private final References references;
  private final LocalDate asOf;
  private final Instant now;
  private final Sources sources;

  Contacts(Size size, Staff staff, Narratives narratives, LocalDate asOf, Instant now) {
    this.size = size;
    this.staff = staff;
    this.narratives = narratives;
    this.references = new References(asOf.minusYears(YEARS));
    this.asOf = asOf;
    this.now = now;
    this.sources = new Sources(staff);
  }

  /** Decided contacts, oldest first. */
  List<PastContact> history(Family family, Holdings holdings, List<Spell> spells) {
    Dice dice = family.dice;
    List<PastContact> contacts = new ArrayList<>();
    LocalDate earliest = asOf.minusYears(YEARS);
    LocalDate last = null;
    for (Spell spell : spells) {
      // early help is often asked for directly; some spells began through the court or a move
      double throughHub = spell.service().equals("EH") ? 0.4 : 0.75;
      boolean began =
          !spell.service().equals("YJ") && !spell.from().equals(last) && dice.chance(throughHub);
      LocalDate day = spell.from().minusDays(dice.between(1, 25));
      if (began && day.isAfter(earliest)) {
        last = spell.from();
        String outcome =
            switch (spell.service()) {
              case "EH" -> "EARLY_HELP";
              case "CIN" -> "ASSESSMENT";
              default -> "STRATEGY_DISCUSSION";
            };
        contact(family, holdings, day, outcome, null, contacts);
      }
    }
    int many = dice.poisson(YEARLY * YEARS * family.children().size() * BUSY[family.tier] * 0.62);
    int span = (int) (asOf.toEpochDay() - earliest.toEpochDay()) - 2;
    for (int i = 0; i < many; i++) {
      LocalDate day = earliest.plusDays(1 + dice.below(span));
      boolean weekend = day.getDayOfWeek().getValue() > 5;
      if (weekend && dice.chance(0.55)) {
        day = day.minusDays(2);
      }
      contact(family, holdings, day.isBefore(earliest) ? earliest : day, null, null, contacts);
    }
    contacts.sort(Comparator.comparing(PastContact::received));
    return contacts;
  }

  /** An undecided contact of the last hours, for about forty families of the partnership. */
  List<PastContact> waiting(Family family, Holdings holdings) {
    Dice dice = family.dice;
    List<PastContact> contacts = new ArrayList<>();
    double families = size.children() / 1.62;
    if (dice.chance(Math.min(0.5, WAITING / families * BUSY[family.tier]))) {
      double skew = dice.unit();
      long minutes = 9 + (long) (skew * skew * skew * 3_400);
      Instant received = now.minus(Duration.ofMinutes(minutes));
      contact(family, holdings, day(received), null, received, contacts);
    }
    return contacts;
  }

  /** Gives the undecided contacts their references, after all the others have theirs. */
  List<PastContact> queue(List<PastContact> waiting) {
    return waiting.stream()
        .sorted(
            Comparator.comparing(PastContact::received)
                .thenComparing(contact -> contact.subjects().getFirst().truthId()))
        .map(contact -> contact.withReference(references.next(day(contact.received()))))
        .toList();
  }

  private static LocalDate day(Instant received) {
    return LocalDate.ofInstant(received, LONDON);
  }

  private void contact(
      Family family,
      Holdings holdings,
      LocalDate day,
      @Nullable String wanted,
      @Nullable Instant waiting,
      List<PastContact> into) {
    Dice dice = family.dice;
    List<Member> born =
        family.children().stream().filter(c -> c.person.born().isBefore(day)).toList();
    List<Concern> concerns = new ArrayList<>();
    List<Member> subjects = subjects(family, born, day, concerns);
    if (subjects.isEmpty()) {
      return;
    }
    Member first = subjects.getFirst();
    boolean open = waiting != null;
    Sources.Source source = sources.of(concerns.getFirst(), first, day, open, dice);
    Instant received = waiting == null ? source.time(day, dice) : waiting;
    Grade grade = grade(concerns, family.tier, open, wanted, dice);
    String outcome = open ? null : wanted == null ? outcome(grade, family.tier, dice) : wanted;
    Instant decided = outcome == null ? null : decided(received, grade, dice);
    Organisation school = first.school(day);
    List<PastContact.Subject> written = new ArrayList<>();
    for (Member subject : subjects) {
      Holdings.Holding held = holdings.seen(subject, source.organisation(), day);
      written.add(new PastContact.Subject(subject.person.truthId(), held.localId()));
    }
    into.add(
        new PastContact(
            open ? "" : references.next(day),
            source.organisation(),
            source.code(),
            source.person().username(),
            written,
            received,
            grade,
            concerns.stream().map(Enum::name).toList(),
            narratives.of(
                family,
                concerns,
                subjects,
                source.kind(),
                school == null ? null : school.name(),
                day),
            outcome,
            decided,
            outcome == null
                ? null
                : staff.someone(Partners.SOCIAL_CARE, dice, Staff.MANAGER).username(),
            outcome == null ? null : narratives.rationale(outcome, dice)));
  }

  private static List<Member> subjects(
      Family family, List<Member> born, LocalDate day, List<Concern> concerns) {
    Dice dice = family.dice;
    Member mother = family.first(Part.MOTHER);
    if (mother != null && expecting(family, day) && dice.chance(0.6)) {
      concerns.add(Concern.UNBORN);
      return List.of(mother);
    }
    if (born.isEmpty()) {
      return List.of();
    }
    Member child = dice.pick(born);
    Concern main = Concern.any(dice, child.age(day));
    concerns.add(main);
    if (dice.chance(0.42)) {
      Concern more = Concern.any(dice, child.age(day));
      if (more != main) {
        concerns.add(more);
      }
    }
    return main.wholeFamily ? born : List.of(child);
  }

  /** Whether a child of the family is born in the five months after a day. */
  private static boolean expecting(Family family, LocalDate day) {
    for (Member child : family.children()) {
      LocalDate born = child.person.born();
      if (!born.isBefore(day) && born.isBefore(day.plusDays(150))) {
        return true;
      }
    }
    return false;
  }

  private static Grade grade(
      List<Concern> concerns, int tier, boolean open, @Nullable String wanted, Dice dice) {
    boolean grave = concerns.getFirst().grave();
    if ("STRATEGY_DISCUSSION".equals(wanted)) {
      return dice.chance(0.8) ? Grade.RED : Grade.AMBER;
    }
    double red = (grave ? 0.3 : 0.035) + (open ? 0.07 : 0);
    double amber = 0.3 + tier * 0.07 + concerns.size() * 0.04;
    return Grade.values()[dice.weighted(red, amber, Math.max(0.1, 1 - red - amber))];
  }

  private static String outcome(Grade grade, int tier, Dice dice) {
    double t = tier;
    int drawn =
        switch (grade) {
          case RED -> dice.weighted(4, 10, 6, 42, 38);
          case AMBER -> dice.weighted(24 - 3 * t, 34, 22, 18 + 3 * t, 2);
          case GREEN -> dice.weighted(46 - 4 * t, 40, 12 + 2 * t, 2, 0);
        };
    return switch (drawn) {
      case 0 -> "NO_FURTHER_ACTION";
      case 1 -> "INFORMATION_AND_ADVICE";
      case 2 -> "EARLY_HELP";
      case 3 -> "ASSESSMENT";
      default -> "STRATEGY_DISCUSSION";
    };
  }

  /** Red within hours at any time; the others in office hours, one in eight of them late. */
  private Instant decided(Instant received, Grade grade, Dice dice) {
    boolean late = dice.chance(0.12);
    double hours =
        switch (grade) {
          case RED -> 0.4 + dice.unit() * (late ? 9 : 3.4);
          case AMBER -> 2 + dice.unit() * (late ? 60 : 20);
          case GREEN -> 6 + dice.unit() * (late ? 120 : 55);
        };
    Instant at = received.plusSeconds((long) (hours * 3600));
    if (grade != Grade.RED) {
      LocalDateTime local = LocalDateTime.ofInstant(at, LONDON);
      if (local.getHour() < 8 || local.getHour() > 17) {
        local =
            local.toLocalDate().plusDays(local.getHour() > 17 ? 1 : 0).atTime(9, dice.below(60));
      }
      while (local.getDayOfWeek() == DayOfWeek.SATURDAY
          || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
        local = local.plusDays(1);
      }
      at = local.atZone(LONDON).toInstant();
    }
    Instant end = asOf.atStartOfDay(LONDON).toInstant();
    if (at.isBefore(end)) {
      return at;
    }
    Instant soon = received.plusSeconds(2_400 + dice.below(7_200));
    return soon.isBefore(end) ? soon : end.minusSeconds(60);
  }
}
