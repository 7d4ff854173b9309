package org.breakwater.frontdoor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ReviewTests {
  @Autowired ApplicationContext context;

  @Test
  void theReviewerSeesWhoWorksWithTheChildBeforeDeciding() {
    Desk desk = new Desk(context);
    RecordId theirs = desk.child(Kind.SOCIAL_CARE, "Ned", "Quill", "2014-06-04");
    var loader = desk.access().system(desk.partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    var worked =
        new Involvement(
            desk.partnership.of(Kind.SOCIAL_CARE).id(),
            theirs,
            "CP",
            LocalDate.of(2026, 1, 5),
            null,
            "Ama Boateng",
            "01632 960001",
            "East",
            "test");
    desk.access()
        .writing(loader, () -> desk.bean(PersonIndex.class).involve(loader, List.of(worked)));
    UUID notice =
        desk.notice(Grade.GREEN, desk.child("Ned", "Quill", "2014-06-04"), ConcernTag.NEGLECT);
    assertThat(desk.page(desk.reviewer(), "/police-review"))
        .contains("Ned Quill", "1 green notice in 3 months", "1 of them yours", "Open to");
    assertThat(desk.page(desk.reviewer(), "/police-review/" + notice))
        .contains("Shouting heard", "Ama Boateng", "01632 960001", "I hide when they fight");
  }

  @Test
  void aReviewGradesSharesStopsItsClockAndLeavesTheQueueAlone() {
    Desk desk = new Desk(context);
    UUID notice =
        desk.notice(Grade.GREEN, desk.child("Oz", "Rudd", "2014-06-04"), ConcernTag.NEGLECT);
    desk.clock.advance(Duration.ofHours(2));
    var sent =
        desk.send(
            desk.reviewer(),
            "/police-review/" + notice,
            "grade",
            "AMBER",
            "gradeReason",
            "Third in three months",
            "research",
            "Two earlier calls",
            "share",
            "DO_NOT_SHARE",
            "shareReason",
            "Under investigation",
            "basis",
            "LAW_ENFORCEMENT",
            "version",
            1);
    assertThat(sent.getResponse().getStatus()).as(Desk.text(sent)).isEqualTo(302);
    assertThat(desk.clocks("contact", notice))
        .anySatisfy(
            one -> assertThat(one.timescale() + (one.stoppedAt() != null)).isEqualTo("P001true"))
        .anySatisfy(one -> assertThat(one.timescale() + one.running()).isEqualTo("T006true"));
    assertThat(
            desk.value(
                "select refused::text || basis from sharing.share where about_id = :id",
                notice,
                String.class))
        .isEqualTo("trueLAW_ENFORCEMENT");
    assertThat(desk.page(desk.manager(), "/queue")).contains("Oz Rudd", "Police reviewed");
    assertThat(desk.page(desk.manager(), "/contacts/" + notice))
        .contains(
            "Two earlier calls", "Not shared further", "Police review: Third in three months");
    assertThat(desk.page(desk.reviewer(), "/police-review"))
        .contains("Every notice has been reviewed");
  }

  @Test
  void sharingNamesItsRecipients() {
    Desk desk = new Desk(context);
    UUID notice =
        desk.notice(Grade.GREEN, desk.child("Pat", "Sharp", "2014-06-04"), ConcernTag.NEGLECT);
    String path = "/police-review/" + notice;
    var refused =
        desk.send(
            desk.reviewer(),
            path,
            "grade",
            "GREEN",
            "share",
            "SHARE",
            "shareReason",
            "They should know",
            "basis",
            "PUBLIC_TASK",
            "version",
            1);
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(refused)).contains("Choose who receives it", "They should know");
    var sent =
        desk.send(
            desk.reviewer(),
            path,
            "grade",
            "GREEN",
            "share",
            "SHARE",
            "shareReason",
            "They should know",
            "basis",
            "PUBLIC_TASK",
            "recipients",
            desk.organisation(Kind.SCHOOL),
            "version",
            1);
    assertThat(sent.getResponse().getStatus()).isEqualTo(302);
    assertThat(
            desk.value(
                "select recipients[1] from sharing.share where about_id = :id",
                notice,
                Integer.class))
        .isEqualTo(desk.organisation(Kind.SCHOOL));
  }

  @Test
  void unreviewedForADayIsSaidAndASecondReviewerKeepsTheirWords() {
    Desk desk = new Desk(context);
    UUID notice =
        desk.notice(Grade.GREEN, desk.child("Ray", "Tull", "2014-06-04"), ConcernTag.NEGLECT);
    desk.clock.advance(Duration.ofHours(25));
    assertThat(desk.page(desk.reviewer(), "/police-review"))
        .contains("1 for over 24 hours", "Over 24 hours");
    desk.send(
        desk.manager(),
        "/contacts/" + notice + "/grade",
        "grade",
        "RED",
        "reason",
        "Hub reason",
        "version",
        1);
    var late =
        desk.send(
            desk.reviewer(),
            "/police-review/" + notice,
            "grade",
            "GREEN",
            "gradeReason",
            "mine",
            "research",
            "My research",
            "share",
            "DO_NOT_SHARE",
            "shareReason",
            "My reason",
            "basis",
            "PUBLIC_TASK",
            "version",
            1);
    assertThat(late.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(late)).contains("My research", "My reason", "RED");
  }
}
