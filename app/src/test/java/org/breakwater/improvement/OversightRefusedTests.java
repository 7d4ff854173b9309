package org.breakwater.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A board member and the commissioner try to reach a child, an agency's draft and another
 * partnership: refused on the page, by the database itself, and each attempt is in the audit trail.
 */
@BreakwaterTest
class OversightRefusedTests {
  @Autowired ApplicationContext context;

  @Test
  void aChild() {
    Room room = new Room(context);
    RecordId record = room.desk.child("Ivo", "Marsh", "2014-02-03");
    UUID contact = room.desk.notice(Grade.RED, record, ConcernTag.NEGLECT);
    UUID person =
        room.desk.value(
            "select person_id from people.agency_record where id = :id",
            record.value(),
            UUID.class);
    for (Staff who : List.of(room.member, room.commissioner)) {
      assertThat(room.desk.status(who, "/children/" + person)).isIn(403, 404);
      assertThat(room.desk.status(who, "/contacts/" + contact)).isEqualTo(404);
      assertThat(room.desk.status(who, "/people/search?family=Marsh")).isEqualTo(403);
      assertThat(refusals(room, who))
          .as("%s: three attempts, three lines", who.name())
          .isEqualTo(3);
      assertThat(room.desk.traces(who, contact)).containsExactly("REFUSED asked for a contact");
      for (Purpose purpose : Purpose.values()) {
        Viewer viewer = room.viewer(who).forPurpose(purpose);
        assertThat(
                count(
                    room,
                    viewer,
                    """
                    select (select count(*) from people.person) + (select count(*) from people.agency_record)
                      + (select count(*) from frontdoor.contact) + (select count(*) from frontdoor.contact_subject)
                    """))
            .as("%s at the database, to %s", who.name(), purpose)
            .isZero();
      }
    }
  }

  @Test
  void anAgencysDraft() {
    Room room = new Room(context);
    UUID draft = room.draft(room.letter(), "A01", room.policeOwner);
    for (Staff who : List.of(room.member, room.commissioner)) {
      assertThat(room.desk.status(who, "/improvement/actions/" + draft)).isEqualTo(404);
      assertThat(room.happened(who, draft, "NOTE")).isIn(403, 404);
      assertThat(room.desk.traces(who, draft))
          .containsExactly(
              "REFUSED asked for improvement action", "REFUSED asked for improvement action");
      assertThat(
              count(
                  room,
                  room.viewer(who),
                  "select (select count(*) from improvement.action where id = '%1$s') + (select count(*) from improvement.action_finding where action_id = '%1$s')"
                      .formatted(draft)))
          .as("%s at the database", who.name())
          .isZero();
    }
  }

  @Test
  void anotherPartnership() {
    Room there = new Room(context);
    UUID letter = there.letter();
    UUID action = there.action(letter, "A01", there.policeOwner);
    String board = there.board("Improvement board", 1);
    String paper = there.pack("COMMISSIONER_PACK");
    UUID programme = id(there.programme());
    Room here = new Room(context);
    for (Staff who : List.of(here.member, here.commissioner)) {
      List<String> pages =
          List.of(
              "/improvement/sources/" + letter,
              "/improvement/actions/" + action,
              "/improvement/programmes/" + programme,
              board,
              paper);
      for (String page : pages) {
        assertThat(here.desk.status(who, page)).as("%s at %s", who.name(), page).isEqualTo(404);
        assertThat(here.desk.traces(who, id(page)))
            .as("%s at %s", who.name(), page)
            .singleElement()
            .asString()
            .startsWith("REFUSED asked for");
      }
      assertThat(
              count(
                  here,
                  here.viewer(who),
                  """
                  select (select count(*) from improvement.source) + (select count(*) from improvement.finding)
                    + (select count(*) from improvement.action) + (select count(*) from improvement.board)
                    + (select count(*) from improvement.paper) + (select count(*) from improvement.entry)
                    + (select count(*) from improvement.publication)
                  """))
          .as("%s at the database: nothing of their own yet, nothing of others", who.name())
          .isZero();
    }
  }

  private static UUID id(String address) {
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  private static long count(Room room, Viewer viewer, String sql) {
    return room.desk
        .access()
        .reading(viewer, () -> room.desk.jdbc().sql(sql).query(Long.class).single());
  }

  private static long refusals(Room room, Staff who) {
    return count(
        room,
        room.desk.system(),
        "select count(*) from sharing.audit where act = 'REFUSED' and staff_id = "
            + who.id().value());
  }
}
