package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One family while it is being made: who is in it, where they lived, how hard life is. */
final class Family {
  /** What someone is in the family. */
  enum Part {
    MOTHER,
    FATHER,
    STEP_PARENT,
    GRANDPARENT,
    CHILD,
    GROWN_CHILD
  }

  /** A home over time. */
  record Home(Household household, List<Streets.Address> addresses) {
    /** The address on a day; before the first period, the first. */
    AddressPeriod on(LocalDate day) {
      List<AddressPeriod> periods = household.addresses();
      for (int i = periods.size() - 1; i > 0; i--) {
        if (!periods.get(i).from().isAfter(day)) {
          return periods.get(i);
        }
      }
      return periods.getFirst();
    }

    int street() {
      return addresses.getLast().street();
    }
  }

  /** A person and what the generator must remember about them. */
  static final class Member {
    final Person person;
    final Part part;
    final Heritage heritage;
    final Home home;
    final @Nullable LocalDate renamed;
    @Nullable Member twin;
    @Nullable Organisation primary;
    @Nullable Organisation secondary;
    @Nullable LocalDate placedFrom;
    @Nullable LocalDate placedTo;
    @Nullable AddressPeriod placement;

    Member(Person person, Part part, Heritage heritage, Home home, @Nullable LocalDate renamed) {
      this.person = person;
      this.part = part;
      this.heritage = heritage;
      this.home = home;
      this.renamed = renamed;
    }

    boolean child() {
      return part == Part.CHILD;
    }

    int age(LocalDate day) {
      return (int) java.time.temporal.ChronoUnit.YEARS.between(person.born(), day);
    }

    /** The September in which the child first goes to school. */
    LocalDate startsSchool() {
      return septemberAfter(4);
    }

    LocalDate startsSecondary() {
      return septemberAfter(11);
    }

    private LocalDate septemberAfter(int birthday) {
      LocalDate day = person.born().plusYears(birthday);
      LocalDate september = LocalDate.of(day.getYear(), 9, 1);
      return day.isAfter(september) ? september.plusYears(1) : september;
    }

    /** The school attended on a day, or null. */
    @Nullable Organisation school(LocalDate day) {
      if (day.isBefore(startsSchool()) || !day.isBefore(startsSecondary().plusYears(7))) {
        return null;
      }
      return day.isBefore(startsSecondary()) ? primary : secondary;
    }

    AddressPeriod address(LocalDate day) {
      AddressPeriod placed = placement;
      LocalDate from = placedFrom;
      if (placed != null
          && from != null
          && !day.isBefore(from)
          && (placedTo == null || day.isBefore(placedTo))) {
        return placed;
      }
      return home.on(day);
    }
  }

  final long index;

  /** Changed between the stages of the making, so that one stage does not disturb the next. */
  Dice dice;

  final int tier;
  final List<Home> homes = new ArrayList<>();
  final List<Member> members = new ArrayList<>();
  final List<Relationship> relationships = new ArrayList<>();

  /**
   * @param tier how much trouble the family has: 0 (seven in ten) to 3 (one in fifty)
   */
  Family(long index, Dice dice, int tier) {
    this.index = index;
    this.dice = dice;
    this.tier = tier;
  }

  List<Member> children() {
    return members.stream().filter(Member::child).toList();
  }

  @Nullable Member first(Part part) {
    for (Member member : members) {
      if (member.part == part) {
        return member;
      }
    }
    return null;
  }

  /** The adult at the children's home who answers the door. */
  Member carer() {
    Home home = homes.getFirst();
    for (Member member : members) {
      if (member.home == home && member.part != Part.CHILD && member.part != Part.GROWN_CHILD) {
        return member;
      }
    }
    throw new IllegalStateException("A family with no adult at home: " + index);
  }
}
