package org.breakwater.facts.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.facts.DatedFacts;
import org.breakwater.people.Given;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.people.extracts.ExtractKeeper;
import org.breakwater.returns.extracts.EventKind;
import org.breakwater.returns.extracts.ExtractedEvent;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A fact is seen by whoever sees the record it hangs on, and by nobody else. */
@BreakwaterTest
class ReadFactsAccessTests {

  @Autowired Partners partners;
  @Autowired Access access;
  @Autowired PersonIndex people;
  @Autowired DatedFacts facts;
  @Autowired ExtractKeeper keeper;

  private Partners.Partnership partnership;
  private RecordId record;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    Viewer loader = access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    access.writing(
        loader,
        () -> {
          Recognised child =
              people.recognise(
                  loader,
                  Given.child(partnership.of(Kind.SOCIAL_CARE), "Amina", "Raval", "2015-03-01")
                      .known("C1")
                      .record());
          record = child.record();
          people.involve(
              loader,
              List.of(
                  new Involvement(
                      partnership.of(Kind.SOCIAL_CARE).id(),
                      record,
                      "CIN",
                      LocalDate.of(2026, 1, 1),
                      null,
                      null,
                      null,
                      null,
                      "TEST")));
          keepReferral(loader);
        });
  }

  private void keepReferral(Viewer viewer) {
    keeper
        .begin(viewer, partnership.of(Kind.SOCIAL_CARE).id(), "cin", LocalDate.of(2026, 3, 31))
        .keep(
            Map.of("C1", record),
            List.of(
                new ExtractedEvent(
                    "C1",
                    EventKind.REFERRAL,
                    LocalDate.of(2026, 1, 5),
                    null,
                    "6",
                    null,
                    null,
                    "cin/episodes")));
  }

  private int seenBy(Viewer viewer) {
    return access.reading(viewer, () -> facts.of(viewer, List.of(record))).size();
  }

  @ParameterizedTest
  @CsvSource({
    "SOCIAL_CARE, HUB_MANAGER, 1",
    "SOCIAL_CARE, HUB_PRACTITIONER, 1",
    "SOCIAL_CARE, SOCIAL_WORKER, 1",
    "YOUTH_JUSTICE, SOCIAL_WORKER, 0",
    "POLICE, POLICE_OFFICER, 0",
    "POLICE, POLICE_REVIEWER, 0",
    "SCHOOL, REFERRER, 0",
    "HEALTH_TRUST, AGENCY_RESPONDER, 0",
    "SOCIAL_CARE, ADMINISTRATOR, 0",
    "SOCIAL_CARE, AUDITOR, 0"
  })
  void whoSeesTheRecordSeesTheFact(Kind kind, Role role, int count) {
    assertThat(seenBy(partnership.viewer(Purpose.CHILD_FILE, kind, role))).isEqualTo(count);
  }

  @Test
  void anotherPartnershipSeesNothing() {
    assertThat(seenBy(partners.fresh().hubManager())).isZero();
  }

  @Test
  void onlyTheSystemKeeps() {
    Viewer manager = partnership.hubManager();
    assertThatThrownBy(() -> access.writing(manager, () -> change(manager)))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private void change(Viewer viewer) {
    keeper
        .begin(viewer, partnership.of(Kind.SOCIAL_CARE).id(), "cin", LocalDate.of(2026, 3, 31))
        .keep(
            Map.of("C1", record),
            List.of(
                new ExtractedEvent(
                    "C1",
                    EventKind.CONTACT,
                    LocalDate.of(2026, 1, 6),
                    null,
                    null,
                    null,
                    null,
                    "cin/x")));
  }
}
