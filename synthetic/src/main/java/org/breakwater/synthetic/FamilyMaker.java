package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.synthetic.Family.Home;
import org.breakwater.synthetic.Family.Member;
import org.breakwater.synthetic.Family.Part;
import org.jspecify.annotations.Nullable;

/** Makes the people of one family, their homes and what they are to each other. */
final class FamilyMaker {
  private enum Shape {
    MARRIED,
    COUPLE,
    LONE_MOTHER,
    STEP,
    LONE_FATHER,
    GRANDPARENTS,
    ADOPTED
  }

  private record Birth(LocalDate day, boolean twin) {}

  /** Births a family; 15 in 1,000 bring twins, so three children in a hundred are twins. */
  private static final double TWIN_BIRTHS = 0.0155;

  private final Names names;
  private final Streets streets;
  private final Partners partners;
  private final LocalDate asOf;

  FamilyMaker(Names names, Streets streets, Partners partners, LocalDate asOf) {
    this.names = names;
    this.streets = streets;
    this.partners = partners;
    this.asOf = asOf;
  }

  Family make(long index, Dice dice) {
    int tier = dice.weighted(70, 20, 8, 2);
    Family family = new Family(index, dice, tier);
    Heritage mothers = Heritage.any(dice);
    Heritage fathers = dice.chance(0.87) ? mothers : Heritage.any(dice);
    Shape shape = shape(dice, tier);
    List<Birth> births = births(dice);
    LocalDate eldest = births.getFirst().day();
    LocalDate youngest = births.getLast().day();
    boolean married = shape == Shape.MARRIED || shape == Shape.ADOPTED;
    Naming naming = new Naming(names, dice, mothers, fathers, married);

    Home home = home(family, eldest.minusYears(2), tier >= 2);
    LocalDate mothersBirth = motherBorn(dice, eldest, youngest);
    boolean motherHere = shape != Shape.LONE_FATHER && shape != Shape.GRANDPARENTS;
    boolean fatherHere =
        shape == Shape.MARRIED
            || shape == Shape.COUPLE
            || shape == Shape.LONE_FATHER
            || shape == Shape.ADOPTED;
    boolean known = motherHere && fatherHere || dice.chance(0.65);
    Home elsewhere = known && motherHere != fatherHere ? home(family, youngest, tier >= 2) : null;

    Home mothersHome = motherHere ? home : elsewhere;
    Member mother =
        mothersHome == null && shape != Shape.GRANDPARENTS
            ? null
            : adult(
                family,
                naming.mother,
                Part.MOTHER,
                mothersBirth,
                Sex.FEMALE,
                mothers,
                mothersHome == null ? home(family, youngest, true) : mothersHome,
                naming.mother.former() == null ? null : eldest.minusDays(dice.between(-900, 1500)));
    Home fathersHome = fatherHere ? home : elsewhere;
    Member father =
        fathersHome == null
            ? null
            : adult(
                family,
                naming.father,
                Part.FATHER,
                mothersBirth.minusDays((long) dice.normal(800, 1100)),
                Sex.MALE,
                fathers,
                fathersHome,
                null);
    Member step = shape == Shape.STEP ? step(family, naming, mothers, mothersBirth, home) : null;
    Member grandmother =
        shape == Shape.GRANDPARENTS
            ? adult(
                family,
                naming.joining(mothers, Sex.FEMALE, null),
                Part.GRANDPARENT,
                mothersBirth.minusDays(dice.between(18 * 365, 32 * 365)),
                Sex.FEMALE,
                mothers,
                home,
                null)
            : null;

    boolean stepName = step != null && dice.chance(0.3);
    String born = naming.childrensFamily(!fatherHere);
    String now =
        shape == Shape.ADOPTED
            ? naming.undividedOfFather()
            : stepName && step != null ? step.person.family() : born;
    String before = shape == Shape.ADOPTED ? naming.anotherFamily() : born;
    children(
        family, naming, births, now, before, home, Heritage.ethnicityOf(mothers, fathers), fathers);
    Relations.of(family, mother, father, step, grandmother);
    return family;
  }

  private static Shape shape(Dice dice, int tier) {
    Shape[] shapes = Shape.values();
    return tier < 2
        ? shapes[dice.weighted(48, 18, 22, 7, 2, 1.5, 0.5)]
        : shapes[dice.weighted(20, 18, 40, 14, 3, 4, 1)];
  }

  /** Births of children, eldest first; the youngest is under 18. */
  private List<Birth> births(Dice dice) {
    int many = 1 + dice.weighted(42, 39, 13, 4.5, 1.5);
    List<Birth> births = new ArrayList<>();
    LocalDate day = asOf.minusDays(dice.below(18 * 365));
    for (int i = 0; i < many; i++) {
      births.addFirst(new Birth(day, dice.chance(TWIN_BIRTHS)));
      day = day.minusDays(dice.between(400, 1_700));
    }
    return births;
  }

  private static LocalDate motherBorn(Dice dice, LocalDate eldest, LocalDate youngest) {
    double span = (youngest.toEpochDay() - eldest.toEpochDay()) / 365.25;
    double age = Math.clamp(dice.normal(27.5, 5.4), 16.2, Math.max(17, 46 - span));
    return eldest.minusDays((long) (age * 365.25));
  }

  private Member step(
      Family family, Naming naming, Heritage mothers, LocalDate mothersBirth, Home home) {
    Dice dice = family.dice;
    Heritage heritage = dice.chance(0.8) ? mothers : Heritage.any(dice);
    return adult(
        family,
        naming.joining(heritage, Sex.MALE, null),
        Part.STEP_PARENT,
        mothersBirth.minusDays((long) dice.normal(500, 1500)),
        Sex.MALE,
        heritage,
        home,
        null);
  }

  private Member adult(
      Family family,
      Naming.Full name,
      Part part,
      LocalDate born,
      Sex sex,
      Heritage heritage,
      Home home,
      @Nullable LocalDate renamed) {
    LocalDate latest = asOf.minusYears(18);
    Person person =
        person(
            family,
            name,
            born.isAfter(latest) ? latest : born,
            sex,
            heritage.ethnicity,
            home,
            null);
    Member member = new Member(person, part, heritage, home, renamed);
    family.members.add(member);
    return member;
  }

  private void children(
      Family family,
      Naming naming,
      List<Birth> births,
      String now,
      String before,
      Home home,
      String ethnicity,
      Heritage heritage) {
    Dice dice = family.dice;
    List<String> taken = new ArrayList<>();
    Organisation primary = partners.primary(home.street(), streets.count(), dice);
    Organisation secondary = partners.secondary(home.street(), streets.count(), dice);
    Organisation special = dice.chance(0.012) ? partners.special(dice) : null;
    LocalDate changed = births.getFirst().day().plusDays(dice.between(500, 2_500));
    for (Birth birth : births) {
      Member twin = null;
      for (int i = 0; i < (birth.twin() ? 2 : 1); i++) {
        Sex sex =
            twin != null && dice.chance(0.33)
                ? twin.person.sex()
                : dice.chance(0.512) ? Sex.MALE : Sex.FEMALE;
        String initial = twin != null && dice.chance(0.25) ? twin.person.given() : null;
        boolean renamed =
            !now.equals(before) && birth.day().isBefore(changed) && changed.isBefore(asOf);
        Naming.Full name = naming.child(sex, now, taken, initial);
        if (renamed) {
          name =
              new Naming.Full(
                  name.given(), name.others(), name.family(), Names.carried(heritage, before, sex));
        }
        taken.add(name.given());
        boolean child = birth.day().plusYears(18).isAfter(asOf);
        String upn = null;
        int slot = taken.size() - 1;
        int entry = birth.day().plusYears(4).plusMonths(4).getYear();
        if (entry < asOf.getYear() || (entry == asOf.getYear() && asOf.getMonthValue() >= 9)) {
          upn = Identifiers.upn(family.index * 16 + slot, entry);
        }
        Person person = person(family, name, birth.day(), sex, ethnicity, home, upn);
        Member member =
            new Member(
                person,
                child ? Part.CHILD : Part.GROWN_CHILD,
                heritage,
                home,
                renamed ? changed : null);
        boolean apart = special != null && i == 0;
        member.primary = apart ? special : primary;
        member.secondary = apart ? special : secondary;
        member.twin = twin;
        if (twin != null) {
          twin.twin = member;
        }
        twin = member;
        family.members.add(member);
      }
    }
  }

  private Person person(
      Family family,
      Naming.Full name,
      LocalDate born,
      Sex sex,
      String ethnicity,
      Home home,
      @Nullable String upn) {
    int number = family.members.size();
    return new Person(
        family.index * 32 + number + 1,
        name.given(),
        name.family(),
        name.others(),
        born,
        sex,
        ethnicity,
        home.household().id(),
        family.dice.chance(0.97) ? Identifiers.nhs(family.index * 32 + number) : null,
        upn,
        born.plusYears(18).isAfter(asOf),
        name.former());
  }

  private Home home(Family family, LocalDate from, boolean poorer) {
    Dice dice = family.dice;
    List<LocalDate> moves = new ArrayList<>();
    moves.add(from);
    LocalDate day = from;
    double perYear = poorer ? 0.19 : 0.085;
    while (true) {
      day = day.plusDays(60 + (long) (-StrictMath.log(1 - dice.unit()) / perYear * 365));
      if (!day.isBefore(asOf)) {
        break;
      }
      moves.add(day);
    }
    List<AddressPeriod> periods = new ArrayList<>();
    List<Streets.Address> addresses = new ArrayList<>();
    Streets.Address at = streets.any(dice, poorer);
    for (int i = 0; i < moves.size(); i++) {
      if (i > 0) {
        at = dice.chance(0.6) ? streets.near(at, dice, poorer) : streets.any(dice, poorer);
      }
      addresses.add(at);
      LocalDate to = i + 1 < moves.size() ? moves.get(i + 1).minusDays(1) : null;
      periods.add(new AddressPeriod(at.line(), at.town(), at.postcode(), moves.get(i), to));
    }
    Household household = new Household(family.index * 4 + family.homes.size() + 1, periods);
    Home home = new Home(household, addresses);
    family.homes.add(home);
    return home;
  }
}
