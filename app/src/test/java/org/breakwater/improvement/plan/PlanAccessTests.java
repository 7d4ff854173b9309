package org.breakwater.improvement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class PlanAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void onlyThoseWithAPartInImprovementSeeThePlanAndNobodySeesAnothersPartnership() {
    Room room = new Room(context);
    room.action(room.letter(), "A01", room.policeOwner);
    assertThat(room.desk.status(room.desk.officer(), "/improvement")).isEqualTo(403);
    assertThat(room.desk.status(room.desk.manager(), "/improvement")).isEqualTo(403);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.page(elsewhere.lead, "/improvement"))
        .contains("0 actions")
        .doesNotContain("Answer A01");
  }
}
