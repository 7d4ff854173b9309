package org.breakwater.returns.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.returns.command.Exit;
import org.breakwater.returns.command.Returns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code returns convert} and {@code returns diff}, as typed. */
class ConvertTests {

  @TempDir Path folder;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private Exit run(String... line) {
    shown.reset();
    PrintStream to = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return Returns.run(List.of(line), to, to);
  }

  private String said() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void census(String name, String closure, String second) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Message>
          <Header>
            <CollectionDetails>
              <Collection>CIN</Collection>
              <Year>2026</Year>
              <ReferenceDate>2026-03-31</ReferenceDate>
            </CollectionDetails>
            <Source>
              <SourceLevel>L</SourceLevel>
              <LEA>301</LEA>
            </Source>
          </Header>
          <Children>
            <Child>
              <ChildIdentifiers>
                <LAchildID>C1</LAchildID>
                <PersonBirthDate>2012-05-03</PersonBirthDate>
                <Sex>F</Sex>
              </ChildIdentifiers>
              <ChildCharacteristics>
                <Ethnicity>AIND</Ethnicity>
                <Disabilities>
                  <Disability>HAND</Disability>
                  <Disability>VIS</Disability>
                </Disabilities>
              </ChildCharacteristics>
              <CINdetails>
                <CINreferralDate>2025-05-01</CINreferralDate>
                <ReferralSource>6</ReferralSource>
        %s        <Assessments>
                  <AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate>
                  <FactorsIdentifiedAtAssessment>
                    <AssessmentFactors>1A</AssessmentFactors>
                    <AssessmentFactors>16A</AssessmentFactors>
                  </FactorsIdentifiedAtAssessment>
                </Assessments>
                <ReferralNFA>0</ReferralNFA>
                <ChildProtectionPlans>
                  <CPPstartDate>2025-07-20</CPPstartDate>
                  <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
                  <LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
                  <NumberOfPreviousCPP>0</NumberOfPreviousCPP>
                  <Reviews>
                    <CPPreviewDate>2025-10-01</CPPreviewDate>
                    <CPPreviewDate>2026-02-01</CPPreviewDate>
                  </Reviews>
                </ChildProtectionPlans>
              </CINdetails>
            </Child>
        %s  </Children>
        </Message>
        """
            .formatted(closure, second));
  }

  private static final String SECOND =
      """
          <Child>
            <ChildIdentifiers>
              <LAchildID>C2</LAchildID>
              <PersonBirthDate>2014-05-03</PersonBirthDate>
              <Sex>M</Sex>
            </ChildIdentifiers>
            <ChildCharacteristics>
              <Ethnicity>WBRI</Ethnicity>
            </ChildCharacteristics>
            <CINdetails>
              <CINreferralDate>2025-06-01</CINreferralDate>
              <ReferralSource>2A</ReferralSource>
              <ReferralNFA>1</ReferralNFA>
            </CINdetails>
          </Child>
      """;

  @Test
  void aCensusGoesToTablesAndBackByteForByte() throws IOException {
    census("a.xml", "", SECOND);
    assertThat(run("convert", path("a.xml"), path("tables"))).as(said()).isEqualTo(Exit.CLEAN);
    assertThat(run("convert", path("tables"), path("b.xml"))).as(said()).isEqualTo(Exit.CLEAN);
    assertThat(run("convert", path("b.xml"), path("again"))).isEqualTo(Exit.CLEAN);
    assertThat(run("convert", path("again"), path("c.xml"))).isEqualTo(Exit.CLEAN);
    assertThat(folder.resolve("c.xml")).hasSameBinaryContentAs(folder.resolve("b.xml"));
    assertThat(run("diff", path("a.xml"), path("c.xml"))).as(said()).isEqualTo(Exit.CLEAN);
    assertThat(Files.readString(folder.resolve("b.xml")))
        .isEqualTo(Files.readString(folder.resolve("a.xml")));
  }

  @Test
  void whatChangedInACensusIsToldByChild() throws IOException {
    census("old.xml", "", SECOND);
    census(
        "new.xml",
        "        <CINclosureDate>2026-01-01</CINclosureDate>\n        <ReasonForClosure>RC1</ReasonForClosure>\n",
        "");
    assertThat(run("diff", path("old.xml"), path("new.xml"), "--report", path("d.csv")))
        .isEqualTo(Exit.FINDINGS);
    assertThat(said())
        .contains("children they are of: 2", "CINclosureDate was blank, is 2026-01-01", "C2, ")
        .contains("removed CINreferralDate 2025-06-01");
    assertThat(Files.readString(folder.resolve("d.csv")))
        .contains("ReasonForClosure,,RC1")
        .contains("C2,");
  }

  @Test
  void theOrderOfRowsIsNoDifference() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createDirectories(folder.resolve("b"));
    String head = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
    Files.writeString(
        folder.resolve("a/reviews.csv"),
        head + "7,03/05/2012,01/06/2026,PN1\n7,03/05/2012,01/12/2026,PN2\n");
    Files.writeString(
        folder.resolve("b/reviews.csv"),
        head + "7,03/05/2012,01/12/2026,PN2\n7,03/05/2012,01/06/2026,PN1\n");
    assertThat(run("diff", path("a"), path("b"))).as(said()).isEqualTo(Exit.CLEAN);
    Files.writeString(
        folder.resolve("b/reviews.csv"),
        head + "7,03/05/2012,01/12/2026,PN3\n7,03/05/2012,01/06/2026,PN1\n");
    assertThat(run("diff", path("a"), path("b"))).isEqualTo(Exit.FINDINGS);
    assertThat(said())
        .contains("differences: 1; children they are of: 1", "REVIEW_CODE was PN2, is PN3");
  }

  @Test
  void manyRowsOfNobodyAreComparedByTheirFirstValue() throws IOException {
    StringBuilder old = new StringBuilder("prof_professional_id,prof_staff_id,prof_person_id\n");
    StringBuilder now = new StringBuilder(old);
    for (int i = 0; i < 3000; i++) {
      old.append("p").append(i).append(",s").append(i).append(",\n");
      now.append("p").append(2999 - i).append(",t").append(2999 - i).append(",\n");
    }
    for (String side : List.of("a", "b")) {
      Files.createDirectories(folder.resolve(side));
    }
    Files.writeString(
        folder.resolve("a/disability.csv"),
        "disa_table_id,disa_person_id,disa_disability_code\n1,P1,NONE\n1,P1,NONE\n");
    Files.writeString(
        folder.resolve("b/disability.csv"),
        "disa_table_id,disa_person_id,disa_disability_code\n1,P1,NONE\n");
    assertThat(run("diff", path("a"), path("b"))).as(said()).isEqualTo(Exit.FINDINGS);
    assertThat(said()).contains("differences: 1;", "P1, ssd_disability: removed");
    List<Difference> found = new java.util.ArrayList<>();
    Files.createDirectories(folder.resolve("x"));
    Files.createDirectories(folder.resolve("y"));
    Files.writeString(folder.resolve("x/t.csv"), old);
    Files.writeString(folder.resolve("y/t.csv"), now);
    found.addAll(new TablesDiff(Kind.SSDA903).between(folder.resolve("x"), folder.resolve("y")));
    assertThat(found).hasSize(3000).allMatch(d -> d.field().equals("prof_staff_id"));
  }

  @Test
  void annexAGoesToCsvAndBack() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in/contacts.csv"),
        "Child Unique ID,Sex,Ethnicity,DOB,Age,Contact Date,Contact Source\n7,M,WBRI,03/05/2012,14,01/06/2026,Police\n");
    assertThat(run("convert", path("in"), path("a.xlsx"))).as(said()).isEqualTo(Exit.CLEAN);
    assertThat(run("convert", path("a.xlsx"), path("csv"))).as(said()).isEqualTo(Exit.CLEAN);
    assertThat(run("convert", path("csv"), path("b.xlsx"))).isEqualTo(Exit.CLEAN);
    assertThat(folder.resolve("b.xlsx")).hasSameBinaryContentAs(folder.resolve("a.xlsx"));
    assertThat(Files.readString(folder.resolve("csv/list_1.csv"))).contains("g) Police");
  }

  @Test
  void whatHasNoOtherFormIsRefusedAndNothingIsWrittenOver() throws IOException {
    census("a.xml", "", "");
    assertThat(run("convert", path("a.xml"), path("a.xml"))).isEqualTo(Exit.UNREADABLE);
    assertThat(said()).contains("is there already");
    assertThat(run("convert", path("a.xml"), path("a.xlsx"))).isEqualTo(Exit.UNREADABLE);
    assertThat(run("convert", path("none"), path("x"))).isEqualTo(Exit.UNREADABLE);
    Files.writeString(folder.resolve("x.txt"), "nothing");
    assertThat(run("diff", path("x.txt"), path("a.xml"))).isEqualTo(Exit.UNREADABLE);
  }
}
