package org.breakwater.frontdoor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ReviewAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void onlyReviewersOfTheForceThatSentIt() {
    Desk desk = new Desk(context);
    UUID notice =
        desk.notice(Grade.GREEN, desk.child("Sid", "Upton", "2014-06-04"), ConcernTag.NEGLECT);
    var elsewhere = desk.partnership.person(Kind.PROBATION, Role.POLICE_REVIEWER);
    for (var who : java.util.List.of(desk.officer(), desk.manager(), elsewhere)) {
      assertThat(desk.status(who, "/police-review/" + notice)).as(who.username()).isEqualTo(404);
      assertThat(desk.traces(who, notice)).contains("REFUSED asked for a police notice to review");
    }
    assertThat(desk.status(desk.officer(), "/police-review")).isEqualTo(403);
    assertThat(desk.status(desk.manager(), "/police-review")).isEqualTo(403);
  }

  @Test
  void aReferralIsNotThePolicesToReview() {
    Desk desk = new Desk(context);
    UUID referral =
        desk.contact(
            "REFERRAL",
            desk.responder(Kind.SCHOOL),
            Grade.AMBER,
            desk.child("Tia", "Vane", "2014-06-04"),
            ConcernTag.NEGLECT);
    assertThat(desk.status(desk.reviewer(), "/police-review/" + referral)).isEqualTo(404);
  }

  @Test
  void whatPartnersKnowIsNotShown() {
    Desk desk = new Desk(context);
    UUID notice =
        desk.notice(Grade.RED, desk.child("Una", "West", "2014-06-04"), ConcernTag.NEGLECT);
    UUID request = desk.ask(notice, Kind.HEALTH_TRUST);
    desk.send(
        desk.responder(Kind.HEALTH_TRUST),
        "/requests/" + request,
        "known",
        "KNOWN",
        "concerns",
        "Clinical detail",
        "version",
        0);
    assertThat(desk.page(desk.reviewer(), "/police-review/" + notice))
        .doesNotContain("Clinical detail");
  }
}
