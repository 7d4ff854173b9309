package org.breakwater.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.people.imports.ImportReport.Standing;
import org.breakwater.returns.extracts.AgencyExtract;
import org.breakwater.returns.extracts.ExtractReader;
import org.breakwater.returns.extracts.Outcome;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Extracts kept in the person index: once, whole, and again without doubling. */
@BreakwaterTest
class ImportExtractTests {

  @Autowired Partners partners;
  @Autowired ImportExtract importExtract;
  @Autowired PersonIndex people;
  @Autowired ImportedRecords records;
  @Autowired Access access;
  @Autowired Ids ids;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private Partners.Partnership partnership;

  @BeforeEach
  void fresh() {
    partnership = partners.fresh();
  }

  private ImportOrder order(String layout) {
    return new ImportOrder(
        partnership.id(),
        partnership.of(Kind.SOCIAL_CARE),
        AgencyExtract.named(layout),
        folder,
        LocalDate.of(2026, 11, 1));
  }

  private ImportReport run(String layout) throws IOException {
    return importExtract.run(order(layout), outcome -> {}, ExtractReader.Progress.NONE);
  }

  private void lookedAfter(int children) throws IOException {
    write(
        "header.csv",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        IntStream.range(0, children)
            .mapToObj(i ->
                "C%d,%d,%d/%d/%d,WBRI,,,"
                    .formatted(i, 1 + i % 2, 1 + i % 28, 1 + i % 12, 2009 + i % 15)));
    write(
        "episodes.csv",
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
        IntStream.range(0, children)
            .mapToObj(i ->
                "C%d,01/04/2024,S,C2,N1,U6,PR1,%s,X1,,EX%d 1AA,,"
                    .formatted(i, i % 3 == 0 ? "01/05/2025" : "", 1 + i % 9)));
  }

  private void write(String name, String head, Stream<String> rows) throws IOException {
    Files.writeString(
        folder.resolve(name), head + "\n" + rows.collect(Collectors.joining("\n")) + "\n");
  }

  private long count(String table) {
    return access.reading(
        access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT),
        () ->
            jdbc.sql("select count(*) from people." + table + " where partnership_id = :p")
                .param("p", partnership.id().value())
                .query(Long.class)
                .single());
  }

  private Map<String, ImportedRecords.Kept> kept(String... localIds) {
    return access.reading(
        access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT),
        () ->
            records.byLocalId(
                partnership.id(), partnership.of(Kind.SOCIAL_CARE).id(), List.of(localIds)));
  }

  private List<OpenTo> openTo(String localId) {
    RecordId record = kept(localId).get(localId).id();
    var hub = partnership.hubManager();
    return access.reading(
        hub, () -> people.openTo(hub, List.of(record)).getOrDefault(record, List.of()));
  }

  @Test
  void aLookedAfterChildIsOpenToSocialCareAndOneWhoLeftIsNot() throws IOException {
    lookedAfter(12);
    ImportReport report = run("ssda903");
    assertThat(report.rows().taken()).isEqualTo(24);
    assertThat(report.people().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(12);
    assertThat(count("agency_record")).isEqualTo(12);
    assertThat(openTo("C1"))
        .singleElement()
        .satisfies(open -> {
          assertThat(open.service()).isEqualTo("CLA");
          assertThat(open.from()).isEqualTo(LocalDate.of(2024, 4, 1));
        });
    assertThat(openTo("C0")).as("ceased on 1 May 2025").isEmpty();
    assertThat(kept("C1").get("C1").said().postcode()).isEqualTo("EX2 1AA");
    assertThat(kept("C1").get("C1").said().identifiers()).containsEntry("LA_CHILD_ID", "C1");
  }

  @Test
  void theSameExtractAgainChangesNothing() throws IOException {
    lookedAfter(12);
    run("ssda903");
    ImportReport again = run("ssda903");
    assertThat(again.people()).isEqualTo(Map.of(Standing.UNCHANGED, 12L));
    assertThat(again.spansKept()).isZero();
    assertThat(again.spansUnchanged()).isEqualTo(12);
    assertThat(count("agency_record")).isEqualTo(12);
    assertThat(count("involvement")).isEqualTo(12);
  }

  @Test
  void anImportCutOffIsCompletedByRunningItAgain() throws IOException {
    int children = ImportExtract.ROWS_AT_A_TIME + 50;
    lookedAfter(children);
    AtomicInteger seen = new AtomicInteger();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            importExtract.run(
                order("ssda903"),
                outcome -> {
                  if (outcome instanceof Outcome.Taken
                      && seen.incrementAndGet() > ImportExtract.ROWS_AT_A_TIME + 20) {
                    throw new IllegalStateException("the power went");
                  }
                },
                ExtractReader.Progress.NONE));
    assertThat(count("agency_record")).as("one whole lot").isEqualTo(ImportExtract.ROWS_AT_A_TIME);
    run("ssda903");
    assertThat(count("agency_record")).isEqualTo(children);
    assertThat(count("involvement")).isEqualTo(children);
  }

  @Test
  void aLotIsKeptWholeOrNotAtAll() throws IOException {
    lookedAfter(30);
    PersonIndex failing =
        (PersonIndex)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PersonIndex.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("involve")) {
                    throw new IllegalStateException("the database went");
                  }
                  try {
                    return method.invoke(people, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    ImportExtract half = new ImportExtract(access, failing, records, List.of(), ids, clock);
    assertThatIllegalStateException()
        .isThrownBy(() -> half.run(order("ssda903"), outcome -> {}, ExtractReader.Progress.NONE));
    assertThat(count("agency_record")).isZero();
    assertThat(count("involvement")).isZero();
  }

  @Test
  void whatALaterExtractLeavesOutStaysKnown() throws IOException {
    write(
        "header.csv",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        Stream.of("77,2,03/05/2012,AIND,D051910639385,,"));
    run("ssda903");
    Files.delete(folder.resolve("header.csv"));
    write(
        "list 6.csv",
        "Child Unique ID,Gender,Ethnicity,Date of Birth,CIN Start Date,CIN Closure Date,Case Status,Allocated Team,Allocated Worker",
        Stream.of("77,Not stated/recorded,,,01/03/2026,,c) Child in need plan,Team 1,Amina Ncube"));
    run("annex-a");
    assertThat(kept("77").get("77").said())
        .satisfies(said -> {
          assertThat(said.born()).isEqualTo(LocalDate.of(2012, 5, 3));
          assertThat(said.identifiers()).containsEntry("UPN", "D051910639385");
          assertThat(said.sex()).isEqualTo(Sex.FEMALE);
        });
    assertThat(openTo("77")).extracting(OpenTo::worker).containsExactly("Amina Ncube");
  }

  @Test
  void siblingsStayTwo() throws IOException {
    write(
        "header.csv",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        Stream.of("S1,2,03/05/2012,AIND,,,", "S2,2,03/05/2012,AIND,,,"));
    run("ssda903");
    assertThat(count("agency_record")).isEqualTo(2);
    assertThat(count("person")).as("twins of one sex and birthday are two people").isEqualTo(2);
  }

  @Test
  void aNoticeAboutAnImportedChildFindsThemOpenAndTheirSiblingIsSomeoneElse() throws IOException {
    write(
        "header.csv",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        Stream.of("N1,2,03/05/2012,AIND,H801200001001,,"));
    write(
        "episodes.csv",
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
        Stream.of("N1,01/04/2024,S,C2,N1,U6,PR1,,X1,,EX4 1AA,,"));
    run("ssda903");
    Recognised child = notice("Meera", LocalDate.of(2012, 5, 3), Map.of("UPN", "H801200001001"));
    Recognised sibling = notice("Anil", LocalDate.of(2014, 9, 20), Map.of());
    assertThat(child).isInstanceOf(Recognised.Certain.class);
    assertThat(sibling.person()).isNotEqualTo(child.person());
    var hub = partnership.hubManager();
    Map<RecordId, List<OpenTo>> open =
        access.reading(hub, () -> people.openTo(hub, List.of(child.record(), sibling.record())));
    assertThat(open.get(child.record()))
        .extracting(OpenTo::service, OpenTo::organisationName)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CLA", partnership.of(Kind.SOCIAL_CARE).name()));
    assertThat(open.getOrDefault(sibling.record(), List.of())).isEmpty();
  }

  private Recognised notice(String given, LocalDate born, Map<String, String> identifiers) {
    var officer = partnership.officer();
    return access.writing(
        officer,
        () ->
            people.recognise(
                officer,
                new AgencyRecord(
                    officer.organisation(),
                    null,
                    AgencyRecord.Source.NOTICE,
                    given,
                    "Raval",
                    List.of(),
                    born,
                    given.equals("Meera") ? Sex.FEMALE : Sex.MALE,
                    null,
                    "12 Cowick Street",
                    "Exeter",
                    "EX4 1AA",
                    identifiers,
                    true)));
  }
}
