package org.breakwater.improvement.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ActionAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void aDraftIsItsAgencysUntilItIsShared() {
    Room room = new Room(context);
    UUID draft = room.draft(room.letter(), "A01", room.policeOwner);
    String path = "/improvement/actions/" + draft;
    assertThat(room.desk.page(room.policeOwner, path)).contains("Draft");
    for (Staff who : List.of(room.lead, room.healthOwner, room.member, room.commissioner)) {
      assertThat(room.desk.status(who, path)).as(who.name()).isEqualTo(404);
      assertThat(room.desk.traces(who, draft)).contains("REFUSED asked for improvement action");
      assertThat(room.desk.page(who, "/improvement")).doesNotContain("Answer A01");
      assertThat(inDatabase(room, who, draft)).as("%s at the database", who.name()).isZero();
      assertThat(room.desk.send(who, path + "/share").getResponse().getStatus()).isEqualTo(404);
    }
    room.desk.send(room.policeOwner, path + "/share");
    for (Staff who : List.of(room.lead, room.healthOwner, room.member, room.commissioner)) {
      assertThat(room.desk.status(who, path)).as(who.name()).isEqualTo(200);
    }
    assertThat(
            room.desk
                .send(room.policeOwner, path + "/change", "title", "Other", "version", 1)
                .getResponse()
                .getStatus())
        .as("its words are fixed")
        .isEqualTo(422);
  }

  @Test
  void theCommissionerReadsThePolicesActionsOnlyAndChangesNothing() {
    Room room = new Room(context);
    UUID letter = room.letter();
    UUID police = room.action(letter, "A01", room.policeOwner);
    UUID health = room.action(letter, "A02", room.healthOwner);
    assertThat(room.desk.page(room.commissioner, "/improvement"))
        .contains("Answer A01")
        .doesNotContain("Answer A02");
    assertThat(room.desk.status(room.commissioner, "/improvement/actions/" + health))
        .isEqualTo(404);
    assertThat(inDatabase(room, room.commissioner, health)).isZero();
    assertThat(room.desk.page(room.commissioner, "/improvement/actions/" + police))
        .doesNotContain("Record what happened");
    assertThat(room.happened(room.commissioner, police, "NOTE")).isEqualTo(403);
  }

  @Test
  void anotherPartnershipAndAnOfficerSeeNothing() {
    Room room = new Room(context);
    UUID action = room.action(room.letter(), "A01", room.policeOwner);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, "/improvement/actions/" + action))
        .isEqualTo(404);
    assertThat(room.desk.status(room.desk.officer(), "/improvement/actions/" + action))
        .isEqualTo(404);
    assertThat(room.desk.status(room.desk.officer(), "/improvement")).isEqualTo(403);
    assertThat(room.desk.status(room.desk.officer(), "/improvement/documents/" + action))
        .isEqualTo(404);
  }

  private static long inDatabase(Room room, Staff who, UUID action) {
    return room.desk
        .access()
        .reading(
            room.viewer(who),
            () ->
                room.desk
                    .jdbc()
                    .sql("select count(*) from improvement.action where id = :id")
                    .param("id", action)
                    .query(Long.class)
                    .single());
  }
}
