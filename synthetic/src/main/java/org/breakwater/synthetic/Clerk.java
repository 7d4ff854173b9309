package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.synthetic.Family.Member;
import org.breakwater.synthetic.Holdings.Holding;
import org.jspecify.annotations.Nullable;

/** Writes an agency's record of a person as that agency's clerk would have. */
final class Clerk {
  private record Name(String given, String family, List<String> others) {}

  private final Slips slips;

  Clerk(Slips slips) {
    this.slips = slips;
  }

  AgencyRecord write(Holding holding, Holdings holdings, Family family) {
    Dice dice = family.dice;
    Habit habit = Habit.of(holding.organisation);
    Person person = holding.member.person;
    Name name = name(holding, habit, family.carer(), dice);
    AddressPeriod address = address(holding, dice);
    boolean blankAddress = dice.chance(habit.noAddress);
    boolean blankPostcode = blankAddress || dice.chance(habit.noPostcode);
    String line = line(address.line(), dice);
    String postcode = postcode(address.postcode(), dice);
    return new AgencyRecord(
        holding.organisation,
        holding.localId(),
        person.truthId(),
        name.given(),
        name.family(),
        name.others(),
        born(holding.member, habit, dice),
        sex(person, habit, dice),
        blankAddress ? null : line,
        blankAddress ? null : address.town(),
        blankPostcode ? null : postcode,
        identifiers(holding, habit, dice),
        links(holding, holdings, family, dice),
        holding.first,
        holding.last);
  }

  private Name name(Holding holding, Habit habit, Member carer, Dice dice) {
    Member member = holding.member;
    Person person = member.person;
    String family = person.family();
    String former = person.formerFamily();
    LocalDate renamed = member.renamed;
    if (former != null && renamed != null) {
      boolean before = holding.last.isBefore(renamed);
      boolean span = holding.first.isBefore(renamed);
      if (before || dice.chance(span ? 0.35 : 0.08)) {
        family = former;
      }
    }
    boolean newborn = habit == Habit.HEALTH && holding.last.isBefore(person.born().plusDays(30));
    if (newborn && dice.chance(0.7)) {
      Member twin = member.twin;
      String given =
          twin == null
              ? "Baby"
              : twin.person.truthId() > person.truthId() ? "Twin One" : "Twin Two";
      return new Name(given, Slips.plain(carer.person.family()), List.of());
    }
    if (member.child() && !carer.person.family().equals(person.family()) && dice.chance(0.05)) {
      family = carer.person.family();
    }
    String given = given(person, habit, dice);
    List<String> others = others(person, habit, dice);
    family = family(member, family, habit, dice);
    double swaps = member.heritage.custom == Heritage.Custom.FAMILY_FIRST ? 0.13 : 0.006;
    if (!others.isEmpty() && dice.chance(0.015)) {
      return new Name(others.getFirst(), family, List.of(given));
    }
    return dice.chance(swaps) ? new Name(family, given, others) : new Name(given, family, others);
  }

  private String given(Person person, Habit habit, Dice dice) {
    String given = person.given();
    if (dice.chance(habit.shortName)) {
      given = slips.shortName(given, dice);
    } else if (dice.chance(0.055)) {
      given = slips.otherSpelling(given, dice);
    } else if (dice.chance(habit.misspelt)) {
      given = Slips.misspelt(given, dice);
    }
    if (given.indexOf('-') > 0 && dice.chance(0.3)) {
      given = Slips.halved(given, dice);
    }
    return dice.chance(habit.plain) ? Slips.plain(given) : given;
  }

  private static List<String> others(Person person, Habit habit, Dice dice) {
    if (dice.chance(0.4 + habit.shortName)) {
      return List.of();
    }
    List<String> others = new ArrayList<>();
    for (String other : person.otherNames()) {
      String written = dice.chance(0.12) ? other.substring(0, 1) : other;
      others.add(dice.chance(habit.plain) ? Slips.plain(written) : written);
    }
    return others;
  }

  private String family(Member member, String written, Habit habit, Dice dice) {
    String family = written;
    boolean feminine = family.endsWith("ska") || family.endsWith("cka");
    if (feminine
        && member.heritage.custom == Heritage.Custom.GENDERED_FAMILY
        && dice.chance(0.12)) {
      family = family.substring(0, family.length() - 1) + "i";
    }
    if ((family.indexOf('-') > 0 || family.indexOf(' ') > 0) && dice.chance(0.28)) {
      family = Slips.halved(family, dice);
    }
    if (dice.chance(0.2)) {
      family = Slips.prefixed(family, dice);
    }
    if (dice.chance(0.03)) {
      family = slips.otherSpelling(family, dice);
    } else if (dice.chance(habit.misspelt)) {
      family = Slips.misspelt(family, dice);
    }
    return dice.chance(habit.plain) ? Slips.plain(family) : family;
  }

  private static @Nullable LocalDate born(Member member, Habit habit, Dice dice) {
    LocalDate born = member.person.born();
    if (dice.chance(habit.noBirthday)) {
      return null;
    }
    double unknown = member.heritage.birthdayOftenUnknown() ? 0.05 : 0;
    if (dice.chance(habit.firstOfJanuary + unknown)) {
      return LocalDate.of(born.getYear(), 1, 1);
    }
    if (born.getDayOfMonth() <= 12 && dice.chance(habit.dayMonthSwapped * 2)) {
      return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
    }
    if (dice.chance(habit.misspelt * 0.5)) {
      return switch (dice.below(4)) {
        case 0 -> born.plusDays(1);
        case 1 -> born.minusDays(10);
        case 2 -> born.minusYears(1);
        default -> born.minusMonths(1);
      };
    }
    return born;
  }

  private static @Nullable Sex sex(Person person, Habit habit, Dice dice) {
    if (dice.chance(habit.noSex)) {
      return null;
    }
    if (dice.chance(0.003)) {
      return person.sex() == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
    }
    return person.sex();
  }

  /** The address known when the record was last touched, or, one time in seven, an older one. */
  private static AddressPeriod address(Holding holding, Dice dice) {
    return holding.member.address(dice.chance(0.14) ? holding.first : holding.last);
  }

  private static String line(String line, Dice dice) {
    String written = line;
    if (dice.chance(0.16)) {
      written =
          written
              .replace(" Street", " St")
              .replace(" Road", " Rd")
              .replace(" Avenue", " Ave")
              .replace(" Close", " Cl")
              .replace(" Gardens", " Gdns")
              .replace(" Crescent", " Cres");
    }
    if (written.startsWith("Flat ") && dice.chance(0.2)) {
      written = written.substring(5).replaceFirst(", ", "/");
    }
    return dice.chance(0.02) ? Slips.misspelt(written, dice) : written;
  }

  private static String postcode(String postcode, Dice dice) {
    if (dice.chance(0.03)) {
      return postcode.replace(" ", "");
    }
    if (dice.chance(0.012)) {
      int at = postcode.length() - 1;
      return postcode.substring(0, at) + (postcode.charAt(at) == 'A' ? 'B' : 'A');
    }
    return postcode;
  }

  private static Map<String, String> identifiers(Holding holding, Habit habit, Dice dice) {
    Person person = holding.member.person;
    Map<String, String> identifiers = new TreeMap<>();
    String nhs = person.nhs();
    String upn = person.upn();
    Member twin = holding.member.twin;
    // one twin's number on the other's record: rare, and what a matcher must survive
    if (twin != null && twin.person.nhs() != null && dice.chance(0.006)) {
      nhs = twin.person.nhs();
    }
    double keeps = holding.copy == 1 ? habit.nhs * 0.35 : habit.nhs;
    if (nhs != null && dice.chance(keeps)) {
      identifiers.put("NHS", nhs);
    }
    if (upn != null && dice.chance(habit.upn)) {
      identifiers.put("UPN", upn);
    }
    if (holding.member.child() && dice.chance(habit.la)) {
      identifiers.put("LA", Identifiers.local("LA", 50, person.truthId()));
    }
    return Collections.unmodifiableMap(identifiers);
  }

  private static List<AgencyRecord.Link> links(
      Holding holding, Holdings holdings, Family family, Dice dice) {
    if (holding.copy == 1) {
      return List.of();
    }
    List<AgencyRecord.Link> links = new ArrayList<>();
    for (Relationship relationship : family.relationships) {
      if (relationship.personId() != holding.member.person.truthId()) {
        continue;
      }
      Member other = family.members.get((int) ((relationship.otherId() - 1) % 32));
      Holding theirs = holdings.find(other, holding.organisation);
      if (theirs != null && dice.chance(0.7)) {
        RelationshipKind kind = relationship.kind();
        if (kind == RelationshipKind.TWIN && dice.chance(0.3)) {
          kind = RelationshipKind.SIBLING;
        }
        links.add(new AgencyRecord.Link(kind, theirs.localId()));
      }
    }
    return links;
  }
}
