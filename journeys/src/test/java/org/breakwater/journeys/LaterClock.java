package org.breakwater.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the application in a journey: true, until somebody needs a month to have passed. */
final class LaterClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** Time passes. */
  void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  /** The true time again. */
  void backToNow() {
    ahead = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Zones are given where they are needed");
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }
}
