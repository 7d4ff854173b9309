package org.breakwater.returns.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The census as an extract. */
class CinExtractTests {

  @TempDir Path folder;
  private final List<Outcome> outcomes = new ArrayList<>();

  private ExtractSummary read(String children) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("census.xml"),
            """
            <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
            <ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>
            <LEA>301</LEA></Source></Header><Children>%s</Children></Message>
            """
                .formatted(children));
    return AgencyExtract.named("cin")
        .read(file, LocalDate.of(2026, 6, 4), outcomes::add, ExtractReader.Progress.NONE);
  }

  private <T extends ExtractedRecord> List<T> records(Class<T> type) {
    return outcomes.stream()
        .filter(Outcome.Taken.class::isInstance)
        .flatMap(taken -> ((Outcome.Taken) taken).records().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static String child(String id, String episode) {
    return """
    <Child><ChildIdentifiers><LAchildID>%s</LAchildID><UPN>D051910639385</UPN>
    <PersonBirthDate>2012-05-03</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
    <ChildCharacteristics><Ethnicity>AIND</Ethnicity></ChildCharacteristics>
    <CINdetails>%s</CINdetails></Child>
    """
        .formatted(id, episode);
  }

  @Test
  void saysWhoTheChildIsAndWhatWasDone() throws IOException {
    read(
        child(
            "C1",
            """
            <CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>6</ReferralSource>
            <PrimaryNeedCode>N1</PrimaryNeedCode>
            <Assessments><AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate>
            <AssessmentAuthorisationDate>2025-06-02</AssessmentAuthorisationDate>
            <FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors>
            <AssessmentFactors>16A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
            <CINPlanDates><CINPlanStartDate>2025-06-03</CINPlanStartDate>
            <CINPlanEndDate>2025-07-03</CINPlanEndDate></CINPlanDates>
            <Section47><S47ActualStartDate>2025-07-01</S47ActualStartDate>
            <InitialCPCtarget>2025-07-22</InitialCPCtarget><DateOfInitialCPC>2025-07-20</DateOfInitialCPC>
            <ICPCnotRequired>false</ICPCnotRequired></Section47>
            <ReferralNFA>0</ReferralNFA>
            <ChildProtectionPlans><CPPstartDate>2025-07-20</CPPstartDate>
            <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
            <LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>
            <Reviews><CPPreviewDate>2025-10-01</CPPreviewDate><CPPreviewDate>2026-02-01</CPPreviewDate>
            </Reviews></ChildProtectionPlans>
            """));
    assertThat(records(ExtractedPerson.class))
        .singleElement()
        .satisfies(person -> {
          assertThat(person.localId()).isEqualTo("C1");
          assertThat(person.sex()).isEqualTo(Sex.FEMALE);
          assertThat(person.born()).isEqualTo(LocalDate.of(2012, 5, 3));
          assertThat(person.ethnicity()).isEqualTo("AIND");
          assertThat(person.identifiers()).isEqualTo(Map.of("UPN", "D051910639385"));
        });
    assertThat(records(ExtractedInvolvement.class))
        .extracting(one -> one.service() + " " + one.from() + " " + one.to() + " " + one.detail())
        .containsExactly(
            "CHILD_IN_NEED 2025-05-01 null null",
            "ASSESSMENT 2025-05-02 2025-06-02 1A 16A",
            "CHILD_PROTECTION 2025-07-20 null EMO");
    assertThat(records(ExtractedEvent.class))
        .extracting(one -> one.kind() + " " + one.on() + " " + one.details())
        .containsExactly(
            "REFERRAL 2025-05-01 {Primary need=N1, No further action=0}",
            "CHILD_IN_NEED_PLAN 2025-06-03 {}",
            "SECTION_47_ENQUIRY 2025-07-01 {Conference due=2025-07-22}",
            "INITIAL_CHILD_PROTECTION_CONFERENCE 2025-07-20 {}",
            "REVIEW_CHILD_PROTECTION_CONFERENCE 2025-10-01 {}",
            "REVIEW_CHILD_PROTECTION_CONFERENCE 2026-02-01 {}");
    assertThat(AgencyExtract.named("cin").madeUpTo(folder)).contains(LocalDate.of(2026, 3, 31));
  }

  @Test
  void aReferralWithoutFurtherActionOpensNoService() throws IOException {
    read(
        child(
            "C1",
            "<CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>6</ReferralSource>"
                + "<ReferralNFA>true</ReferralNFA>"));
    assertThat(records(ExtractedInvolvement.class)).isEmpty();
    assertThat(records(ExtractedEvent.class)).hasSize(1);
  }

  @Test
  void whatCannotBeTrueGoesBackAndTheRestIsTaken() throws IOException {
    ExtractSummary summary =
        read(
            child(
                    "C1",
                    "<CINreferralDate>2025-05-01</CINreferralDate><CINclosureDate>2024-05-01</CINclosureDate>"
                        + "<ReferralNFA>0</ReferralNFA>")
                + child("", "<CINreferralDate>2025-05-01</CINreferralDate>")
                + child("C3", "<CINreferralDate>2027-05-01</CINreferralDate>"));
    assertThat(records(ExtractedPerson.class))
        .extracting(ExtractedPerson::localId)
        .containsExactly("C1", "C3");
    assertThat(summary.faults())
        .isEqualTo(
            Map.of(
                RowFault.ENDS_BEFORE_START, 1L,
                RowFault.MISSING, 1L,
                RowFault.IMPOSSIBLE_DATE, 2L));
  }

  @Test
  void aFileThatCannotBeReadIsToldAndStopsNothingElse() throws IOException {
    Files.writeString(folder.resolve("a.xml"), "<Message><Header>");
    Files.writeString(folder.resolve("b.xml"), "<!DOCTYPE x [<!ENTITY e 'x'>]><Message/>");
    ExtractSummary summary =
        AgencyExtract.named("cin")
            .read(folder, LocalDate.of(2026, 6, 4), outcomes::add, ExtractReader.Progress.NONE);
    assertThat(summary.filesStopped()).isEqualTo(2);
  }
}
