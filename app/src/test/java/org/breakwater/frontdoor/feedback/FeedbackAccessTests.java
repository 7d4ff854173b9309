package org.breakwater.frontdoor.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.frontdoor.Desk;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class FeedbackAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void onlyTheReferrerAndTheirForcesReviewersReadIt() {
    Desk desk = new Desk(context);
    UUID contact = FeedbackTests.decided(desk, "Xia", "Birch");
    UUID feedback =
        desk.value("select id from frontdoor.feedback where contact_id = :id", contact, UUID.class);
    assertThat(desk.status(desk.officer(), "/my-feedback/" + feedback))
        .as("not before it is sent")
        .isEqualTo(404);
    desk.send(
        desk.manager(), "/feedback/" + feedback, "then", "SEND", "message", "Told", "version", 1);
    assertThat(desk.status(desk.officer(), "/my-feedback/" + feedback)).isEqualTo(200);
    assertThat(desk.status(desk.reviewer(), "/my-feedback/" + feedback)).isEqualTo(200);
    var stranger = desk.partnership.person(Kind.SCHOOL, Role.REFERRER);
    assertThat(desk.status(stranger, "/my-feedback/" + feedback)).isEqualTo(404);
    assertThat(desk.traces(stranger, feedback)).contains("REFUSED asked for feedback");
    assertThat(desk.page(stranger, "/my-feedback")).contains("Nothing yet");
  }

  @Test
  void onlyTheHubSeesTheWaitingList() {
    Desk desk = new Desk(context);
    UUID contact = FeedbackTests.decided(desk, "Yul", "Croft");
    UUID feedback =
        desk.value("select id from frontdoor.feedback where contact_id = :id", contact, UUID.class);
    assertThat(desk.status(desk.officer(), "/feedback")).isEqualTo(403);
    assertThat(desk.status(desk.officer(), "/feedback/" + feedback)).isEqualTo(404);
    assertThat(desk.traces(desk.officer(), feedback))
        .contains("REFUSED asked for feedback to a referrer");
  }
}
