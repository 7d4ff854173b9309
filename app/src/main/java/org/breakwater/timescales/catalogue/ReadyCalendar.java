package org.breakwater.timescales.catalogue;

import java.time.Clock;
import org.breakwater.timescales.calendars.EnglandAndWales;
import org.breakwater.timescales.calendars.WorkingHours;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the calendar's file in the background after start, so that the first notice does not wait
 * for it.
 */
@Component
class ReadyCalendar {
  private final Clock clock;

  ReadyCalendar(Clock clock) {
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void read() {
    int year = clock.instant().atZone(WorkingHours.LONDON).getYear();
    Thread.ofPlatform()
        .daemon()
        .name("calendar")
        .start(() -> {
          EnglandAndWales.holidays(year);
          EnglandAndWales.holidays(year + 1);
        });
  }
}
