package org.breakwater.improvement.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What anybody reads without signing in: what was published, as it was published. */
@BreakwaterTest
class PublicTests {
  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;

  @Test
  void aPublishedVersionIsReadWithoutSignInAndStaysAsItWas() throws Exception {
    Room room = new Room(context);
    String all = "/published/" + room.desk.partnership.id().value();
    assertThat(anybody(all).getContentAsString()).contains("Nothing is published yet");
    UUID letter = room.letter();
    room.action(letter, "A01", room.policeOwner, "ownerName", "Jo Bloggs");
    String paper = room.pack("PUBLIC_PLAN");
    String page = all + "/" + paper.substring(paper.lastIndexOf('/') + 1);
    assertThat(anybody(page).getStatus()).as("made, not published").isEqualTo(404);
    assertThat(room.desk.page(room.lead, paper)).contains("Not published yet");
    room.sent(room.lead, paper + "/publish");
    assertThat(room.desk.page(room.lead, paper)).contains(page, "Anybody reads it");
    String shown = anybody(page).getContentAsString();
    assertThat(shown)
        .contains(
            "Answer A01",
            "Children are heard sooner",
            room.desk.partnership.of(org.breakwater.sharing.Directory.Kind.POLICE).name())
        .doesNotContain("Jo Bloggs", room.lead.name(), "Sign out");
    assertThat(anybody(page + "/pdf").getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    room.desk.clock.advance(Duration.ofDays(3));
    room.action(letter, "A02", room.healthOwner);
    assertThat(anybody(page).getContentAsString())
        .as("frozen")
        .contains("Answer A01")
        .doesNotContain("Answer A02");
    String newer = room.pack("PUBLIC_PLAN");
    room.sent(room.lead, newer + "/publish");
    assertThat(anybody(all).getContentAsString()).contains("Answer A02", "Other versions", page);
    assertThat(anybody(page).getContentAsString()).contains("This is an earlier version");
    room.sent(room.lead, paper + "/publish", "shown", "false");
    assertThat(anybody(page).getStatus()).as("taken back").isEqualTo(404);
    assertThat(anybody(page + "/pdf").getStatus()).isEqualTo(404);
    assertThat(room.desk.traces(room.lead, UUID.fromString(page.substring(all.length() + 1))))
        .contains("SHARE put before the public", "SHARE taken back from the public");
  }

  private MockHttpServletResponse anybody(String path) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
    answer.setCharacterEncoding("UTF-8");
    return answer;
  }
}
