package org.breakwater.improvement.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.improvement.Room;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class SourceAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void whoHasNoPartInImprovementIsRefusedAndTraced() {
    Room room = new Room(context);
    UUID letter = room.letter();
    Staff officer = room.desk.officer();
    assertThat(room.desk.status(officer, "/improvement/sources")).isEqualTo(403);
    assertThat(room.desk.status(officer, "/improvement/sources/" + letter)).isEqualTo(404);
    assertThat(room.desk.traces(officer, letter)).contains("REFUSED asked for source of findings");
  }

  @Test
  void anotherPartnershipsLeadDoesNotSeeIt() {
    Room room = new Room(context);
    UUID letter = room.letter();
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, "/improvement/sources/" + letter))
        .isEqualTo(404);
  }

  @Test
  void theCommissionerSeesWhatIsAboutThePoliceOnlyAndABoardMemberAddsNothing() {
    Room room = new Room(context);
    UUID letter = room.letter();
    assertThat(room.desk.page(room.commissioner, "/improvement/sources/" + letter))
        .contains("Notices graded green")
        .doesNotContain("standard health assessment", "School nurses persist");
    assertThat(room.desk.page(room.member, "/improvement/sources/" + letter))
        .contains("standard health assessment")
        .doesNotContain("Add findings");
    for (Staff who : List.of(room.member, room.commissioner, room.healthOwner)) {
      assertThat(
              room.desk
                  .send(
                      who,
                      "/improvement/sources/" + letter + "/findings",
                      "kind",
                      "STRENGTH",
                      "words",
                      "x")
                  .getResponse()
                  .getStatus())
          .isEqualTo(403);
    }
  }

  @Test
  void whoOnlyOverseesSeesNoChildsRecordAtPageOrDatabase() {
    Room room = new Room(context);
    var child = room.desk.child("Ivo", "Marsh", "2014-02-03");
    UUID contact = room.desk.notice(Grade.RED, child, ConcernTag.NEGLECT);
    for (Staff who : List.of(room.member, room.commissioner, room.lead, room.policeOwner)) {
      assertThat(room.desk.status(who, "/contacts/" + contact)).isEqualTo(404);
      assertThat(room.desk.traces(who, contact))
          .isNotEmpty()
          .allMatch(l -> l.startsWith("REFUSED"));
      assertThat(room.desk.status(who, "/people/search?family=Marsh")).isEqualTo(403);
      assertThat(seen(room, room.viewer(who))).as("%s at the database", who.name()).isZero();
      assertThat(seen(room, room.viewer(who).forPurpose(Purpose.TRIAGE)))
          .as("%s at the database, whatever the purpose", who.name())
          .isZero();
    }
    // a hub manager who also sits on the board: not for this purpose
    Viewer both =
        room.desk.partnership.viewer(
            Purpose.IMPROVEMENT, Kind.SOCIAL_CARE, Role.HUB_MANAGER, Role.BOARD_MEMBER);
    assertThat(seen(room, both)).isZero();
    assertThat(seen(room, both.forPurpose(Purpose.TRIAGE))).isPositive();
  }

  private static long seen(Room room, Viewer viewer) {
    return room.desk
        .access()
        .reading(
            viewer,
            () ->
                room.desk
                    .jdbc()
                    .sql(
                        """
                        select (select count(*) from frontdoor.contact) + (select count(*) from frontdoor.contact_subject)
                          + (select count(*) from people.agency_record) + (select count(*) from people.person)
                        """)
                    .query(Long.class)
                    .single());
  }
}
