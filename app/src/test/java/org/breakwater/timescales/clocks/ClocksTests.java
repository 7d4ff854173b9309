package org.breakwater.timescales.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.breakwater.testing.Partners.Partnership;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BreakwaterTest
class ClocksTests {
  private static final Instant NINE = GivenClock.START;
  @Autowired Clocks clocks;
  @Autowired Partners partners;
  @Autowired GivenClock clock;
  private Partnership partnership;
  private Viewer manager;
  private RecordRef contact;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    manager = partnership.hubManager();
    contact = new RecordRef("contact", UUID.randomUUID());
  }

  @Test
  void theFrontDoorsTimescales() {
    assertThat(clocks.start(manager, "T001", contact, NINE).dueAt())
        .isEqualTo("2026-11-24T23:59:59.999999Z");
    assertThat(clocks.start(manager, "T002", contact, NINE).dueAt())
        .isEqualTo("2026-11-24T09:00:00Z");
    assertThat(clocks.start(manager, "T003", contact, NINE).dueAt())
        .isEqualTo("2026-11-24T23:59:59.999999Z");
    assertThat(clocks.start(manager, "T005", contact, NINE).dueAt())
        .isEqualTo("2026-11-23T13:00:00Z");
    assertThat(clocks.start(manager, "T006", contact, NINE).dueAt())
        .isEqualTo("2026-11-25T17:00:00Z");
    assertThat(clocks.start(manager, "T007", contact, NINE).dueAt())
        .isEqualTo("2026-11-26T09:00:00Z");
    assertThat(clocks.start(manager, "P001", contact, NINE).dueAt())
        .isEqualTo("2026-11-24T09:00:00Z");
    assertThat(clocks.of(manager, List.of(contact))).hasSize(7);
  }

  @Test
  void startingTwiceIsStartingOnce() {
    ClockReading first = clocks.start(manager, "T005", contact, NINE);
    assertThat(clocks.start(manager, "T005", contact, NINE.plusSeconds(60))).isEqualTo(first);
    clocks.stop(manager, "T005", contact, NINE.plusSeconds(600));
    assertThat(clocks.start(manager, "T005", contact, NINE).stoppedAt())
        .isEqualTo(NINE.plusSeconds(600));
    assertThat(clocks.of(manager, List.of(contact))).hasSize(1);
  }

  @Test
  void stoppingTwiceKeepsTheFirst() {
    clocks.start(manager, "T005", contact, NINE);
    clocks.stop(manager, "T005", contact, NINE.plusSeconds(600));
    clocks.stop(manager, "T005", contact, NINE.plusSeconds(9000));
    assertThat(only().stoppedAt()).isEqualTo(NINE.plusSeconds(600));
    clocks.stop(manager, "T007", contact, NINE); // never started: nothing happens
  }

  @Test
  void aRepeatedDutyRunsAgainAfterItWasMet() {
    clocks.start(manager, "T037", contact, NINE);
    clocks.stop(manager, "T037", contact, NINE.plus(Duration.ofDays(3)));
    clocks.start(manager, "T037", contact, NINE.plus(Duration.ofDays(3)));
    assertThat(clocks.of(manager, List.of(contact))).hasSize(2);
  }

  @Test
  void cancelledIsNotCountedAndMayBeginAgain() {
    clocks.start(manager, "T007", contact, NINE);
    clocks.cancel(manager, "T007", contact, "Regraded to red", NINE.plusSeconds(60));
    ClockReading again = clocks.start(manager, "T007", contact, NINE);
    assertThat(again.running()).isTrue();
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertThat(clocks.timeliness(manager, "T007", day, day).started()).isEqualTo(1);
  }

  @Test
  void standingStillHasNoDueTimeAndThenAsMuchAsWasLeft() {
    clocks.start(manager, "T007", contact, NINE);
    clocks.pause(
        manager, "T007", contact, "Family asked us to wait", NINE.plus(Duration.ofHours(2)));
    clocks.pause(manager, "T007", contact, "Again", NINE.plus(Duration.ofHours(3)));
    assertThat(only().dueAt()).isNull();
    assertThat(only().pausedBecause()).isEqualTo("Family asked us to wait");
    clocks.resume(manager, "T007", contact, NINE.plus(Duration.ofHours(12)));
    assertThat(only().dueAt()).isEqualTo(NINE.plus(Duration.ofHours(82)));
    assertThat(only().pausedBecause()).isNull();
  }

  @Test
  void stoppingWhilePausedCountsThePause() {
    clocks.start(manager, "P001", contact, NINE);
    clocks.pause(manager, "P001", contact, "Waiting for the force", NINE.plus(Duration.ofHours(1)));
    clocks.stop(manager, "P001", contact, NINE.plus(Duration.ofHours(30)));
    assertThat(only().late(NINE.plus(Duration.ofDays(9)))).isFalse();
    assertThat(only().dueAt()).isEqualTo(NINE.plus(Duration.ofHours(53)));
  }

  @Test
  void runningOnesComeSoonestDueFirst() {
    var other = new RecordRef("contact", UUID.randomUUID());
    var request = new RecordRef("information-request", UUID.randomUUID());
    clocks.start(manager, "T007", contact, NINE);
    clocks.start(manager, "T005", other, NINE);
    clocks.start(manager, "T005", request, NINE);
    assertThat(clocks.running(manager, "contact", 10))
        .extracting(ClockReading::about)
        .containsExactly(other, contact);
    assertThat(clocks.running(manager, "contact", 1)).hasSize(1);
  }

  @Test
  void theIndicatorIsTheSameRowsCounted() {
    for (int hours : new int[] {1, 3, 5}) {
      var about = new RecordRef("contact", UUID.randomUUID());
      clocks.start(manager, "T005", about, NINE);
      clocks.stop(manager, "T005", about, NINE.plus(Duration.ofHours(hours)));
    }
    clocks.start(manager, "T005", contact, NINE);
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertThat(clocks.timeliness(manager, "T005", day, day))
        .isEqualTo(new Clocks.Timeliness("T005", day, day, 4, 2, 1, 1));
    clock.advance(Duration.ofHours(5));
    assertThat(clocks.timeliness(manager, "T005", day, day))
        .isEqualTo(new Clocks.Timeliness("T005", day, day, 4, 2, 2, 0));
    assertThat(clocks.timeliness(manager, "T005", day.plusDays(1), day.plusDays(1)).started())
        .isZero();
    clock.set(GivenClock.START);
  }

  @Test
  void anUnknownTimescaleIsRefused() {
    assertThatThrownBy(() -> clocks.start(manager, "T999", contact, NINE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thoseWhoMustActSeeTheClockAndStopIt() {
    Viewer health = partnership.responder(Kind.HEALTH_TRUST);
    clocks.start(manager, "T005", contact, health.organisation(), NINE);
    assertThat(clocks.of(health, List.of(contact))).hasSize(1);
    clocks.stop(health, "T005", contact, NINE.plusSeconds(60));
    assertThat(only().stoppedAt()).isEqualTo(NINE.plusSeconds(60));
  }

  private ClockReading only() {
    var all = clocks.of(manager, List.of(contact));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
