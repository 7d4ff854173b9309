package org.breakwater.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

  @Test
  void nhsNumbersAreReadWithSpacesAndPrintedThreeThreeFour() {
    assertThat(NhsNumber.parse("943 476-5919")).contains(new NhsNumber("9434765919"));
    assertThat(new NhsNumber("9434765919").formatted()).isEqualTo("943 476 5919");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9434765918",
        "943476591",
        "94347659190",
        "943476591X",
        "0000000000",
        "1111111111"
      })
  void otherNumbersAreRefused(String text) {
    assertThat(NhsNumber.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new NhsNumber(text));
  }

  /** Letters worked out by hand: weights 2 to 13, remainder by 23, alphabet without I, O and S. */
  @ParameterizedTest
  @CsvSource({
    "000000000000, A",
    "000000000001, P",
    "100000000000, C",
    "010000000000, D",
    "00000000000B, P"
  })
  void theUpnLetterIsChecked(String rest, String letter) {
    assertThat(Upn.parse(letter.toLowerCase() + rest)).contains(new Upn(letter + rest));
    assertThat(Upn.parse((letter.equals("Z") ? "Y" : "Z") + rest)).isEmpty();
  }

  @Test
  void aTemporaryUpnEndsInALetter() {
    assertThat(new Upn("P00000000000B").temporary()).isTrue();
    assertThat(new Upn("A000000000000").temporary()).isFalse();
    assertThat(Upn.parse("I000000000000")).isEmpty();
    assertThat(Upn.parse(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "ls62ab, LS6 2AB",
        "' W1A  1AA', W1A 1AA",
        "NFA, null",
        "ZZ99 3VZ, null",
        "'', null",
        "LS6, LS6",
        "SW1A-2AA, SW1A 2AA"
      })
  void postcodesAreWrittenOneWay(String text, String expected) {
    assertThat(Postcode.normalise(text)).isEqualTo(expected);
  }

  @Test
  void sexIsReadFromTheCodesInUse() {
    assertThat(Sex.parse("1")).isEqualTo(Sex.MALE);
    assertThat(Sex.parse(" f ")).isEqualTo(Sex.FEMALE);
    assertThat(Sex.parse("9")).isEqualTo(Sex.UNKNOWN);
    assertThat(Sex.parse(null)).isEqualTo(Sex.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "Łukasz, lukasz",
    "José-María, jose maria",
    "O’Brien, obrien",
    "ÇELİK, celik",
    "  van   der Berg , van der berg",
    "Straße, strasse"
  })
  void namesLoseAccentsHyphensAndApostrophes(String text, String expected) {
    assertThat(Names.normalise(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Catherine, Kathryn",
    "Mohammed, Muhammad",
    "Yusuf, Youssef",
    "Philip, Filip",
    "Szymanski, Shimanski"
  })
  void namesThatSoundAlikeShareAKey(String a, String b) {
    assertThat(Names.sound(a)).isEqualTo(Names.sound(b));
  }
}
