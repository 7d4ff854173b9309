package org.breakwater.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock that stands where the test puts it. It starts on Monday 23 November 2026 at 09:00 in
 * London.
 */
public final class GivenClock extends Clock {
  public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
  private final ZoneId zone;

  public GivenClock() {
    this(ZoneId.of("UTC"));
  }

  private GivenClock(ZoneId zone) {
    this.zone = zone;
  }

  public void set(Instant now) {
    NOW.set(now);
  }

  public void advance(Duration by) {
    NOW.updateAndGet(now -> now.plus(by));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new GivenClock(other);
  }

  @Override
  public Instant instant() {
    return NOW.get();
  }

  @TestConfiguration
  public static class Configuration {
    @Bean
    @Primary
    GivenClock givenClock() {
      return new GivenClock();
    }
  }
}
