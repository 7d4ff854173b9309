package org.breakwater.people.learning;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.linkage.Model;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.people.RecordId;
import org.breakwater.people.learning.LearningRun.Outcome;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.thresholds.MatchModels;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Learns a partnership's own figures from a sample of its records and keeps them as a proposal. The
 * same records teach the same figures. Whatever comes of it, nothing is weighed otherwise until an
 * administrator says so.
 */
@Component
class LearnFigures {
  /** Of fewer records too few pairs are of one person, siblings or twins to count them. */
  static final int FEWEST = 5_000;

  /** More teach hardly more, and take longer and more memory (a kilobyte a record). */
  static final int MOST = 100_000;

  private static final int PAGE = 2_000;
  private static final long SEED = 7;
  private static final Duration A_WEEK = Duration.ofDays(7).minusHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(LearnFigures.class);

  private final Access access;
  private final LearningRuns runs;
  private final KnownRecords known;
  private final MatchModels models;
  private final Clock clock;

  LearnFigures(
      Access access, LearningRuns runs, KnownRecords known, MatchModels models, Clock clock) {
    this.access = access;
    this.runs = runs;
    this.known = known;
    this.models = models;
    this.clock = clock;
  }

  /** Asks to learn where nobody has for a week. */
  void askIfDue(PartnershipId partnership) {
    Viewer matcher = matcher(partnership);
    access.writing(
        matcher,
        () -> {
          boolean due =
              runs.latest(partnership)
                  .filter(run -> run.asked().isAfter(clock.instant().minus(A_WEEK)))
                  .isEmpty();
          if (due) {
            runs.ask(partnership, matcher.name(), 0, clock.instant());
          }
        });
  }

  /** Learns if somebody has asked. Reads page by page; no transaction lasts while it learns. */
  Optional<Outcome> learn(PartnershipId partnership) {
    Viewer matcher = matcher(partnership);
    Optional<Integer> run = access.writing(matcher, () -> runs.claim(partnership, clock.instant()));
    return run.map(number -> {
      try {
        return learn(matcher, number);
      } catch (RuntimeException | OutOfMemoryError failed) {
        // out of memory too: else another machine would try it, and fail, every quarter of an hour
        LOG.error("Figures of partnership {} could not be learnt", partnership.value(), failed);
        return end(matcher, number, Outcome.FAILED);
      }
    });
  }

  private Outcome learn(Viewer matcher, int run) {
    PartnershipId partnership = matcher.partnership();
    int kept = access.reading(matcher, () -> known.count(partnership, null));
    if (kept < FEWEST) {
      heard(matcher, run, 0, kept);
      return end(matcher, run, Outcome.TOO_FEW);
    }
    List<PersonDescription> records = read(matcher, run);
    Model learnt = Model.standard().learn(records, SEED);
    if (!learnt.doubts().isEmpty()) {
      return end(matcher, run, Outcome.DOUBTFUL, String.join("; ", learnt.doubts()));
    }
    access.writing(
        matcher,
        () -> {
          int version = models.propose(partnership, learnt, records.size(), kept, clock.instant());
          runs.end(partnership, run, Outcome.LEARNT, null, clock.instant());
          access.trace(
              matcher,
              Act.CREATE,
              DecideFigures.FIGURES,
              "figures " + version + " learnt from " + records.size() + " of " + kept + " records");
        });
    return Outcome.LEARNT;
  }

  /** In the order of the sample, so that the figures can be learnt again. */
  private List<PersonDescription> read(Viewer matcher, int run) {
    List<RecordId> sample =
        access.reading(matcher, () -> known.sample(matcher.partnership(), null, MOST));
    var records = new ArrayList<PersonDescription>(sample.size());
    for (int from = 0; from < sample.size(); from += PAGE) {
      List<RecordId> page = sample.subList(from, Math.min(sample.size(), from + PAGE));
      heard(matcher, run, from, sample.size());
      Map<RecordId, PersonDescription> read = new HashMap<>();
      for (Known one : access.reading(matcher, () -> known.byId(matcher.partnership(), page))) {
        read.put(one.id(), one.description());
      }
      for (RecordId id : page) {
        PersonDescription description = read.get(id);
        if (description != null) {
          records.add(description);
        }
      }
    }
    heard(matcher, run, sample.size(), sample.size());
    return records;
  }

  private void heard(Viewer matcher, int run, int read, int of) {
    access.writing(
        matcher, () -> runs.heard(matcher.partnership(), run, read, of, clock.instant()));
  }

  private Outcome end(Viewer matcher, int run, Outcome outcome) {
    return end(matcher, run, outcome, null);
  }

  private Outcome end(Viewer matcher, int run, Outcome outcome, @Nullable String doubts) {
    access.writing(
        matcher, () -> runs.end(matcher.partnership(), run, outcome, doubts, clock.instant()));
    return outcome;
  }

  private Viewer matcher(PartnershipId partnership) {
    return access.system(partnership, Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
  }
}
