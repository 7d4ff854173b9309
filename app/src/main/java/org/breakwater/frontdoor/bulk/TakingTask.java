package org.breakwater.frontdoor.bulk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.breakwater.frontdoor.bulk.WaitingRows.Claim;
import org.breakwater.frontdoor.bulk.WaitingRows.Unfinished;
import org.breakwater.sharing.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for waiting notices every two seconds, in each copy of the application. The rows themselves
 * are the list of work, each held by a lock of the database: a copy that dies lets go at once, and
 * whoever is alive goes on. (A task of the scheduler belongs to one copy at a time, and is missed
 * only after minutes when that copy dies.)
 */
@Component
@ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class TakingTask implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TakingTask.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int TURN = 25;

  private final Directory directory;
  private final TakeNotices take;
  private volatile @Nullable ScheduledExecutorService thread;

  TakingTask(Directory directory, TakeNotices take) {
    this.directory = directory;
    this.take = take;
  }

  @Override
  public void start() {
    var started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("daily-files").factory());
    thread = started;
    var unused =
        started.scheduleWithFixedDelay(
            this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    ScheduledExecutorService stopping = thread;
    thread = null;
    if (stopping != null) {
      stopping.close(); // the notice in hand is finished first
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Turn by turn, so that a short file does not wait behind a long one. */
  private void look() {
    try {
      boolean more = true;
      while (more && isRunning()) {
        more = false;
        for (var partnership : directory.partnerships()) {
          for (Unfinished file : take.unfinished(partnership)) {
            more |= turn(file) == TURN;
          }
        }
      }
    } catch (RuntimeException fault) {
      log.error("Daily files could not be looked at; tried again in {}", EVERY, fault);
    }
  }

  private int turn(Unfinished file) {
    int taken = 0;
    try {
      while (taken < TURN && isRunning() && take.next(file, Claim.PASS_OVER)) {
        taken++;
      }
      if (taken < TURN && isRunning()) {
        take.finish(file);
      }
    } catch (RuntimeException fault) {
      log.error(
          "Daily file {} could not be gone on with; tried again in {}", file.id(), EVERY, fault);
    }
    return taken;
  }
}
