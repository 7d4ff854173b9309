package org.breakwater.timescales.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.calendars.WorkingHours;
import org.breakwater.timescales.calendars.WorkingHours.Opening;
import org.breakwater.timescales.catalogue.Rules;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/**
 * Sets a partnership's own figure or its hub's hours from a day on. Clocks that run keep theirs.
 */
@Component
class ChangeSettings {
  private static final RecordRef SETTINGS = new RecordRef("timescale-settings", new UUID(0, 3));
  private final Access access;
  private final Rules rules;
  private final SettingRows rows;

  ChangeSettings(Access access, Rules rules, SettingRows rows) {
    this.access = access;
    this.rules = rules;
    this.rows = rows;
  }

  /**
   * @throws IllegalArgumentException if law or national guidance sets the figure: nobody may loosen
   *     that here
   */
  void figure(Viewer viewer, Figure figure) {
    access.check(viewer, Permission.ADMINISTER);
    if (!rules.inForce(figure.timescale(), figure.from()).local()) {
      throw new IllegalArgumentException(figure.timescale() + " is not a partnership's to set");
    }
    access.writing(
        viewer,
        () -> {
          rows.keep(viewer, figure);
          access.trace(
              viewer,
              Act.CHANGE,
              SETTINGS,
              figure.timescale()
                  + ": "
                  + figure.term()
                  + " from "
                  + Wording.date(figure.from())
                  + " ("
                  + figure.reason()
                  + ")");
        });
  }

  /** False if hours from that very day are there already. */
  boolean hours(Viewer viewer, LocalDate from, Map<DayOfWeek, Opening> week) {
    access.check(viewer, Permission.ADMINISTER);
    WorkingHours.check(week);
    return access.writing(
        viewer,
        () -> {
          boolean kept = rows.keep(viewer, from, week);
          if (kept) {
            access.trace(
                viewer, Act.CHANGE, SETTINGS, "hours from " + Wording.date(from) + ": " + week);
          }
          return kept;
        });
  }
}
