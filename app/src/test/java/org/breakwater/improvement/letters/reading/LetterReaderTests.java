package org.breakwater.improvement.letters.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.breakwater.improvement.letters.InventedLetters;
import org.breakwater.improvement.letters.reading.ReadLetter.Finding;
import org.breakwater.improvement.letters.reading.ReadLetter.Kind;
import org.breakwater.improvement.letters.reading.ReadLetter.Layout;
import org.breakwater.improvement.letters.text.LetterFile;
import org.breakwater.improvement.letters.text.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterReaderTests {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(strings = {"", "\u2022", "-"})
  void theOlderShapeIsReadWordForWord(String sign) throws Exception {
    ReadLetter letter = read(InventedLetters.older(sign));
    assertThat(letter.layout()).isEqualTo(Layout.LETTER);
    assertThat(words(letter, Kind.STRENGTH)).isEqualTo(InventedLetters.STRENGTHS);
    assertThat(words(letter, Kind.IMPROVEMENT)).isEqualTo(InventedLetters.IMPROVEMENTS);
    assertThat(letter.headline()).isEqualTo(2);
    assertThat(letter.dated()).isEqualTo(LocalDate.of(2020, 1, 8));
    // the year is not printed; the letter's own year would lie after it
    assertThat(letter.fieldworkFrom()).isEqualTo(LocalDate.of(2019, 11, 18));
    assertThat(letter.fieldworkTo()).isEqualTo(LocalDate.of(2019, 11, 22));
    assertThat(letter.theme()).isEqualTo("children's mental health (deep dive)");
    assertThat(letter.inspectorates())
        .containsExactly("Ofsted", "Care Quality Commission", "HMICFRS", "HMI Probation");
    assertThat(letter.addressees())
        .containsExactly(
            "Ann Reed, Director of Children's Services, Thornmere Council",
            "Mr Ben Hale, Chief Officer, Thornmere CCG",
            "Ms Cath Lowe, Police and Crime Commissioner",
            "Dee Frost OBE, Chief Constable of Thornmere Police");
    assertThat(letter.caseStudies())
        .extracting(ReadLetter.CaseStudy::kind)
        .containsExactly("effective", "improvement");
    assertThat(letter.statement())
        .isEqualTo(
            new ReadLetter.Statement(
                LocalDate.of(2020, 4, 16),
                "The director of children's services",
                "Thornmere Council",
                "ProtectionOfChildren@ofsted.gov.uk",
                letter.statement() == null ? 0 : letter.statement().page()));
    assertThat(letter.doubts())
        .containsExactly("Improvement 3 has no full stop at its end: check where it stops");
  }

  @Test
  void pagesSubheadingsAndAgenciesComeWithAFinding() throws Exception {
    ReadLetter letter = read(InventedLetters.older());
    List<Finding> strengths = of(letter, Kind.STRENGTH);
    assertThat(strengths).anyMatch(f -> f.pageEnd() == f.page() + 1);
    assertThat(strengths.get(1).agencies().getFirst().agency()).isEqualTo(Agency.POLICE);
    assertThat(strengths.get(1).agencies().getFirst().because()).contains("police", "officers");
    assertThat(of(letter, Kind.IMPROVEMENT))
        .allMatch(f -> f.subheading().equals("Leadership and management"))
        .allMatch(f -> f.section().equals("Areas for improvement"));
  }

  @Test
  void theNewerShapeIsReadWordForWord() throws Exception {
    ReadLetter letter = read(InventedLetters.report(false));
    assertThat(letter.layout()).isEqualTo(Layout.REPORT_WITH_CONTEXT);
    assertThat(letter.area()).isEqualTo("Fernhollow");
    assertThat(letter.theme()).isEqualTo("serious youth violence");
    assertThat(words(letter, Kind.PRIORITY))
        .containsExactly("How quickly children in custody are seen by a nurse.");
    assertThat(of(letter, Kind.IMPROVEMENT)).extracting(Finding::number).containsExactly(2, 3);
    assertThat(words(letter, Kind.STRENGTH))
        .containsExactly(
            "The depth of relationships between youth workers and children.",
            "The partnership's use of data.");
    assertThat(letter.addressees()).hasSize(3);
    assertThat(letter.addressees().get(1))
        .isEqualTo(
            "Dr Bo Marsh, Chief Nursing Officer at NHS Fernhollow and the Western Valleys"
                + " Integrated Care Board");
    assertThat(letter.statement()).isNotNull();
    assertThat(letter.statement().due()).isEqualTo(LocalDate.of(2025, 6, 27));
    assertThat(letter.statement().preparedBy())
        .isEqualTo("Fernhollow Council (principal authority)");
    assertThat(letter.doubts()).isEmpty();
  }

  @Test
  void proseWhereAListShouldBeIsLeftOutAndSaidSo() throws Exception {
    ReadLetter letter = read(InventedLetters.report(true));
    assertThat(of(letter, Kind.STRENGTH)).isEmpty();
    assertThat(of(letter, Kind.IMPROVEMENT)).hasSize(2);
    assertThat(letter.doubts()).anyMatch(doubt -> doubt.contains("prose, not a list"));
  }

  @Test
  void withoutBulletsEachParagraphIsOneFindingAndSaidSo() throws Exception {
    ReadLetter letter = read(InventedLetters.withoutBullets());
    assertThat(words(letter, Kind.STRENGTH)).isEqualTo(InventedLetters.STRENGTHS);
    assertThat(of(letter, Kind.IMPROVEMENT)).hasSize(5);
    assertThat(letter.doubts()).anyMatch(doubt -> doubt.contains("each paragraph"));
  }

  @Test
  void aLayoutNeverSeenGivesNoListAtAll() throws Exception {
    ReadLetter letter = read(InventedLetters.minutes());
    assertThat(letter.layout()).isEqualTo(Layout.UNKNOWN);
    assertThat(letter.findings()).isEmpty();
    assertThat(letter.doubts()).anyMatch(doubt -> doubt.contains("Mark the findings in the text"));
  }

  @Test
  void pastedTextKeepsTogetherWhatAPageBreakDivided() throws Exception {
    ReadLetter letter =
        read(
            """
            1 June 2021

            Ann Reed, Director of Children's Services, Thornmere Council Jo Turn, Executive Lead, Thornmere CCG

            Dear local partnership

            Joint targeted area inspection of the multi-agency response to neglect in Thornmere

            Between 3 May 2021 and 7 May 2021, Ofsted and the Care Quality Commission inspected.

            Key strengths

            - Leaders know the area well.\u00b9
            - Health visitors see every child at home and




            write down what the child says.

            Case study: effective practice

            Kit is not a real child.

            Areas for improvement

            - There are no plans for
              older children.
            - Police do not attend.

            Next steps

            Thornmere Council should prepare a written statement of proposed action.

            Ann Reed, DCS should send the written statement of action to a.b@ofsted.gov.uk by 9 September 2021.
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(words(letter, Kind.STRENGTH))
        .containsExactly(
            "Leaders know the area well.",
            "Health visitors see every child at home and write down what the child says.");
    assertThat(words(letter, Kind.IMPROVEMENT))
        .containsExactly("There are no plans for older children.", "Police do not attend.");
    assertThat(letter.area()).isEqualTo("Thornmere");
    assertThat(letter.addressees()).hasSize(2);
    assertThat(letter.statement()).isNotNull();
    assertThat(letter.statement().lead()).isEqualTo("Ann Reed, DCS");
    assertThat(letter.statement().due()).isEqualTo(LocalDate.of(2021, 9, 9));
  }

  @Test
  void textCopiedWithoutItsEmptyLinesIsReadToo() throws Exception {
    ReadLetter letter = read(COPIED.getBytes(StandardCharsets.UTF_8));
    assertThat(words(letter, Kind.STRENGTH))
        .containsExactly(
            "Leaders know the area and its well-being. They listen.", "Schools refer early.");
    assertThat(words(letter, Kind.IMPROVEMENT)).containsExactly("Police do not attend meetings.");
    assertThat(letter.area()).isEqualTo("Thornmere");
    assertThat(letter.fieldworkFrom()).isEqualTo(LocalDate.of(2021, 5, 3));
    // without bullets, nothing shows where one finding ends
    ReadLetter bare = read(COPIED.replace("\u2022 ", "").getBytes(StandardCharsets.UTF_8));
    assertThat(bare.findings()).isEmpty();
    assertThat(bare.layout()).isEqualTo(Layout.UNKNOWN);
  }

  @Test
  void manyBulletsUnderUnknownHeadingsMakeTheLayoutUnknown() throws Exception {
    String elsewhere =
        COPIED.replace("Key strengths", "What we saw").replace("early.", "early.\n\u2022 More.");
    ReadLetter letter = read(elsewhere.getBytes(StandardCharsets.UTF_8));
    assertThat(letter.findings()).isEmpty();
    assertThat(letter.doubts()).anyMatch(doubt -> doubt.startsWith("Many bullets"));
  }

  private static final String COPIED =
      """
      1 June 2021
      Ann Reed, Director of Children's Services, Thornmere Council
      Dear local partnership
      Joint targeted area inspection of the multi-agency response to neglect in
      Thornmere
      Between 3 May 2021 and 7 May 2021, Ofsted and the Care Quality Commission inspected.
      Partners know what their
      strengths are.
      Key strengths
      \u2022 Leaders know the area and its well-
      being. They listen.
      1
      \u2022 Schools refer early.
      Case study: effective practice
      Kit is not a real child.
      Areas for improvement
      \u2022 Police do not attend
      meetings.
      Next steps
      Thornmere Council should prepare a written statement of proposed action.
      """;

  private static ReadLetter read(byte[] file) throws UnreadableFile {
    return LetterReader.read(LetterFile.read(file, CLOCK));
  }

  private static List<Finding> of(ReadLetter letter, Kind kind) {
    return letter.findings().stream().filter(f -> f.kind() == kind).toList();
  }

  private static List<String> words(ReadLetter letter, Kind kind) {
    return of(letter, kind).stream().map(Finding::text).toList();
  }
}
