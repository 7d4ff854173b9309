package org.breakwater.returns.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SSDA903 layout: header and episodes become children and periods of being looked after. */
class LookedAfterExtractTests {

  @TempDir Path folder;

  private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
  private static final String EPISODES =
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

  private ExtractTesting read() throws IOException {
    return ExtractTesting.read("ssda903", folder);
  }

  private void header(String... rows) throws IOException {
    ExtractTesting.write(folder, "any-name.csv", HEADER + "\n" + String.join("\n", rows));
  }

  private void episodes(String... rows) throws IOException {
    ExtractTesting.write(folder, "a-episodes.csv", EPISODES + "\n" + String.join("\n", rows));
  }

  @Test
  void aChildHasSexBirthEthnicityAndUpn() throws IOException {
    header("A1,2,27/03/2012,WROM,D051910639385,,", "A2,1,2013-02-14,AIND - Indian,UN3,,");
    ExtractTesting read = read();
    assertThat(read.records(ExtractedPerson.class))
        .first()
        .satisfies(p -> {
          assertThat(p.localId()).isEqualTo("A1");
          assertThat(p.sex()).isEqualTo(Sex.FEMALE);
          assertThat(p.born()).isEqualTo(LocalDate.of(2012, 3, 27));
          assertThat(p.ethnicity()).isEqualTo("WROM");
          assertThat(p.identifiers()).containsEntry("UPN", "D051910639385");
        });
    assertThat(read.records(ExtractedPerson.class).get(1))
        .satisfies(p -> {
          assertThat(p.identifiers()).as("UN3 says why there is no UPN").isEmpty();
          assertThat(p.ethnicity()).isEqualTo("AIND");
        });
  }

  @Test
  void episodesThatTouchAreOnePeriodOpenWhenTheLatestHasNoEnd() throws IOException {
    header("A1,2,27/03/2012,WBRI,,,");
    episodes(
        "A1,14/08/2017,T,C2,N3,A3,PR3,,X1,,EG1 7TT,WV27 9FW,1",
        "A1,15/02/2016,S,C1,N3,T2,PR0,14/08/2017,X1,CLOSE,EG1 7TT,,1",
        "A1,01/01/2014,S,C1,N3,T2,PR0,01/06/2014,E4A,CLOSE,,,1");
    ExtractTesting read = read();
    assertThat(read.records(ExtractedInvolvement.class))
        .extracting(ExtractedInvolvement::from, ExtractedInvolvement::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 6, 1)),
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2016, 2, 15), null));
    assertThat(read.records(ExtractedInvolvement.class).getLast().detail()).isEqualTo("C2");
    assertThat(read.records(ExtractedAddress.class))
        .containsExactly(new ExtractedAddress("A1", "EG1 7TT", LocalDate.of(2016, 2, 15)));
  }

  @Test
  void anEarlierEpisodeWithoutAnEndDoesNotKeepAChildLookedAfter() throws IOException {
    header("A1,2,27/03/2012,WBRI,,,");
    episodes(
        "A1,15/02/2016,S,C1,N3,T2,PR0,,X1,,,,1",
        "A1,14/08/2017,T,C2,N3,A3,PR3,01/09/2018,E4A,,,,1");
    ExtractTesting read = read();
    assertThat(read.records(ExtractedInvolvement.class)).hasSize(1);
    assertThat(read.records(ExtractedInvolvement.class).getFirst().to())
        .isEqualTo(LocalDate.of(2018, 9, 1));
    assertThat(read.all(Outcome.Joined.class).getFirst().remarks())
        .extracting(Remark::fault)
        .containsExactly(RowFault.OPEN_BEFORE_NEXT);
  }

  @Test
  void badRowsComeBackWithReasonsAndGoodRowsGoOn() throws IOException {
    header(
        "A1,2,31/02/2012,WBRI,,,",
        ",2,01/02/2012,WBRI,,,",
        "A3,2,,WBRI,,,",
        "A4,2,01/02/2012,WBRI",
        "A5,2,01/02/2030,WBRI,,,",
        "A6,2,01/02/12,WBRI,,,",
        "A7,7,01/02/2012,XXXX,NOT-A-UPN,,",
        "A8,2,=1+1,WBRI,,,",
        "A9\u0007 drop table child; -- and a long tail of text,2,01/02/2012,WBRI,,,",
        "A10,\"2,01/02/2012,WBRI,,,",
        "A11,1,01/02/2012,WBRI,,,");
    ExtractTesting read = read();
    assertThat(read.refusedAt(2).fault()).isEqualTo(RowFault.BAD_DATE);
    assertThat(read.refusedAt(2).column()).isEqualTo("DOB");
    assertThat(read.refusedAt(2).shown()).isEqualTo("31/02/2012");
    assertThat(read.refusedAt(3).fault()).isEqualTo(RowFault.MISSING);
    assertThat(read.refusedAt(4).fault()).isEqualTo(RowFault.MISSING);
    assertThat(read.refusedAt(5).fault()).isEqualTo(RowFault.RAGGED);
    assertThat(read.refusedAt(5).reason()).contains("4 columns", "7 headings");
    assertThat(read.refusedAt(6).fault()).isEqualTo(RowFault.IMPOSSIBLE_DATE);
    assertThat(read.refusedAt(7).fault()).isEqualTo(RowFault.BAD_DATE);
    assertThat(read.refusedAt(9).fault()).isEqualTo(RowFault.FORMULA);
    assertThat(read.refusedAt(9).shown()).isEqualTo("'=1+1");
    assertThat(read.refusedAt(10).fault()).isEqualTo(RowFault.BAD_ID);
    assertThat(read.refusedAt(10).shown()).doesNotContain("\u0007").endsWith("…");
    assertThat(read.refusedAt(11).fault()).isEqualTo(RowFault.DAMAGED);
    assertThat(read.records(ExtractedPerson.class))
        .extracting(ExtractedPerson::localId)
        .containsExactly("A7", "A11");
    assertThat(read.all(Outcome.Taken.class).getFirst().remarks())
        .extracting(Remark::fault)
        .containsExactlyInAnyOrder(
            RowFault.UNKNOWN_CODE, RowFault.UNKNOWN_CODE, RowFault.BAD_IDENTIFIER);
    assertThat(read.summary.taken()).isEqualTo(2);
    assertThat(read.summary.refused()).isEqualTo(9);
  }

  @Test
  void anEpisodeOfAChildNotInTheHeaderComesBack() throws IOException {
    header("A1,2,27/03/2012,WBRI,,,");
    episodes(
        "B9,15/02/2016,S,C1,N3,T2,PR0,,X1,,,,1", "A1,15/02/2016,S,C1,N3,T2,PR0,01/02/2016,X1,,,,1");
    ExtractTesting read = read();
    assertThat(read.refusedAt(2).fault()).isEqualTo(RowFault.NO_SUCH_PERSON);
    assertThat(read.refusedAt(3).fault()).isEqualTo(RowFault.ENDS_BEFORE_START);
  }

  @Test
  void aMissingColumnIsNamedAndOtherFilesAreStillRead() throws IOException {
    ExtractTesting.write(folder, "header.csv", "CHILD,SEX,ETHNIC,UPN", "A1,1,WBRI,");
    ExtractTesting.write(folder, "notes.csv", "something,else", "1,2");
    ExtractTesting.write(folder, "broken.csv", "%PDF");
    ExtractTesting read = read();
    assertThat(read.all(Outcome.Skipped.class))
        .extracting(Outcome.Skipped::reason)
        .anyMatch(r -> r.contains("no column 'DOB' or 'Date of Birth'"))
        .anyMatch(r -> r.contains("no table that the SSDA903"));
    assertThat(read.all(Outcome.FileStopped.class)).hasSize(1);
    assertThat(read.summary.filesStopped()).isEqualTo(1);
  }
}
