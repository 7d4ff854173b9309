package org.breakwater.frontdoor.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class FeedbackTests {
  @Autowired ApplicationContext context;

  @Test
  void theReferrerHearsTheOutcomeAndTheHubHearsItWasRead() {
    Desk desk = new Desk(context);
    UUID contact = decided(desk, "Vic", "Yates");
    UUID feedback =
        desk.value("select id from frontdoor.feedback where contact_id = :id", contact, UUID.class);
    assertThat(desk.page(desk.officer(), "/my-feedback")).contains("Nothing yet");
    assertThat(desk.page(desk.manager(), "/feedback")).contains("1 referrer", "Early help");
    assertThat(desk.page(desk.manager(), "/feedback/" + feedback))
        .contains("Thank you for telling us about Vic Yates on 23 November 2026");
    desk.clock.advance(Duration.ofHours(1));
    var sent =
        desk.send(
            desk.manager(),
            "/feedback/" + feedback,
            "then",
            "SEND",
            "message",
            "We will offer early help. Thank you.",
            "version",
            1);
    assertThat(sent.getResponse().getStatus()).isEqualTo(302);
    assertThat(desk.clocks("contact", contact))
        .anySatisfy(
            one -> assertThat(one.timescale() + (one.stoppedAt() != null)).isEqualTo("T003true"));
    assertThat(desk.page(desk.officer(), "/my-feedback"))
        .contains("Vic Yates", "Early help", "New");
    assertThat(desk.page(desk.officer(), "/my-feedback/" + feedback))
        .contains("We will offer early help")
        .doesNotContain("Weighed in private", "Shouting heard");
    assertThat(desk.page(desk.officer(), "/my-feedback")).contains("0 not read yet");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact)).contains("Referrer read it");
  }

  @Test
  void withholdingNeedsAReasonAndTheReferrerSeesNothing() {
    Desk desk = new Desk(context);
    UUID contact = decided(desk, "Wyn", "Abbot");
    UUID feedback =
        desk.value("select id from frontdoor.feedback where contact_id = :id", contact, UUID.class);
    String path = "/feedback/" + feedback;
    assertThat(Desk.text(desk.send(desk.manager(), path, "then", "WITHHOLD", "version", 1)))
        .contains("Say why the referrer is not told");
    desk.send(
        desk.manager(),
        path,
        "then",
        "WITHHOLD",
        "because",
        "It would put a child at risk",
        "version",
        1);
    assertThat(desk.page(desk.officer(), "/my-feedback")).contains("Nothing yet");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact))
        .contains("It would put a child at risk");
    var second =
        desk.send(desk.manager(), path, "then", "SEND", "message", "My words", "version", 1);
    assertThat(second.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(second)).contains("My words");
  }

  static UUID decided(Desk desk, String given, String family) {
    UUID contact =
        desk.notice(Grade.AMBER, desk.child(given, family, "2014-06-04"), ConcernTag.NEGLECT);
    var sent =
        desk.send(
            desk.manager(),
            "/contacts/" + contact + "/decision",
            "level",
            "2",
            "outcome",
            "EARLY_HELP",
            "rationale",
            "Weighed in private",
            "consent",
            "AGREED",
            "version",
            1);
    assertThat(sent.getResponse().getStatus()).as(Desk.text(sent)).isEqualTo(302);
    return contact;
  }
}
