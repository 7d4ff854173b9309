package org.breakwater.linkage.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.linkage.FullName;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.linkage.Postcode;
import org.jspecify.annotations.Nullable;

/** A description made ready to compare, so that one asked about many is only made ready once. */
public final class Described {

  private static final int MOST_NAMES = 6;

  private final PersonDescription told;
  private final List<FullName> names = new ArrayList<>();

  /** Made when first compared: to be filed, nobody needs it. Two threads may both make it. */
  private @Nullable List<Called> called;

  private final @Nullable String postcode;
  final @Nullable BirthDate birth;
  final @Nullable String sex;
  final @Nullable Text home;
  final @Nullable HouseLine line;
  final @Nullable Map<String, String> numbers;
  final String source;

  /**
   * One of the names ready to compare.
   *
   * @param given null if not known, or if the child has none yet
   */
  record Called(@Nullable Name given, @Nullable Name family) {

    static Called of(FullName name) {
      NamePart given = name.given();
      return new Called(
          given == null || given.unnamed() ? null : Name.of(given),
          name.family() == null ? null : Name.of(name.family()));
    }
  }

  private Described(PersonDescription told) {
    this.told = told;
    names.add(FullName.of(told.given(), told.family()));
    for (String other : told.otherNames()) {
      if (!other.isBlank() && names.size() < MOST_NAMES) {
        names.add(FullName.parse(other));
      }
    }
    postcode = Postcode.normalise(told.postcode());
    birth = told.born() == null ? null : BirthDate.of(told.born());
    sex =
        switch (told.sex()) {
          case MALE -> Meaning.MALE;
          case FEMALE -> Meaning.FEMALE;
          case UNKNOWN -> null;
        };
    home = postcode == null ? null : Text.of(postcode);
    line = HouseLine.of(told.address());
    numbers = told.identifiers().isEmpty() ? null : told.identifiers();
    source = Objects.requireNonNullElse(told.source(), DescribedPeople.NO_SOURCE);
  }

  public static Described of(PersonDescription told) {
    return new Described(told);
  }

  /** At least one; the first is the record's own, the others those they are also known by. */
  public List<FullName> names() {
    return names;
  }

  List<Called> called() {
    List<Called> made = called;
    if (made == null) {
      made = names.stream().map(Called::of).toList();
      called = made;
    }
    return made;
  }

  public @Nullable LocalDate born() {
    return told.born();
  }

  /** As {@link Postcode#normalise} has it. */
  public @Nullable String postcode() {
    return postcode;
  }

  /** By kind. */
  public Map<String, String> numbers() {
    return told.identifiers();
  }
}
