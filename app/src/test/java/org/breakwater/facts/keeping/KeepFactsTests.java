package org.breakwater.facts.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.facts.DatedFact;
import org.breakwater.facts.DatedFacts;
import org.breakwater.facts.FactKind;
import org.breakwater.people.Given;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.people.extracts.ExtractKeeper;
import org.breakwater.returns.extracts.EventKind;
import org.breakwater.returns.extracts.ExtractedEvent;
import org.breakwater.returns.extracts.ExtractedInvolvement;
import org.breakwater.returns.extracts.ExtractedRecord;
import org.breakwater.returns.extracts.Service;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an extract says is kept once, brought up to date by a newer one, and taken back by it. */
@BreakwaterTest
class KeepFactsTests {

  @Autowired Partners partners;
  @Autowired Access access;
  @Autowired PersonIndex people;
  @Autowired DatedFacts facts;
  @Autowired ExtractKeeper keeper;

  private Partners.Partnership partnership;
  private Viewer loader;
  private RecordId record;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    loader = access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    record =
        access.writing(
            loader,
            () ->
                people
                    .recognise(
                        loader,
                        Given.child(
                                partnership.of(Kind.SOCIAL_CARE), "Amina", "Raval", "2015-03-01")
                            .known("C1")
                            .record())
                    .record());
  }

  private ExtractKeeper.Kept keep(String extract, String asOf, ExtractedRecord... said) {
    ExtractKeeper.Keeping keeping =
        keeper.begin(loader, partnership.of(Kind.SOCIAL_CARE).id(), extract, LocalDate.parse(asOf));
    Map<String, RecordId> records = new HashMap<>(Map.of("C1", record));
    // two lots, as a file of many rows would make
    access.writing(loader, () -> keeping.keep(records, List.of(said).subList(0, said.length / 2)));
    access.writing(
        loader, () -> keeping.keep(records, List.of(said).subList(said.length / 2, said.length)));
    return access.writing(loader, () -> keeping.finish(Set.of(extract + "/t", "other/t")));
  }

  private List<String> known() {
    Viewer hub = partnership.hubManager();
    List<String> known = new ArrayList<>();
    for (DatedFact fact : access.reading(hub, () -> facts.of(hub, List.of(record)))) {
      known.add(fact.kind() + " " + fact.from() + (fact.to() == null ? "" : " to " + fact.to()));
    }
    return known;
  }

  private static ExtractedEvent event(String extract, EventKind kind, String on, String note) {
    return new ExtractedEvent(
        "C1", kind, LocalDate.parse(on), null, note, null, null, extract + "/t", Map.of());
  }

  private static ExtractedInvolvement plan(String extract, String from, String to) {
    return new ExtractedInvolvement(
        "C1",
        Service.CHILD_PROTECTION,
        LocalDate.parse(from),
        to.isEmpty() ? null : LocalDate.parse(to),
        null,
        "Ama Boateng",
        "NEG",
        extract + "/t");
  }

  @Test
  void theSameAgainChangesNothing() {
    ExtractedRecord[] said = {
      event("cin", EventKind.REFERRAL, "2026-01-05", "6"), plan("cin", "2026-02-01", "")
    };
    assertThat(keep("cin", "2026-03-31", said).added()).isEqualTo(2);
    ExtractKeeper.Kept again = keep("cin", "2026-03-31", said);
    assertThat(again).isEqualTo(new ExtractKeeper.Kept(0, 0, 2, 0, Map.of()));
    assertThat(known()).containsExactly("CHILD_PROTECTION 2026-02-01", "REFERRAL 2026-01-05");
  }

  @Test
  void aNewerExtractBringsUpToDateAndAnOlderOneDoesNotUndoIt() {
    keep("cin", "2026-03-31", plan("cin", "2026-02-01", ""));
    assertThat(keep("cin", "2026-06-30", plan("cin", "2026-02-01", "2026-06-01")).changed())
        .isEqualTo(1);
    assertThat(known()).containsExactly("CHILD_PROTECTION 2026-02-01 to 2026-06-01");
    assertThat(keep("cin", "2026-03-31", plan("cin", "2026-02-01", "")).unchanged()).isEqualTo(1);
    assertThat(known()).containsExactly("CHILD_PROTECTION 2026-02-01 to 2026-06-01");
  }

  @Test
  void aStartThatWasCorrectedDoesNotDouble() {
    keep(
        "cin",
        "2026-03-31",
        plan("cin", "2026-02-01", ""),
        plan("cin", "2019-02-01", "2020-01-01"));
    ExtractKeeper.Kept kept = keep("cin", "2026-06-30", plan("cin", "2026-02-03", ""));
    assertThat(kept.withdrawn()).isEqualTo(1);
    assertThat(known())
        .as("what ended before the year it covers is not taken back")
        .containsExactly(
            "CHILD_PROTECTION 2026-02-03", "CHILD_PROTECTION 2019-02-01 to 2020-01-01");
    assertThat(keep("cin", "2026-07-31", plan("cin", "2026-02-01", "")).changed())
        .as("said again")
        .isEqualTo(1);
    assertThat(known()).contains("CHILD_PROTECTION 2026-02-01");
  }

  @Test
  void sourcesStandBesideEachOther() {
    keep("cin", "2026-03-31", plan("cin", "2026-02-01", ""));
    keep("annex-a", "2026-06-30", plan("annex-a", "2026-02-03", ""));
    assertThat(known())
        .containsExactly("CHILD_PROTECTION 2026-02-03", "CHILD_PROTECTION 2026-02-01");
  }

  @Test
  void aTableWithReturnedRowsTakesNothingBack() {
    keep("cin", "2026-03-31", plan("cin", "2026-02-01", ""));
    ExtractKeeper.Keeping keeping =
        keeper.begin(
            loader, partnership.of(Kind.SOCIAL_CARE).id(), "cin", LocalDate.of(2026, 6, 30));
    access.writing(
        loader, () -> keeping.keep(Map.of("C1", record), List.of(plan("cin", "2026-03-01", ""))));
    assertThat(access.writing(loader, () -> keeping.finish(Set.of())).withdrawn()).isZero();
    assertThat(known()).hasSize(2);
  }

  @Test
  void ofALatestPlacementTheEarlierOneEnds() {
    keep("annex-a", "2026-03-31", event("annex-a", EventKind.PLACEMENT, "2026-01-01", "U6"));
    keep("annex-a", "2026-06-30", event("annex-a", EventKind.PLACEMENT, "2026-05-01", "K2"));
    assertThat(known())
        .containsExactly("PLACEMENT 2026-05-01", "PLACEMENT 2026-01-01 to 2026-05-01");
  }

  @Test
  void twoContactsOfOneDayAreTwo() {
    keep(
        "annex-a",
        "2026-03-31",
        event("annex-a", EventKind.CONTACT, "2026-01-01", "g) Police"),
        event("annex-a", EventKind.CONTACT, "2026-01-01", "b) Schools"));
    assertThat(known()).hasSize(2);
  }

  @Test
  void whatIsNoDatedFactIsCounted() {
    ExtractKeeper.Kept kept =
        keep(
            "annex-a",
            "2026-03-31",
            new ExtractedInvolvement(
                "C1",
                Service.ADOPTER,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                null,
                "annex-a/t"),
            new ExtractedInvolvement(
                "nobody", Service.CARE_LEAVER, null, null, null, null, null, "annex-a/t"));
    assertThat(kept.leftOut()).isEqualTo(Map.of("ADOPTER", 1L, "about nobody known", 1L));
  }

  @Test
  void codesAreShownInWordsWithTheCode() {
    keep(
        "ssda903",
        "2026-03-31",
        new ExtractedEvent(
            "C1",
            EventKind.PLACEMENT,
            LocalDate.of(2026, 1, 1),
            null,
            null,
            null,
            null,
            "ssda903/t",
            Map.of("Legal status", "C2")));
    Viewer hub = partnership.hubManager();
    DatedFact fact = access.reading(hub, () -> facts.of(hub, List.of(record))).getFirst();
    assertThat(fact.details().getFirst().shown()).isEqualTo("full care order (C2)");
    assertThat(fact.source()).isEqualTo("SSDA903 return, t");
    assertThat(fact.goesOn()).isTrue();
    assertThat(fact.kind()).isEqualTo(FactKind.PLACEMENT);
  }
}
