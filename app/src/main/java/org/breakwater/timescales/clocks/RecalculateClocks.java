package org.breakwater.timescales.clocks;

import java.util.Objects;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.calendars.DueTime;
import org.breakwater.timescales.catalogue.LocalRuleTables;
import org.breakwater.timescales.catalogue.LocalRules;
import org.springframework.stereotype.Component;

/**
 * Works out the due times of open clocks anew after the calendar changed. Stopped clocks keep the
 * due time they were judged by; what an open clock showed before stays in its history.
 */
@Component
public class RecalculateClocks {
  private final Access access;
  private final ClockRows rows;
  private final LocalRuleTables local;

  RecalculateClocks(Access access, ClockRows rows, LocalRuleTables local) {
    this.access = access;
    this.rows = rows;
    this.local = local;
  }

  /** How many clocks moved. */
  public int open(Viewer viewer) {
    Viewer keeper = ClockKeeper.keeper(viewer);
    return access.writing(
        keeper,
        () -> {
          LocalRules own = local.of(keeper.partnership());
          int moved = 0;
          for (Running running : rows.movable(keeper)) {
            DueTime dueTime = own.dueTime(running.begun());
            var due =
                dueTime.of(
                    running.term(), running.startedAt(), rows.standstills(keeper, running.id()));
            if (!Objects.equals(due, running.dueAt())) {
              rows.due(keeper, running.id(), due);
              moved++;
            }
          }
          return moved;
        });
  }
}
