package org.breakwater.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any two people, drawn so often alike that agreement is common. */
class LinkagePropertyTests {

  private static final Linker LINKER = Linker.standard();
  private static final double PRIOR = Math.log(1.6e-5) / Math.log(2);

  @Provide
  Arbitrary<PersonDescription> people() {
    Arbitrary<String> given =
        Arbitraries.of(
            "Jack",
            "Jakc",
            "J",
            "Baby",
            "Muhammad Hasan",
            "Mohammed Hussain",
            "Muhammad",
            "Ali",
            "Elizabeth",
            "Liz",
            "Lizzy",
            "Anne-Marie",
            "Marie",
            "Zofia",
            "Zara",
            "Taylor",
            "Unknown",
            "Łukasz",
            "José María");
    Arbitrary<String> family =
        Arbitraries.of(
            "Taylor",
            "Tayler",
            "Smith-Jones",
            "Jones",
            "Kowalski",
            "Kowalska",
            "O'Brien",
            "Jack",
            "Khan",
            "de la Cruz",
            "Cruz",
            "Ali",
            "Marie");
    Arbitrary<LocalDate> born =
        Arbitraries.of(
            LocalDate.of(2015, 3, 4),
            LocalDate.of(2015, 4, 3),
            LocalDate.of(2015, 1, 1),
            LocalDate.of(2015, 3, 14),
            LocalDate.of(2012, 3, 4),
            LocalDate.of(1985, 3, 4));
    Arbitrary<String> postcode =
        Arbitraries.of("LS6 2AB", "LS6 2AC", "LS6 3XX", "BD1 1AA", "ls62ab", "NFA");
    Arbitrary<String> address =
        Arbitraries.of(
            "12 Ash Road",
            "12, Ash Rd, Leeds",
            "14 Ash Road",
            "Flat 2, 12 Ash Road",
            "Rose Cottage");
    Arbitrary<Map<String, String>> identifiers =
        Arbitraries.of(
            Map.of(),
            Map.of("NHS", "9434765919"),
            Map.of("NHS", "9434765870"),
            Map.of("NHS", "9434765919", "UPN", "A123456789012"),
            Map.of("LA_CHILD_ID:leeds", "77"));
    Arbitrary<List<String>> others =
        Arbitraries.of(
            List.of(),
            List.of("Jack Taylor"),
            List.of("Taylor, Jack", "Zara de la Cruz"),
            List.of("Liz Khan"));
    return Combinators.combine(
            given.injectNull(0.1),
            family.injectNull(0.1),
            others,
            born.injectNull(0.1),
            Arbitraries.of(Sex.class),
            postcode.injectNull(0.2),
            address.injectNull(0.5),
            identifiers)
        .as(PersonDescription::new);
  }

  @Property(tries = 4000)
  void whichRecordComesFirstNeverMatters(
      @ForAll("people") PersonDescription a, @ForAll("people") PersonDescription b) {
    assertThat(LINKER.compare(a, b)).isEqualTo(LINKER.compare(b, a));
  }

  @Property(tries = 4000)
  void aMatchIsWhateverIsNotSeparate(
      @ForAll("people") PersonDescription a, @ForAll("people") PersonDescription b) {
    Comparison comparison = LINKER.compare(a, b);
    assertThat(LINKER.matches(a, List.of(b), one -> one))
        .isEqualTo(
            comparison.verdict() == Verdict.SEPARATE
                ? List.of()
                : List.of(new Candidate<>(b, comparison)));
  }

  @Property
  void theSamePairGivesTheSameAnswer(
      @ForAll("people") PersonDescription a, @ForAll("people") PersonDescription b) {
    assertThat(Linker.of(Model.standard()).compare(a, b)).isEqualTo(LINKER.compare(a, b));
    assertThat(LINKER.keys(a)).isEqualTo(LINKER.keys(a));
  }

  @Property
  void theWeightIsThePriorAndTheReasonsAddedUp(
      @ForAll("people") PersonDescription a, @ForAll("people") PersonDescription b) {
    Comparison comparison = LINKER.compare(a, b);
    double sum = PRIOR + comparison.reasons().stream().mapToDouble(Reason::weight).sum();
    assertThat(comparison.weight()).isCloseTo(sum, within(1e-9));
    assertThat(comparison.probability()).isBetween(0.0, 1.0);
  }

  @Property(tries = 4000)
  void contradictoryNumbersAreNeverCertain(
      @ForAll("people") PersonDescription a, @ForAll("people") PersonDescription b) {
    Comparison comparison = LINKER.compare(numbered(a, "9434765919"), numbered(b, "9434765870"));
    assertThat(comparison.verdict()).isNotEqualTo(Verdict.CERTAIN);
  }

  @Property(tries = 4000)
  void oneNumberIsAlwaysWorthALook(
      @ForAll("people") PersonDescription a, @ForAll("people") PersonDescription b) {
    Comparison comparison = LINKER.compare(numbered(a, "9434765919"), numbered(b, "9434765919"));
    assertThat(comparison.verdict()).isNotEqualTo(Verdict.SEPARATE);
  }

  private static PersonDescription numbered(PersonDescription d, String nhs) {
    return new PersonDescription(
        d.given(),
        d.family(),
        d.otherNames(),
        d.born(),
        d.sex(),
        d.postcode(),
        d.address(),
        Map.of("NHS", nhs));
  }

  @Property
  void aNhsNumberHasOneCheckDigit(
      @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int first) {
    long valid =
        IntStream.range(0, 10)
            .filter(check -> NhsNumber.parse("" + first + check).isPresent())
            .count();
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Character.digit(String.valueOf(first).charAt(i), 10) * (10 - i);
    }
    boolean issued = 11 - sum % 11 != 10 && String.valueOf(first).chars().distinct().count() > 1;
    assertThat(valid).isEqualTo(issued ? 1 : 0);
  }

  @Property(tries = 3000)
  void normalisingTwiceChangesNothing(@ForAll String text) {
    String once = Names.normalise(text);
    assertThat(Names.normalise(once)).isEqualTo(once);
    assertThat(once).doesNotStartWith(" ").doesNotEndWith(" ").doesNotContain("  ");
    String postcode = Postcode.normalise(text);
    assertThat(Postcode.normalise(postcode)).isEqualTo(postcode);
  }

  @Property
  void similarityIsSymmetricAndBounded(@ForAll String a, @ForAll String b) {
    assertThat(Names.similarity(a, b)).isEqualTo(Names.similarity(b, a)).isBetween(0.0, 1.0);
  }
}
