package org.breakwater.linkage.household;

import java.util.List;
import java.util.Map;
import org.breakwater.linkage.FullName;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.household.Described.Called;
import org.breakwater.linkage.household.Rules.Agreement;
import org.breakwater.linkage.household.Rules.Facts;
import org.breakwater.linkage.household.Rules.Given;
import org.jspecify.annotations.Nullable;

/** Two people in hand, under one name of each: how their fields agree. */
final class PairInHand {

  private final PairColumn<Name> given;
  private final PairColumn<Name> family;
  private final PairColumn<BirthDate> birth;
  private final PairColumn<String> sex = new PairColumn<>(Shares.NONE, Meaning.SEX.key());
  private final PairColumn<Text> home;
  private final PairColumn<HouseLine> lines = new PairColumn<>(Shares.NONE, HouseLine::toString);
  private final PairColumn<Map<String, String>> numbers =
      new PairColumn<>(Shares.NONE, DescribedPeople.NUMBERS);
  private final SourceColumn sources;
  private final NamesField names;

  /** The two as rows 0 and 1. */
  final People people;

  /** How each field agrees. */
  final byte[] levels;

  PairInHand(Figures figures) {
    given = new PairColumn<>(figures.given, Meaning.GIVEN.key());
    family = new PairColumn<>(figures.family, Meaning.FAMILY.key());
    birth = new PairColumn<>(figures.birth, Meaning.BIRTH.key());
    home = new PairColumn<>(figures.home, Meaning.TEXT.key());
    sources = new SourceColumn(figures.mixture.people.sourceNames());
    people =
        DescribedPeople.of(
            2,
            new Columns(given, family, birth, sex, List.of(home), List.of(), List.of(), sources),
            lines,
            numbers);
    names = (NamesField) people.fields.get(people.givenField);
    levels = new byte[people.fields.size()];
  }

  /** Takes up two others. */
  void take(Described a, Described b) {
    birth.set(a.birth, b.birth);
    sex.set(a.sex, b.sex);
    home.set(a.home, b.home);
    lines.set(a.line, b.line);
    numbers.set(a.numbers, b.numbers);
    sources.set(a.source, b.source);
  }

  /** Compares them under these names. */
  void under(Called one, Called other) {
    given.set(one.given(), other.given());
    family.set(one.family(), other.family());
    for (int f = 0; f < levels.length; f++) {
      levels[f] = (byte) people.fields.get(f).level(0, 1);
    }
  }

  /** What rules look at. */
  Facts facts(Described a, Described b, FullName one, FullName other) {
    Agreement familyAgrees = agreement(levels[people.familyField], NamesField.DIFFERENT_RARE);
    Given first = given();
    return new Facts(
        first,
        levels[people.givenField] == NamesField.SWAPPED ? Agreement.SAME : familyAgrees,
        born(a, b),
        home(),
        first != Given.UNKNOWN
            && first != Given.DIFFERENT
            && familyAgrees == Agreement.DIFFERENT
            && !(firstName(one.given()) && firstName(other.given()))
            && (firstName(one.family()) || firstName(other.family())),
        a.sex != null && b.sex != null && !a.sex.equals(b.sex),
        NumbersField.kinds(a.numbers(), b.numbers(), true).stream().map(Words::identifier).toList(),
        NumbersField.kinds(a.numbers(), b.numbers(), false).stream()
            .map(Words::identifier)
            .toList());
  }

  private Given given() {
    int level = levels[people.givenField];
    if (level == Field.MISSING) {
      return Given.UNKNOWN;
    }
    if (names.lookalike(level, 0, 1) || level == NamesField.HALF_SWAPPED) {
      return Given.LOOKALIKE;
    }
    return switch (level) {
      case Field.EXACT, NamesField.SWAPPED -> Given.SAME;
      case NamesField.INITIAL -> Given.INITIAL;
      case NamesField.DIFFERENT_RARE, NamesField.DIFFERENT -> Given.DIFFERENT;
      default -> Given.ALIKE;
    };
  }

  private static Agreement agreement(int level, int firstDifferent) {
    return level == Field.MISSING
        ? Agreement.UNKNOWN
        : level == Field.EXACT
            ? Agreement.SAME
            : level < firstDifferent ? Agreement.NEARLY : Agreement.DIFFERENT;
  }

  private Agreement born(Described a, Described b) {
    int level = levels[people.birthField];
    if (level == Field.MISSING || a.born() == null || b.born() == null) {
      return Agreement.UNKNOWN;
    }
    if (!BirthField.agrees(level)
        || Math.abs(a.born().getYear() - b.born().getYear()) >= BirthField.GENERATION_YEARS) {
      return Agreement.DIFFERENT;
    }
    return level == Field.EXACT || level == BirthField.SWAPPED ? Agreement.SAME : Agreement.NEARLY;
  }

  /** An address says more than a postcode. */
  private Agreement home() {
    int postcode = levels[people.homeField];
    int address = levels[DescribedPeople.ADDRESS];
    boolean elsewhere = postcode == TextField.AREA || postcode == TextField.DIFFERENT;
    if (address == Field.EXACT && !elsewhere) {
      return Agreement.SAME;
    }
    if (address > Field.EXACT && TextField.agreement(postcode) == 1) {
      return Agreement.NEARLY;
    }
    if (address == AddressField.STREET && !elsewhere) {
      return Agreement.NEARLY;
    }
    if (postcode == Field.MISSING) {
      return address == Field.MISSING ? Agreement.UNKNOWN : Agreement.DIFFERENT;
    }
    return agreement(postcode, TextField.AREA);
  }

  private static boolean firstName(@Nullable NamePart part) {
    return part != null && NameVariants.firstName(part.first());
  }
}
