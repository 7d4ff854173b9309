package org.breakwater.improvement.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@BreakwaterTest
class PaperAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void aStatementIsNotTheCommissionersNorAnotherPartnershipsNorAnOfficers() {
    Room room = new Room(context);
    UUID letter = room.letter();
    room.action(letter, "A01", room.policeOwner);
    room.action(letter, "A02", room.healthOwner);
    room.agree(room.policeOwner, letter);
    room.agree(room.healthOwner, letter);
    String paper =
        room.sent(
            room.lead,
            "/improvement/sources/" + letter + "/statement/send",
            "sentTo",
            "inspectors");
    UUID id = UUID.fromString(paper.substring(paper.lastIndexOf('/') + 1));
    assertThat(room.desk.status(room.member, paper)).isEqualTo(200);
    assertThat(room.desk.status(room.commissioner, paper)).isEqualTo(404);
    assertThat(room.desk.status(room.commissioner, paper + "/pdf")).isEqualTo(404);
    assertThat(room.desk.traces(room.commissioner, id)).contains("REFUSED asked for paper");
    assertThat(room.desk.status(room.desk.officer(), paper + "/docx")).isEqualTo(404);
    assertThat(room.desk.status(room.desk.officer(), "/improvement/papers")).isEqualTo(403);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, paper)).isEqualTo(404);
    assertThat(elsewhere.desk.page(elsewhere.lead, "/improvement/papers")).contains("None yet");
  }

  @Test
  void nothingButWhatWasPublishedIsReadWithoutSignInAndOnlyTheLeadPublishes() throws Exception {
    Room room = new Room(context);
    UUID letter = room.letter();
    room.action(letter, "A01", room.policeOwner);
    String board = room.pack("SCRUTINY_PACK");
    String open = room.pack("PUBLIC_PLAN");
    String here = "/published/" + room.desk.partnership.id().value() + "/";
    for (Staff who : List.of(room.member, room.commissioner, room.healthOwner)) {
      assertThat(room.desk.send(who, open + "/publish").getResponse().getStatus()).isEqualTo(403);
    }
    assertThat(room.desk.send(room.lead, board + "/publish").getResponse().getStatus())
        .as("written for partners, never put before the public")
        .isEqualTo(404);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.send(elsewhere.lead, open + "/publish").getResponse().getStatus())
        .isEqualTo(404);
    room.sent(room.lead, open + "/publish");
    assertThat(anybody(here + tail(open))).isEqualTo(200);
    assertThat(anybody(here + tail(board))).isEqualTo(404);
    assertThat(anybody("/published/" + elsewhere.desk.partnership.id().value() + "/" + tail(open)))
        .as("another partnership's address")
        .isEqualTo(404);
    assertThat(anybody("/published/999999999")).isEqualTo(404);
    assertThat(anybody(open)).as("inside, one signs in").isEqualTo(302);
    // the database itself keeps a paper for partners from being published
    var lead = room.viewer(room.lead);
    assertThatThrownBy(() ->
            room.desk
                .access()
                .writing(
                    lead,
                    () ->
                        room.desk
                            .jdbc()
                            .sql(
                                "insert into improvement.publication (partnership_id, id, by_name, at) values (:p, :id, 'x', now())")
                            .param("p", lead.partnership().value())
                            .param("id", UUID.fromString(tail(board)))
                            .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private int anybody(String path) throws Exception {
    return context
        .getBean(MockMvc.class)
        .perform(MockMvcRequestBuilders.get(path))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static String tail(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }
}
