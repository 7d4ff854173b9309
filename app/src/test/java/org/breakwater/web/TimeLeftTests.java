package org.breakwater.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLeftTests {
  private static final Instant START = Instant.parse("2026-06-04T08:00:00Z");
  private static final Instant DUE = START.plus(Duration.ofHours(4));

  @Test
  void aRunningClockSaysWhatIsLeftAndWarnsInItsLastQuarter() {
    var early = TimeLeft.of(START, DUE, null, null, START.plus(Duration.ofMinutes(110)));
    assertThat(early.words()).isEqualTo("2 hours 10 minutes left");
    assertThat(early.state()).isEqualTo(TimeLeft.State.RUNNING);
    assertThat(TimeLeft.of(START, DUE, null, null, START.plus(Duration.ofHours(3))).state())
        .isEqualTo(TimeLeft.State.SOON);
  }

  @Test
  void aLateClockSaysByHowMuchAndAStoppedOneWhetherItWasInTime() {
    var after = DUE.plus(Duration.ofHours(3));
    assertThat(TimeLeft.of(START, DUE, null, null, after).words()).isEqualTo("Late by 3 hours");
    assertThat(TimeLeft.of(START, DUE, DUE, null, after).words()).isEqualTo("Done in time");
    assertThat(TimeLeft.of(START, DUE, after, null, after).words()).isEqualTo("Done 3 hours late");
    assertThat(TimeLeft.of(START, null, null, null, after).words()).isEqualTo("No time limit");
    assertThat(TimeLeft.of(START, DUE, null, "interpreter", after).words())
        .isEqualTo("Paused: interpreter");
  }

  @Test
  void theWaterfallStaysInsideItsDrawingAndEndsAtTheSum() {
    var fall =
        Waterfall.of(
            List.of(
                new Waterfall.Reason("surname", 6.3),
                new Waterfall.Reason("given name", -9.4),
                new Waterfall.Reason("nothing", 0)));
    assertThat(fall.bars())
        .hasSize(4)
        .allSatisfy(bar -> {
          assertThat(bar.left()).isBetween(0.0, 100.0);
          assertThat(bar.left() + bar.width()).isLessThanOrEqualTo(100.001);
        });
    assertThat(fall.bars().getLast().sign()).isEqualTo("−3.1");
    assertThat(fall.bars().getLast().total()).isTrue();
  }
}
