package org.breakwater.people.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.breakwater.linkage.Model;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.PersonQuery;
import org.breakwater.people.thresholds.MatchModels;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.breakwater.synthetic.Sink;
import org.breakwater.synthetic.Size;
import org.breakwater.synthetic.Synthetic;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads an invented partnership whose truth is known and counts how often the index is right. The
 * size is small unless {@code -Dbreakwater.test.size=CITY} or {@code COUNTY} is given; then it also
 * prints how long searches take. {@code -Dbreakwater.test.learnt=true} weighs with figures learnt
 * from the same records.
 */
@BreakwaterTest
class MatchingAtSizeTests {
  @Autowired Access access;
  @Autowired Directory directory;
  @Autowired PersonIndex people;
  @Autowired JdbcClient jdbc;
  @Autowired MatchModels models;
  @Autowired Clock clock;

  @Test
  void peopleAreFoundAndStrangersAreNotJoined() {
    Size size = Size.valueOf(System.getProperty("breakwater.test.size", "SMALL"));
    var synthetic = Synthetic.generate(size, 7, LocalDate.of(2026, 11, 23));
    PartnershipId partnership =
        directory.keepPartnership("at-size-" + System.nanoTime(), "At size");
    Map<String, OrganisationId> organisations = new HashMap<>();
    synthetic
        .partnership()
        .organisations()
        .forEach(one ->
            organisations.put(
                one.code(),
                directory
                    .keepOrganisation(
                        partnership,
                        "size-" + one.code(),
                        one.name(),
                        Kind.valueOf(one.kind().name()))
                    .id()));
    Viewer loader = access.system(partnership, Role.SYSTEM_LOADER, Purpose.IMPORT);
    if (Boolean.getBoolean("breakwater.test.learnt")) {
      takeLearntFigures(partnership, synthetic, organisations);
    }
    var run = new RegisterLoad(access, people, jdbc, loader, organisations);
    synthetic.into(run);
    run.flush();
    run.report(size);
    assertThat(run.strangersJoined())
        .as("pairs of strangers joined without asking")
        .isLessThan(run.records / 2_000 + 1);
    assertThat(run.found()).as("share of true pairs standing together").isGreaterThan(0.75);
    if (size != Size.SMALL) {
      searches(partnership, run.names);
    }
  }

  /** As an administrator takes what the records have taught; then they are loaded. */
  private void takeLearntFigures(
      PartnershipId partnership, Synthetic synthetic, Map<String, OrganisationId> organisations) {
    var records = new ArrayList<PersonDescription>();
    synthetic.into(
        new Sink() {
          @Override
          public void record(org.breakwater.synthetic.AgencyRecord one) {
            OrganisationId organisation = organisations.get(one.organisationCode());
            records.add(Described.of(RegisterLoad.given(one, organisation, true)).description());
          }
        });
    Collections.shuffle(records, new Random(7));
    List<PersonDescription> sample = records.subList(0, Math.min(records.size(), 100_000));
    Model learnt = Model.standard().learn(sample, 7);
    assertThat(learnt.doubts()).isEmpty();
    Viewer matcher = access.system(partnership, Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    access.writing(
        matcher,
        () -> models.propose(partnership, learnt, sample.size(), records.size(), clock.instant()));
    var administrator =
        new Viewer(
            partnership,
            directory.organisations(partnership).getFirst().id(),
            new StaffId(1),
            "Test",
            Set.of(Role.ADMINISTRATOR),
            Purpose.ADMINISTRATION);
    access.writing(
        administrator, () -> models.decide(administrator, 0, 1, true, "Test", clock.instant()));
  }

  private void searches(PartnershipId partnership, List<String> names) {
    OrganisationId hub = directory.organisations(partnership).getFirst().id();
    var viewer =
        new Viewer(
            partnership, hub, new StaffId(1), "Test", Set.of(Role.HUB_MANAGER), Purpose.CHILD_FILE);
    var chance = new Random(1);
    for (String kind : List.of("as written", "misspelt", "turned round", "surname only")) {
      var took = new ArrayList<Long>();
      for (int i = 0; i < 300; i++) {
        String name = names.get(chance.nextInt(names.size()));
        String words =
            switch (kind) {
              case "misspelt" ->
                  name.length() < 6 ? name : name.substring(0, 3) + name.substring(4);
              case "turned round" -> name.replaceAll("^(\\S+) (.*)$", "$2 $1");
              case "surname only" -> name.substring(name.lastIndexOf(' ') + 1);
              default -> name;
            };
        long start = System.nanoTime();
        access.reading(viewer, () -> people.search(viewer, new PersonQuery(words, null, null, 20)));
        took.add((System.nanoTime() - start) / 1_000);
      }
      took.subList(0, 50).clear();
      took.sort(null);
      System.out.printf(
          Locale.ROOT,
          "search %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
          kind,
          took.get(125) / 1e3,
          took.get(237) / 1e3,
          took.get(247) / 1e3);
    }
  }
}
