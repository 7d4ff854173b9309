package org.breakwater.frontdoor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class SeeQueueTests {
  @Autowired ApplicationContext context;
  @Autowired SeeQueue queue;

  @Test
  void standsInTheOrderOfTimeLeftWithTheCountsFirst() {
    Desk desk = new Desk(context);
    UUID green =
        desk.notice(Grade.GREEN, desk.child("Ava", "Hill", "2018-06-04"), ConcernTag.NEGLECT);
    UUID amber =
        desk.notice(Grade.AMBER, desk.child("Ben", "Marsh", "2012-01-09"), ConcernTag.MISSING);
    UUID red =
        desk.notice(Grade.RED, desk.child("Cal", "Reed", "2020-03-02"), ConcernTag.PHYSICAL_ABUSE);
    desk.clock.advance(Duration.ofHours(25));
    QueuePage page = queue.see(viewer(desk), QueueFilter.of(null, null, null), 1);
    assertThat(page.rows().stream().map(row -> row.contact().id()))
        .containsExactly(red, amber, green);
    assertThat(page.counts().open()).isEqualTo(3);
    assertThat(page.counts().late()).isEqualTo(1);
    assertThat(page.counts().unreviewedForADay()).isEqualTo(3);
    assertThat(desk.page(desk.manager(), "/queue"))
        .contains(
            "Ava Hill, 8 years",
            "3 contacts",
            "1 red, 1 amber, 1 green",
            "1 late",
            "Not reviewed for over a day",
            "Ask agencies",
            "Nobody from health or education");
  }

  @Test
  void isFilteredByGradeByStateAndByTheAgencyWaitedFor() {
    Desk desk = new Desk(context);
    UUID asked =
        desk.notice(Grade.AMBER, desk.child("Dee", "Ford", "2014-06-04"), ConcernTag.NEGLECT);
    desk.notice(Grade.RED, desk.child("Eve", "Lake", "2016-06-04"), ConcernTag.NEGLECT);
    desk.ask(asked, Kind.HOUSING);
    String health = Integer.toString(desk.organisation(Kind.HEALTH_TRUST));
    String housing = Integer.toString(desk.organisation(Kind.HOUSING));
    assertThat(shown(desk, "RED", null, null)).hasSize(1).doesNotContain(asked);
    assertThat(shown(desk, null, "AWAITING_INFORMATION", null)).containsExactly(asked);
    assertThat(shown(desk, null, null, housing)).containsExactly(asked);
    assertThat(shown(desk, null, null, health)).isEmpty();
    assertThat(shown(desk, "no such grade", "x", "y")).hasSize(2);
  }

  @Test
  void newContactsAreCountedNotMovedIn() {
    Desk desk = new Desk(context);
    String since = desk.clock.instant().toString();
    assertThat(desk.page(desk.manager(), "/queue/new-count?since=" + since))
        .isEqualTo("{\"count\":0}");
    desk.clock.advance(Duration.ofMinutes(1));
    desk.notice(Grade.RED, desk.child("Fay", "Moor", "2016-06-04"), ConcernTag.NEGLECT);
    assertThat(desk.page(desk.manager(), "/queue/new-count?since=" + since))
        .isEqualTo("{\"count\":1}");
  }

  private java.util.List<UUID> shown(Desk desk, String grade, String state, String agency) {
    return queue.see(viewer(desk), QueueFilter.of(grade, state, agency), 1).rows().stream()
        .map(row -> row.contact().id())
        .toList();
  }

  private static Viewer viewer(Desk desk) {
    return desk.partnership.viewer(Purpose.TRIAGE, Kind.SOCIAL_CARE, Role.HUB_MANAGER);
  }
}
