package org.breakwater.facts.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.breakwater.facts.FactKind;
import org.breakwater.people.RecordId;
import org.breakwater.people.extracts.ExtractKeeper;
import org.breakwater.returns.extracts.ExtractedAddress;
import org.breakwater.returns.extracts.ExtractedEvent;
import org.breakwater.returns.extracts.ExtractedInvolvement;
import org.breakwater.returns.extracts.ExtractedPerson;
import org.breakwater.returns.extracts.ExtractedRecord;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what an extract says was done. The same fact again changes nothing; said otherwise by a
 * newer extract it changes; an older extract never undoes a newer one. What an extract said of a
 * child and the newer one of the same kind no longer says, of the year it covers, is withdrawn.
 */
@Component
class KeepFacts implements ExtractKeeper {

  /** What a return or an inspection's list reaches back over. */
  private static final int YEARS_COVERED = 1;

  /** What an extract gives the latest of, and not all of a year. */
  private static final Map<String, Set<FactKind>> LATEST_ONLY =
      Map.of(
          "annex-a",
          Set.of(
              FactKind.PLACEMENT,
              FactKind.REVIEW_CHILD_PROTECTION_CONFERENCE,
              FactKind.LOOKED_AFTER_REVIEW));

  private final Facts facts;
  private final Ids ids;
  private final Clock clock;

  KeepFacts(Facts facts, Ids ids, Clock clock) {
    this.facts = facts;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Keeping begin(Viewer viewer, OrganisationId organisation, String extract, LocalDate asOf) {
    return new One(viewer, organisation, extract, asOf);
  }

  /** One import, which remembers what it has said so far. */
  private final class One implements Keeping {
    private final Viewer viewer;
    private final Facts.Source source;
    private final Set<UUID> said = new HashSet<>();
    private final Set<RecordId> about = new HashSet<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long added;
    private long changed;
    private long unchanged;

    One(Viewer viewer, OrganisationId organisation, String extract, LocalDate asOf) {
      this.viewer = viewer;
      this.source = new Facts.Source(viewer.partnership(), organisation, extract, asOf);
    }

    @Override
    public void keep(Map<String, RecordId> records, List<ExtractedRecord> lot) {
      Map<Stated.Key, Stated> stated = stated(records, lot);
      if (stated.isEmpty()) {
        return;
      }
      Set<RecordId> these = new HashSet<>();
      stated.values().forEach(one -> these.add(one.record()));
      about.addAll(these);
      Map<Stated.Key, Facts.Held> held = facts.held(source, these);
      List<Facts.New> fresh = new ArrayList<>();
      List<UUID> sameButLater = new ArrayList<>();
      for (Stated one : stated.values()) {
        Facts.Held was = held.get(one.identity());
        if (was == null) {
          Facts.New now = new Facts.New(ids.next(), one);
          fresh.add(now);
          said.add(now.id());
          added++;
        } else {
          said.add(was.id());
          again(was, one, sameButLater);
        }
      }
      facts.add(source, clock.instant(), fresh);
      facts.saidUpTo(source, sameButLater);
    }

    private void again(Facts.Held was, Stated now, List<UUID> sameButLater) {
      boolean same =
          Objects.equals(was.to(), now.to())
              && was.details().equals(now.details())
              && !was.withdrawn();
      if (was.asOf().isAfter(source.asOf()) || same) {
        unchanged++;
        if (was.asOf().isBefore(source.asOf())) {
          sameButLater.add(was.id());
        }
      } else {
        facts.change(source, was.id(), now);
        changed++;
      }
    }

    private Map<Stated.Key, Stated> stated(
        Map<String, RecordId> records, List<ExtractedRecord> lot) {
      Map<Stated.Key, Stated> stated = new LinkedHashMap<>();
      for (ExtractedRecord one : lot) {
        RecordId record = records.get(localId(one));
        Stated fact = record == null ? null : Stated.of(record, one);
        if (fact != null) {
          stated.put(fact.identity(), fact);
        } else if (!(one instanceof ExtractedPerson) && !(one instanceof ExtractedAddress)) {
          leftOut.merge(record == null ? "about nobody known" : without(one), 1L, Long::sum);
        }
      }
      return stated;
    }

    @Override
    public Kept finish(Set<String> whole) {
      Collection<String> parts =
          whole.stream()
              .filter(name -> name.startsWith(source.extract() + "/"))
              .map(name -> name.substring(source.extract().length() + 1))
              .toList();
      Set<FactKind> latestOnly = LATEST_ONLY.getOrDefault(source.extract(), Set.of());
      long withdrawn =
          about.isEmpty() || parts.isEmpty()
              ? 0
              : facts.withdraw(
                  source, source.asOf().minusYears(YEARS_COVERED), parts, latestOnly, about, said);
      if (!latestOnly.isEmpty()) {
        facts.endWhatIsFollowed(source, latestOnly);
      }
      return new Kept(added, changed, unchanged, withdrawn, leftOut);
    }

    private static String without(ExtractedRecord one) {
      return one instanceof ExtractedInvolvement involvement && involvement.from() != null
          ? involvement.service().name()
          : "without a first day";
    }

    private static @Nullable String localId(ExtractedRecord one) {
      return switch (one) {
        case ExtractedPerson person -> person.localId();
        case ExtractedAddress address -> address.localId();
        case ExtractedInvolvement involvement -> involvement.localId();
        case ExtractedEvent event -> event.localId();
      };
    }
  }
}
