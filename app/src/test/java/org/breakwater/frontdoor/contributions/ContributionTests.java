package org.breakwater.frontdoor.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ContributionTests {
  @Autowired ApplicationContext context;

  @Test
  void anAgencyThatWasAskedSaysWhatItThinksAndTheHubReadsIt() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Bea", "Dunn", "2014-06-04"), ConcernTag.HOUSING);
    desk.ask(contact, Kind.HOUSING);
    var worker = desk.responder(Kind.HOUSING);
    String path = "/contacts/" + contact + "/contributions";
    assertThat(desk.page(worker, path))
        .contains("What do you know?")
        .doesNotContain("Shouting heard");
    desk.send(
        worker,
        path,
        "words",
        "The home is not safe",
        "level",
        "4",
        "dissent",
        "Level 2 is too low");
    assertThat(desk.page(desk.manager(), path))
        .contains("Shouting heard", "The home is not safe", "level 4", "Level 2 is too low");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact))
        .contains("Contribution, with dissent");
  }

  @Test
  void anEmptyContributionIsSentBack() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Cy", "Flint", "2014-06-04"), ConcernTag.HOUSING);
    var sent =
        desk.send(
            desk.manager(), "/contacts/" + contact + "/contributions", "words", " ", "level", "9");
    assertThat(sent.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(sent)).contains("Say what you think", "Choose a level from 1 to 4");
  }
}
