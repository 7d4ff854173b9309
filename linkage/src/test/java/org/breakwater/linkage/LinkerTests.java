package org.breakwater.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerTests {

  private static final Linker LINKER = Linker.standard();
  private static final String HOME = "LS6 2AB";

  /** "given, family, born, sex, postcode", blanks for what is not known. */
  private static PersonDescription person(String text) {
    String[] part = text.split(",", -1);
    return person(part, List.of(), Map.of());
  }

  private static PersonDescription person(
      String[] part, List<String> otherNames, Map<String, String> identifiers) {
    return new PersonDescription(
        blank(part[0]),
        blank(part[1]),
        otherNames,
        part[2].isBlank() ? null : LocalDate.parse(part[2].strip()),
        Sex.parse(part[3]),
        blank(part[4]),
        null,
        identifiers);
  }

  private static PersonDescription identified(String text, String... kindAndNumber) {
    return person(
        text.split(",", -1),
        List.of(),
        kindAndNumber.length == 0 ? Map.of() : Map.of(kindAndNumber[0], kindAndNumber[1]));
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static Comparison compare(String a, String b) {
    return LINKER.compare(person(a), person(b));
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jack,Taylor,2015-03-04,M,LS6 2AB           | Jack,Taylor,2015-03-04,M,LS6 2AB
          Jack,Taylor,2015-03-04,M,LS6 2AB           | Jack,Taylor,2015-04-03,M,LS6 2AB
          Jack,Taylor,2015-03-04,M,LS6 2AB           | Jack,Taylor,2015-03-04,,
          Elizabeth,Okafor,2012-07-19,F,LS6 2AB      | Lizzie,Okafor,2012-07-19,F,LS6 2AB
          Muhammad Hasan,Khan,2013-01-20,M,LS6 2AB   | Mohammed Hassan,Khan,2013-01-20,M,LS6 2AB
          Zofia,Kowalska,2014-09-02,F,LS6 2AB        | Zofia,Kowalski,2014-09-02,F,LS6 2AB
          Amelia,Smith-Jones,2016-05-06,F,LS6 2AB    | Amelia,Jones,2016-05-06,F,LS6 2AB
          Amelia,Smith-Jones,2016-05-06,F,LS6 2AB    | Amelia,Jones Smith,2016-05-06,F,BD1 1AA
          Oluwaseun,Adeyemi,2011-11-23,M,LS6 2AB     | Adeyemi,Oluwaseun,2011-11-23,M,LS6 2AB
          Siobhán,O’Brien,2010-02-17,F,LS6 2AB       | SIOBHAN,OBRIEN,2010-02-17,F,HX1 3CD
          Freddie,Whitwood,2017-08-09,M,LS6 2AB      | Fredddie,Whitwood,2017-08-09,M,LS6 2AB
          Jayden,Blackwell,2014-06-12,M,LS6 2AB      | Jayden,Blackwell,2014-01-01,M,LS6 2AB
          Aleksander,Nowak,2014-06-12,M,LS6 2AB      | Alexander,Nowak,2014-06-12,M,LS6 2AC
          """)
  void oneChildIsCertain(String a, String b) {
    Comparison comparison = compare(a, b);
    assertThat(comparison.verdict()).as(comparison.toString()).isEqualTo(Verdict.CERTAIN);
    assertThat(LINKER.keys(person(a))).anyMatch(LINKER.keys(person(b))::contains);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jack,Taylor,2015-03-04,M,LS6 2AB           | Harry,Taylor,2015-03-04,M,LS6 2AB
          Grace,Taylor,2015-03-04,F,LS6 2AB          | Harry,Taylor,2015-03-04,M,LS6 2AB
          Jack,Taylor,2015-03-04,M,LS6 2AB           | Harry,Taylor,2012-11-30,M,LS6 2AB
          Hasan,Hussain,2015-03-04,M,LS6 2AB         | Bilal,Hussain,2015-03-04,M,LS6 2AB
          Muhammad Hasan,Khan,2015-03-04,M,LS6 2AB   | Muhammad Bilal,Khan,2015-03-04,M,LS6 2AB
          Muhammad Yusuf,Khan,2015-03-04,M,LS6 2AB   | Muhammad Ibrahim,Khan,2015-03-04,M,LS6 2AB
          Taylor,Jack,2015-03-04,M,LS6 2AB           | Harry,Taylor,2015-03-04,M,LS6 2AB
          Jack,Taylor,2015-03-04,M,LS6 2AB           | Harry,Taylor,2015-04-03,M,LS6 2AB
          Olivia Rose,Green,2015-03-04,F,LS6 2AB     | Emily Rose,Green,2015-03-04,F,LS6 2AB
          ,,2015-03-04,M,                            | Harry,Taylor,2015-03-04,M,
          ,,2015-03-04,M,                            | ,,2015-03-04,M,
          Jack,Taylor,2015-03-04,M,LS6 2AB           | Jack,Green,2011-09-17,M,BD1 1AA
          """)
  void brothersSistersTwinsAndStrangersAreSeparate(String a, String b) {
    Comparison comparison = compare(a, b);
    assertThat(comparison.verdict()).as(comparison.toString()).isEqualTo(Verdict.SEPARATE);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hasan,Hussain,2015-03-04,M,LS6 2AB         | Hussain,Hussain,2015-03-04,M,LS6 2AB
          Zara,Ahmed,2015-03-04,F,LS6 2AB            | Sara,Ahmed,2015-03-04,F,LS6 2AB
          Jayden,Green,2015-03-04,M,LS6 2AB          | Kayden,Green,2015-03-04,M,LS6 2AB
          Ana,Popescu,2015-03-04,F,LS6 2AB           | Ina,Popescu,2015-03-04,F,LS6 2AB
          Zayda,Popescu,2015-03-04,F,LS6 2AB         | Kayda,Popescu,2015-03-04,F,LS6 2AB
          Ella,Green,2015-03-04,F,LS6 2AB            | Bella,Green,2015-03-04,F,LS6 2AB
          Zain,Malik,2015-03-04,M,LS6 2AB            | Zainab,Malik,2015-03-04,F,LS6 2AB
          Karim,Aziz,2015-03-04,M,LS6 2AB            | Karima,Aziz,2015-03-04,F,LS6 2AB
          J,Taylor,2015-03-04,M,LS6 2AB              | Jack,Taylor,2015-03-04,M,LS6 2AB
          ,Taylor,2015-03-04,M,LS6 2AB               | Jack,Taylor,2015-03-04,M,LS6 2AB
          Baby,Smith,2026-03-04,,LS6 2AB             | Ivy,Smith,2026-03-04,F,LS6 2AB
          Baby girl,Smith,2026-03-04,,LS6 2AB        | Unborn twin 1,Smith,2026-03-04,,LS6 2AB
          Muhammad,Khan,2015-03-04,M,LS6 2AB         | Muhammad Yusuf,Khan,2015-03-04,M,LS6 2AB
          Okafor,Kieran,2015-03-04,M,LS6 2AB         | Okafor,Tobi,2015-03-04,M,LS6 2AB
          Shane,Whitcroft,2014-12-26,M,              | Shane,Whitcroft,2016-12-26,M,
          John,Taylor,1985-03-04,M,LS6 2AB           | John,Taylor,2015-09-14,M,LS6 2AB
          """)
  void whatTwinsOrRelativesMightShareIsNeverCertain(String a, String b) {
    Comparison comparison = compare(a, b);
    assertThat(comparison.verdict()).as(comparison.toString()).isNotEqualTo(Verdict.CERTAIN);
  }

  @Test
  void unnamedBabyIsOfferedToAPerson() {
    Comparison comparison =
        compare("Baby,Whitcroft,2026-03-04,,LS6 2AB", "Ivy,Whitcroft,2026-03-04,F,LS6 2AB");
    assertThat(comparison.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(comparison.inWords())
        .contains("no full first name to tell brothers and sisters apart");
  }

  @Test
  void reasonsReadAsAPractitionerWouldSayThem() {
    assertThat(
            compare("Liz,Okafor,2015-03-05,F,LS6 2AB", "Elizabeth,Okafor,2015-05-03,F,LS6 2AB")
                .inWords())
        .contains("same surname")
        .contains("date of birth with day and month swapped")
        .contains("first name is a short form (Liz, Elizabeth)")
        .contains("same postcode");
    assertThat(
            compare("Jack,Taylor,2015-03-04,M,LS6 2AB", "Harry,Taylor,2015-03-04,M,LS6 2AB")
                .inWords())
        .contains(
            "different first name; same surname, birthday and home: could be a twin or brother or sister");
  }

  @Test
  void addressesAreToldApartByHouse() {
    var one =
        new PersonDescription(
            "Ava",
            "Nolan",
            List.of(),
            LocalDate.of(2014, 2, 3),
            Sex.FEMALE,
            HOME,
            "12 Ash Road, Leeds",
            Map.of());
    var two =
        new PersonDescription(
            "Ava",
            "Nolan",
            List.of(),
            LocalDate.of(2014, 3, 2),
            Sex.FEMALE,
            "ls62ab",
            "12 Ash Rd",
            Map.of());
    var three =
        new PersonDescription(
            "Ava",
            "Nolan",
            List.of(),
            LocalDate.of(2014, 3, 2),
            Sex.FEMALE,
            HOME,
            "14 Ash Road",
            Map.of());
    assertThat(LINKER.compare(one, two).inWords()).contains("same home address");
    assertThat(LINKER.compare(one, three).inWords()).doesNotContain("same home address");
  }

  @Test
  void aliasAndFormerNameFindTheChild() {
    var known =
        person(
            "Kacey,Marlow,2013-10-21,F,HX1 3CD".split(",", -1),
            List.of("Kacey Underhill", "Marlow, KC"),
            Map.of());
    var notice = person("Kacey,Underhill,2013-10-21,F,LS6 2AB");
    Comparison comparison = LINKER.compare(known, notice);
    assertThat(comparison.verdict()).isEqualTo(Verdict.CERTAIN);
    assertThat(comparison.inWords()).contains("another name they are known by");
    assertThat(LINKER.keys(known)).anyMatch(LINKER.keys(notice)::contains);
  }

  @Test
  void twoNhsNumbersAreAtMostPossible() {
    Comparison comparison =
        LINKER.compare(
            identified("Jack,Taylor,2015-03-04,M,LS6 2AB", "NHS", "9434765919"),
            identified("Jack,Taylor,2015-03-04,M,LS6 2AB", "NHS", "9434765870"));
    assertThat(comparison.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(comparison.inWords()).contains("different NHS numbers");
  }

  @Test
  void oneNumberWithAnotherNameAndBirthdayIsPossible() {
    Comparison comparison =
        LINKER.compare(
            identified("Jack,Taylor,2015-03-04,M,LS6 2AB", "NHS", "9434765919"),
            identified("Priya,Sharma,2009-12-25,F,BD1 1AA", "NHS", "9434765919"));
    assertThat(comparison.verdict()).isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  void aTwinsNumberOnTheWrongRecordIsPossible() {
    Comparison comparison =
        LINKER.compare(
            identified("Jack,Taylor,2015-03-04,M,LS6 2AB", "NHS", "9434765919"),
            identified("Harry,Taylor,2015-03-04,M,LS6 2AB", "NHS", "9434765919"));
    assertThat(comparison.verdict()).isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  void aNamelessRecordIsKnownByItsNumberAndBirthday() {
    var lookedAfter = identified(",,2012-02-03,M,", "UPN", "A123456789012");
    var notice = identified("Callum,Reid,2012-02-03,M,LS6 2AB", "UPN", "A123456789012");
    assertThat(LINKER.compare(lookedAfter, notice).verdict()).isEqualTo(Verdict.CERTAIN);
    assertThat(LINKER.keys(lookedAfter)).anyMatch(LINKER.keys(notice)::contains);
    var otherBirthday = identified("Callum,Reid,2007-11-16,M,LS6 2AB", "UPN", "A123456789012");
    assertThat(LINKER.compare(lookedAfter, otherBirthday).verdict()).isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  void ranksTheBestFirst() {
    var asked = person("Jack,Taylor,2015-03-04,M,LS6 2AB");
    var child = person("Jack,Tailor,2015-03-04,M,LS6 2AB");
    var twin = person("Harry,Taylor,2015-03-04,M,LS6 2AB");
    var stranger = person("Priya,Sharma,2009-12-25,F,BD1 1AA");
    List<Candidate<PersonDescription>> ranked =
        LINKER.rank(asked, List.of(stranger, twin, child), description -> description);
    assertThat(ranked).extracting(Candidate::record).containsExactly(child, twin, stranger);
    assertThat(LINKER.matches(asked, List.of(stranger, twin, child), description -> description))
        .isEqualTo(ranked.subList(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "Okafor Elizabeth, Elizabeth Okafor",
    "Lizzie Okafor, Elizabeth Okafor",
    "Elisabeth Okaffor, Elizabeth Okafor",
    "Mohamed Hasan, Muhammad Hassan",
    "Catherine Whitwood, Kathryn Whitwood",
    "Jaydne Blackwell, Jayden Blackwell",
    "okafor, Elizabeth Okafor"
  })
  void searchFindsMisspeltAndSwappedNames(String typed, String name) {
    assertThat(LINKER.nameKeys(typed)).anyMatch(LINKER.nameKeys(name)::contains);
    assertThat(LINKER.nameSimilarity(typed, name)).isGreaterThan(0.85);
    assertThat(LINKER.nameSimilarity(typed, "Priya Sharma")).isLessThan(0.7);
  }

  @Test
  void nothingKnownGivesNoKeysAndNoMatch() {
    var nobody = person(",,,,");
    assertThat(LINKER.keys(nobody)).isEmpty();
    assertThat(LINKER.nameKeys(" ")).isEmpty();
    Comparison comparison = LINKER.compare(nobody, nobody);
    assertThat(comparison.verdict()).isEqualTo(Verdict.SEPARATE);
    assertThat(comparison.inWords()).isEqualTo("nothing to compare");
  }

  @Test
  void aModelIsReadAsItWasWritten() {
    Model read = Model.read(new ByteArrayInputStream(Model.standard().toJson()));
    assertThat(read.toJson()).isEqualTo(Model.standard().toJson());
    var one = person("Jack,Taylor,2015-03-04,M,LS6 2AB");
    var other = person("Jak,Taylor,2015-04-03,M,LS6 2AC");
    assertThat(Linker.of(read).compare(one, other)).isEqualTo(LINKER.compare(one, other));
  }

  @Test
  void aModelThatLacksSomethingIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.read(changed("day and month swapped", "shoe size")))
        .withMessageContaining("shoe size");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.read(changed("\"certain\":0.995", "\"certain\":\"sure\"")))
        .withMessageContaining("certain");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[] {'{'})))
        .withMessageContaining("not JSON");
  }

  private static ByteArrayInputStream changed(String from, String to) {
    String json = new String(Model.standard().toJson(), StandardCharsets.UTF_8);
    assertThat(json).contains(from);
    return new ByteArrayInputStream(json.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fewRecordsAreNotLearntFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.standard().learn(List.of(), 1))
        .withMessageContaining("too few");
  }
}
