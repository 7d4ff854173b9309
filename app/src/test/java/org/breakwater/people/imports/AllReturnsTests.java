package org.breakwater.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.linking.JoinPeople;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.breakwater.testing.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The three returns of one authority in one database, as typed, up to the child's page. */
@BreakwaterTest
class AllReturnsTests {

  @Autowired Partners partners;
  @Autowired ImportCommand command;
  @Autowired Access access;
  @Autowired JdbcClient jdbc;
  @Autowired JoinPeople join;
  @Autowired MockMvc pages;
  @Autowired GivenClock clock;
  @TempDir Path folder;

  private Partners.Partnership partnership;
  private String agency;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    agency = partnership.of(Kind.SOCIAL_CARE).code();
  }

  private String run(String kind, Path path, String... options) {
    List<String> words = new ArrayList<>(List.of(kind, path.toString(), "--organisation", agency));
    words.addAll(List.of(options));
    PrintStream before = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
      assertThat(command.run(words)).as(kind).isLessThan(2);
    } finally {
      System.setOut(before);
    }
    return shown.toString(StandardCharsets.UTF_8);
  }

  private List<String> rows(String sql) {
    return access.reading(
        access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT),
        () ->
            jdbc.sql(sql)
                .param("p", partnership.id().value())
                .query((row, n) -> row.getString("said"))
                .list());
  }

  private UUID personOf(String localId) {
    return UUID.fromString(
        rows("select person_id::text as said from people.agency_record where partnership_id = :p and local_id = '"
                + localId
                + "'")
            .getFirst());
  }

  private String page(UUID person) throws Exception {
    return pages
        .perform(
            get("/children/" + person)
                .with(user(partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Path census(String name, String reference, String id, String plan) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
        <ReferenceDate>%s</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>301</LEA>
        </Source></Header><Children><Child><ChildIdentifiers><LAchildID>%s</LAchildID><UPN>H801200001001</UPN>
        <PersonBirthDate>2012-05-03</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
        <ChildCharacteristics><Ethnicity>AIND</Ethnicity></ChildCharacteristics>
        <CINdetails><CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>6</ReferralSource>
        <PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA>%s</CINdetails></Child></Children></Message>
        """
            .formatted(reference, id, plan));
  }

  private static String plan(String end) {
    return "<ChildProtectionPlans><CPPstartDate>2025-07-20</CPPstartDate>%s<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>"
        .formatted(end.isEmpty() ? "" : "<CPPendDate>" + end + "</CPPendDate>");
  }

  private Path lookedAfter(String id) throws IOException {
    Path into = Files.createDirectories(folder.resolve("903"));
    Files.writeString(
        into.resolve("header.csv"),
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n%s,2,03/05/2012,AIND,H801200001001,,\n"
            .formatted(id));
    Files.writeString(
        into.resolve("episodes.csv"),
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n%s,01/09/2025,S,C2,N1,U6,PR1,,,,EX4 1AA,,\n"
            .formatted(id));
    return into;
  }

  @Test
  void twoReturnsWithDifferentIdsForOneChildAreOneChildWithTheFactsOfBoth() throws Exception {
    assertThat(run("cin", census("cin.xml", "2026-03-31", "CIN-77", plan(""))))
        .contains("1 new, 0 brought up to date", "Dated facts: 3 new");
    assertThat(run("ssda903", lookedAfter("L903"), "--as-of", "2026-03-31"))
        .as("found, but an agency that holds a child twice is asked before two are made one")
        .contains("1 wait for a person's decision, 0 new");
    Viewer manager = partnership.hubManager();
    assertThat(
            rows(
                "select array_to_string(reason_words, '; ') as said from people.possible_match where partnership_id = :p"))
        .singleElement()
        .asString()
        .contains("same UPN", "different local authority child ids, so a person should decide");
    access.writing(
        manager,
        () ->
            join.join(
                manager,
                new PersonId(personOf("CIN-77")),
                new PersonId(personOf("L903")),
                "One child: the social care number changed with the system"));
    assertThat(personOf("L903")).isEqualTo(personOf("CIN-77"));
    assertThat(page(personOf("CIN-77")))
        .contains("From agencies’ returns", "Child protection plan", "neglect (NEG)")
        .contains("20 July 2025 and goes on", "CIN census, protection-plans, up to 31 March 2026")
        .contains(
            "Placement", "foster care (U6)", "full care order (C2)", "SSDA903 return, episodes")
        .contains("police (6)", partnership.of(Kind.SOCIAL_CARE).name())
        .contains("1 September 2025 and goes on");
  }

  @Test
  void aDateAmongTheDetailsIsReadAsADate() throws Exception {
    String enquiry =
        "<Section47><S47ActualStartDate>2025-06-02</S47ActualStartDate><InitialCPCtarget>2025-06-23</InitialCPCtarget>"
            + "<DateOfInitialCPC>2025-06-20</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>";
    run("cin", census("enquiry.xml", "2026-03-31", "CIN-78", enquiry));
    assertThat(page(personOf("CIN-78")))
        .containsSubsequence("Conference due", "23 June 2025")
        .doesNotContain("2025-06-23");
  }

  @Test
  void aNewerCensusUpdatesAndNeverDoubles() throws Exception {
    run("cin", census("2026.xml", "2026-03-31", "CIN-77", plan("")));
    assertThat(run("cin", folder.resolve("2026.xml")))
        .contains("Dated facts: 0 new, 0 changed, 3 unchanged, 0 no longer said.");
    assertThat(run("cin", census("later.xml", "2026-09-30", "CIN-77", plan("2026-06-01"))))
        .contains("Dated facts: 0 new, 1 changed, 2 unchanged, 0 no longer said.");
    assertThat(page(personOf("CIN-77"))).contains("20 July 2025 to 1 June 2026");
    assertThat(run("cin", folder.resolve("2026.xml")))
        .as("the older one again undoes nothing")
        .contains("Dated facts: 0 new, 0 changed, 3 unchanged, 0 no longer said.");
    assertThat(page(personOf("CIN-77"))).contains("20 July 2025 to 1 June 2026");
  }

  @Test
  void allThreeFixturesInOneDatabase() throws Exception {
    Path fixtures = Shared.of("fixtures");
    System.out.println(run("cin", fixtures.resolve("cin/fake_CIN_data.xml")));
    System.out.println(run("cin", fixtures.resolve("cin/cin_clean_1000.xml")));
    System.out.println(run("ssda903", fixtures.resolve("ssda903")));
    System.out.println(run("annex-a", fixtures.resolve("annex-a/Annex_A_2024_Jan.xlsx")));
    List<String> counts =
        rows(
            """
            select extract || ' ' || kind || ' ' || count(*) as said from facts.fact where partnership_id = :p
            group by extract, kind order by extract, kind
            """);
    counts.forEach(System.out::println);
    assertThat(counts)
        .anyMatch(count -> count.startsWith("cin REFERRAL"))
        .anyMatch(count -> count.startsWith("cin SECTION_47_ENQUIRY"))
        .anyMatch(count -> count.startsWith("cin ASSESSMENT"))
        .anyMatch(count -> count.startsWith("cin CHILD_PROTECTION"))
        .anyMatch(count -> count.startsWith("ssda903 PLACEMENT"))
        .anyMatch(count -> count.startsWith("annex-a CONTACT"));
    for (String[] again :
        new String[][] {
          {"cin", "cin/fake_CIN_data.xml"},
          {"cin", "cin/cin_clean_1000.xml"},
          {"ssda903", "ssda903"},
          {"annex-a", "annex-a/Annex_A_2024_Jan.xlsx"}
        }) {
      assertThat(run(again[0], fixtures.resolve(again[1])))
          .contains("Dated facts: 0 new, 0 changed", " 0 no longer said.")
          .contains("People: 0 recognised, 0 wait for a person's decision, 0 new");
    }
    String child =
        rows("""
        select r.local_id as said from facts.fact f join people.agency_record r
          on r.partnership_id = f.partnership_id and r.id = f.record_id
        where f.partnership_id = :p and f.extract = 'cin' and f.kind = 'SECTION_47_ENQUIRY' limit 1
        """)
            .getFirst();
    assertThat(page(personOf(child))).contains("Section 47 enquiry", "CIN census, section-47");
  }
}
