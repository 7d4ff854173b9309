package org.breakwater.timescales.holidays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.clocks.RecalculateClocks;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/**
 * Adds a one-off bank holiday, or takes out one added by mistake. Open clocks move at once, in the
 * same transaction; stopped clocks keep the due time they were judged by.
 */
@Component
class ChangeHolidays {
  private final Access access;
  private final ExtraHolidays holidays;
  private final RecalculateClocks clocks;
  private final Ids ids;
  private final Clock clock;

  ChangeHolidays(
      Access access, ExtraHolidays holidays, RecalculateClocks clocks, Ids ids, Clock clock) {
    this.access = access;
    this.holidays = holidays;
    this.clocks = clocks;
    this.ids = ids;
    this.clock = clock;
  }

  /** How many open clocks moved; empty if the day was added before. */
  Optional<Integer> add(Viewer viewer, LocalDate day, String reason) {
    access.check(viewer, Permission.ADMINISTER);
    return access.writing(
        viewer,
        () -> {
          UUID id = ids.next();
          if (!holidays.insert(viewer, id, day, reason, clock.instant())) {
            return Optional.empty();
          }
          int moved = clocks.open(viewer);
          holidays.moved(viewer, id, moved);
          trace(
              viewer,
              id,
              "added " + Wording.date(day) + " (" + reason + "), clocks moved: " + moved);
          return Optional.of(moved);
        });
  }

  /** How many open clocks moved back. */
  int withdraw(Viewer viewer, UUID id) {
    access.check(viewer, Permission.ADMINISTER);
    return access.writing(
        viewer,
        () -> {
          if (!holidays.withdraw(viewer, id, clock.instant())) {
            throw access.notFound(viewer, about(id), "an added bank holiday");
          }
          int moved = clocks.open(viewer);
          trace(viewer, id, "taken out, clocks moved: " + moved);
          return moved;
        });
  }

  private void trace(Viewer viewer, UUID id, String detail) {
    access.trace(viewer, Act.CHANGE, about(id), detail);
  }

  private static RecordRef about(UUID id) {
    return new RecordRef("bank-holiday", id);
  }
}
