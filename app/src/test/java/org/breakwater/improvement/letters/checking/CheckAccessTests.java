package org.breakwater.improvement.letters.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.improvement.letters.GivenLetters;
import org.breakwater.improvement.letters.InventedLetters;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class CheckAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void aLetterBeingCheckedIsItsAgencysLeadsAlone() throws Exception {
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, InventedLetters.older());
    String page = "/improvement/letters/" + letter;
    UUID finding =
        room.desk.bean(CheckLetter.class).findings(room.viewer(room.lead), letter).getFirst().id();
    Room elsewhere = new Room(context);
    Staff otherAgencysLead = room.desk.partnership.person(Kind.POLICE, Role.IMPROVEMENT_LEAD);
    for (Staff who :
        List.of(
            room.member,
            room.commissioner,
            room.policeOwner,
            room.healthOwner,
            room.desk.manager(),
            otherAgencysLead,
            elsewhere.lead)) {
      for (String path :
          List.of(page, page + "/details", page + "/pages/1.png", page + "/findings/" + finding)) {
        assertThat(room.desk.status(who, path)).as("%s at %s", who.name(), path).isEqualTo(404);
      }
      for (String path :
          List.of("/accept", "/discard", "/pages/1/checked", "/findings/" + finding + "/join")) {
        assertThat(room.desk.send(who, page + path).getResponse().getStatus())
            .as("%s sends %s", who.name(), path)
            .isIn(403, 404);
      }
    }
    assertThat(room.desk.traces(room.member, letter)).contains("REFUSED asked for letter");
    assertThat(elsewhere.desk.traces(elsewhere.lead, letter)).contains("REFUSED asked for letter");
    assertThat(room.desk.status(room.lead, page + "/pages/1.png")).isEqualTo(200);
  }

  @Test
  void theDatabaseItselfShowsItToNobodyElse() throws Exception {
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, InventedLetters.older());
    assertThat(rows(room, room.lead, letter)).isPositive();
    for (Staff who : List.of(room.member, room.commissioner, room.policeOwner)) {
      assertThat(rows(room, who, letter)).as(who.name()).isZero();
    }
  }

  private static long rows(Room room, Staff who, UUID letter) {
    return room.desk
        .access()
        .reading(
            room.viewer(who),
            () ->
                room.desk
                    .jdbc()
                    .sql(
                        """
                        select (select count(*) from improvement.letter where id = :id)
                          + (select count(*) from improvement.letter_page where letter_id = :id)
                          + (select count(*) from improvement.letter_finding where letter_id = :id)
                        """)
                    .param("id", letter)
                    .query(Long.class)
                    .single());
  }
}
