package org.breakwater.timescales.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.RecordRef;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.breakwater.timescales.Clocks;
import org.breakwater.timescales.events.Breached;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BreakwaterTest
class TellBreachesTests {
  @Autowired TellBreaches breaches;
  @Autowired Clocks clocks;
  @Autowired Partners partners;
  @Autowired GivenClock clock;

  @BeforeEach
  @AfterEach
  void monday() {
    clock.set(GivenClock.START);
  }

  @Test
  void theNewsGoesOutOnce() {
    var partnership = partners.fresh();
    var manager = partnership.hubManager();
    var late = contact();
    var stopped = contact();
    var paused = contact();
    var cancelled = contact();
    for (var about : List.of(late, stopped, paused, cancelled)) {
      clocks.start(manager, "T005", about, GivenClock.START);
    }
    clocks.start(manager, "T007", contact(), GivenClock.START);
    clocks.stop(manager, "T005", stopped, GivenClock.START.plusSeconds(60));
    clocks.pause(manager, "T005", paused, "Waiting", GivenClock.START.plusSeconds(60));
    clocks.cancel(manager, "T005", cancelled, "Regraded", GivenClock.START.plusSeconds(60));
    assertThat(breaches.of(partnership.id())).isEmpty();
    clock.advance(Duration.ofHours(5));
    assertThat(breaches.of(partnership.id()))
        .containsExactly(
            new Breached(
                partnership.id(), "T005", late, GivenClock.START.plus(Duration.ofHours(4))));
    assertThat(breaches.of(partnership.id())).isEmpty();
    breaches.all();
  }

  @Test
  void anotherPartnershipsClocksAreItsOwn() {
    var one = partners.fresh();
    var other = partners.fresh();
    clocks.start(one.hubManager(), "T005", contact(), GivenClock.START);
    clock.advance(Duration.ofHours(5));
    assertThat(breaches.of(other.id())).isEmpty();
    assertThat(breaches.of(one.id())).hasSize(1);
  }

  private static RecordRef contact() {
    return new RecordRef("contact", UUID.randomUUID());
  }
}
