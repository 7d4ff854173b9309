package org.breakwater.timescales.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.WorkingHours;
import org.breakwater.timescales.catalogue.LocalRuleTables;
import org.breakwater.timescales.catalogue.LocalRules;
import org.breakwater.timescales.catalogue.Rule;
import org.breakwater.timescales.catalogue.Rules;
import org.springframework.stereotype.Component;

/**
 * Keeps the clocks. Whoever does what a clock waits for stops it, whether or not they could look at
 * it: a school's answer stops the clock the hub started. So clocks are moved with the reach of the
 * system and in the name of the person, who stands in the history.
 */
@Component
class ClockKeeper implements Clocks {
  private final Access access;
  private final Rules rules;
  private final LocalRuleTables local;
  private final ClockRows rows;
  private final ClockReadings readings;
  private final Ids ids;
  private final Clock clock;

  ClockKeeper(
      Access access,
      Rules rules,
      LocalRuleTables local,
      ClockRows rows,
      ClockReadings readings,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.rules = rules;
    this.local = local;
    this.rows = rows;
    this.readings = readings;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public ClockReading start(
      Viewer viewer, String timescale, RecordRef about, OrganisationId owner, Instant moment) {
    Instant at = kept(moment);
    LocalDate day = at.atZone(WorkingHours.LONDON).toLocalDate();
    Rule rule = rules.inForce(timescale, day);
    Viewer keeper = keeper(viewer);
    return access.writing(
        keeper,
        () -> {
          var already = readings.already(keeper, timescale, about, at);
          if (already.isPresent()) {
            return already.get();
          }
          LocalRules own = local.of(viewer.partnership());
          Term term = own.term(rule, day);
          Instant due = own.dueTime(day).of(term, at);
          if (rows.insert(
              keeper, ids.next(), timescale, rule.from(), term, about, owner, at, due)) {
            return new ClockReading(timescale, rule.name(), about, at, due, null, null, null);
          }
          // somebody else started it between our look and our write
          return readings.already(keeper, timescale, about, at).orElseThrow();
        });
  }

  @Override
  public void stop(Viewer viewer, String timescale, RecordRef about, Instant at) {
    Viewer keeper = keeper(viewer);
    withRunning(
        keeper,
        timescale,
        about,
        running -> {
          if (running.pausedAt() != null) {
            resume(keeper, running, kept(at));
          }
          rows.stop(keeper, running.id(), kept(at));
        });
  }

  @Override
  public void pause(Viewer viewer, String timescale, RecordRef about, String reason, Instant at) {
    Viewer keeper = keeper(viewer);
    withRunning(
        keeper,
        timescale,
        about,
        running -> {
          if (running.pausedAt() == null) {
            rows.pause(keeper, running.id(), ids.next(), reason, kept(at));
          }
        });
  }

  @Override
  public void resume(Viewer viewer, String timescale, RecordRef about, Instant at) {
    Viewer keeper = keeper(viewer);
    withRunning(
        keeper,
        timescale,
        about,
        running -> {
          if (running.pausedAt() != null) {
            resume(keeper, running, kept(at));
          }
        });
  }

  @Override
  public void cancel(Viewer viewer, String timescale, RecordRef about, String reason, Instant at) {
    Viewer keeper = keeper(viewer);
    withRunning(
        keeper,
        timescale,
        about,
        running -> {
          if (running.pausedAt() != null) {
            rows.resume(keeper, running.id(), kept(at));
          }
          rows.cancel(keeper, running.id(), reason, kept(at));
        });
  }

  @Override
  public List<ClockReading> of(Viewer viewer, Collection<RecordRef> abouts) {
    return access.reading(viewer, () -> readings.of(viewer, abouts));
  }

  @Override
  public List<ClockReading> running(Viewer viewer, String recordKind, int limit) {
    return access.reading(viewer, () -> readings.running(viewer, recordKind, limit));
  }

  @Override
  public Timeliness timeliness(Viewer viewer, String timescale, LocalDate from, LocalDate to) {
    return access.reading(
        viewer, () -> readings.timeliness(viewer, timescale, from, to, clock.instant()));
  }

  private void withRunning(
      Viewer keeper, String timescale, RecordRef about, Consumer<Running> work) {
    access.writing(keeper, () -> rows.running(keeper, timescale, about).ifPresent(work));
  }

  private void resume(Viewer keeper, Running running, Instant at) {
    rows.resume(keeper, running.id(), at);
    var dueTime = local.of(keeper.partnership()).dueTime(running.begun());
    rows.due(
        keeper,
        running.id(),
        dueTime.of(running.term(), running.startedAt(), rows.standstills(keeper, running.id())));
  }

  /** The same person, with the reach of the keeper of clocks. */
  static Viewer keeper(Viewer viewer) {
    if (viewer.inHub() || viewer.roles().stream().anyMatch(Role::isSystem)) {
      return viewer;
    }
    var roles = EnumSet.of(Role.SYSTEM_CLOCK);
    roles.addAll(viewer.roles());
    return new Viewer(
        viewer.partnership(),
        viewer.organisation(),
        viewer.staff(),
        viewer.name(),
        roles,
        viewer.purpose());
  }

  /** The database keeps microseconds: give back what will be read. */
  private static Instant kept(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
