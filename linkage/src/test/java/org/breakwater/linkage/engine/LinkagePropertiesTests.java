package org.breakwater.linkage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must never change a score, and that two ways to compute one agree to the last bit. */
class LinkagePropertiesTests {

  record Scored(double weight, int rule, String levels) {}

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"dedupe_only, 1", "dedupe_only, 2", "link_only, 3", "link_and_dedupe, 4"})
  void everyPairIsFoundOnceAndScoredAsOneByOne(String linkType, long seed) {
    LinkageModel model = Models.children(linkType);
    Records records = Records.of(Layout.of(model), MadeChildren.rows(250, seed));
    var scorer = new PairScorer(model, Frequencies.counted(model, records));
    var expected = new TreeMap<String, Scored>();
    for (int i = 0; i < records.size(); i++) {
      for (int j = i + 1; j < records.size(); j++) {
        if (linkType.equals("link_only") && records.sourceCode(i) == records.sourceCode(j)) {
          continue;
        }
        var values = PairScorer.values(records.values(i), records.values(j));
        int rule = scorer.rule(values);
        if (rule >= 0) {
          PairScore score = scorer.score(values);
          var levels = new ArrayList<Integer>();
          for (int level : score.levels()) {
            levels.add(level);
          }
          expected.put(key(records, i, j), new Scored(score.weight(), rule, levels.toString()));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(200);
    assertThat(expected.values().stream().map(Scored::rule).distinct()).hasSize(4);
    assertThat(scored(Linkage.of(model, records))).isEqualTo(expected);
  }

  @Test
  void threadsRowOrderAndFileSplitChangeNothing() throws IOException {
    LinkageModel model = Models.children("dedupe_only");
    var rows = new ArrayList<>(MadeChildren.rows(400, 9));
    Map<String, Scored> first = scored(Linkage.of(model, Records.of(Layout.of(model), rows)));
    LinkageModel trained = train(model, Records.of(Layout.of(model), rows), 1);
    Collections.shuffle(rows, new Random(5));
    Records shuffled = Records.of(Layout.of(model), rows);
    for (int threads = 1; threads <= 4; threads++) {
      assertThat(scored(Linkage.of(model, shuffled, List.of(), Running.quiet().with(threads))))
          .isEqualTo(first);
      assertThat(train(model, shuffled, threads)).isEqualTo(trained);
    }
    Path a = csv("a.csv", rows.subList(0, 130));
    Path b = csv("b.csv", rows.subList(130, 400));
    assertThat(scored(Linkage.of(model, RecordsReader.read(List.of(b, a), Layout.of(model)))))
        .isEqualTo(first);
  }

  @Test
  void largeFilesAreReadInParts() throws IOException {
    LinkageModel model = Models.children("dedupe_only");
    var rows = MadeChildren.rows(120_000, 3);
    Path file = csv("large.csv", rows);
    assertThat(Files.size(file)).isGreaterThan(4 << 20);
    Records read = RecordsReader.read(List.of(file), Layout.of(model));
    assertThat(read.size()).isEqualTo(120_000);
    for (int row = 0; row < read.size(); row += 997) {
      Map<String, String> of = rows.get(row);
      assertThat(read.id(row)).isEqualTo(of.get("unique_id"));
      for (String column : List.of("first_name", "surname", "dob", "sex", "postcode")) {
        String value = read.column(column).value(row);
        assertThat(value == null ? "" : value).isEqualTo(of.get(column));
      }
    }
  }

  @Test
  void scoresAreSymmetric() {
    LinkageModel model = Models.children("dedupe_only");
    Records records = Records.of(Layout.of(model), MadeChildren.rows(60, 4));
    Linkage linkage = Linkage.of(model, records);
    var scorer = new PairScorer(model, Frequencies.counted(model, records));
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(linkage.weight(i, j)).isEqualTo(linkage.weight(j, i));
        assertThat(scorer.score(records.values(i), records.values(j)).weight())
            .isEqualTo(scorer.score(records.values(j), records.values(i)).weight());
      }
    }
  }

  @Test
  void cancelledWorkEnds() {
    LinkageModel model = Models.children("dedupe_only");
    Records records = Records.of(Layout.of(model), MadeChildren.rows(100, 4));
    var cancelled = new Running(2, (_, _, _) -> {}, () -> true);
    assertThatThrownBy(() -> Linkage.of(model, records, List.of(), cancelled).candidates(_ -> {}))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void faultsOfTheTakerComeBack() {
    LinkageModel model = Models.children("dedupe_only");
    Linkage linkage = Linkage.of(model, Records.of(Layout.of(model), MadeChildren.rows(100, 4)));
    assertThatThrownBy(() ->
            linkage.candidates(_ -> {
              throw new IllegalStateException("the disk is full");
            }))
        .hasMessage("the disk is full");
  }

  @Test
  void trainingFindsTheTruth() {
    // two thirds of records are fresh, one third repeats another with slips
    LinkageModel model = Models.children("dedupe_only");
    Records records = Records.of(Layout.of(model), MadeChildren.rows(3000, 12));
    LinkageModel trained = train(model, records, 2);
    var dob = trained.comparisons().get(1);
    assertThat(dob.m(1)).isBetween(0.6, 0.98);
    assertThat(dob.u(1)).isBetween(0.01, 0.06);
    assertThat(trained.comparisons().get(3).weight(3)).isLessThan(-1);
    double m = 0;
    for (int level = 1; level < dob.levels().size(); level++) {
      m += dob.m(level);
    }
    assertThat(m).isBetween(0.999999, 1.000001);
  }

  @Test
  void clustersAreNamedByTheirFirstRecordWhateverTheOrder() {
    var clusters = new Clusters(6);
    clusters.join(4, 5);
    clusters.join(2, 4);
    clusters.join(5, 1);
    assertThat(
            List.of(
                clusters.cluster(5), clusters.cluster(2), clusters.cluster(0), clusters.cluster(3)))
        .containsExactly(1, 1, 0, 3);
    assertThat(clusters.count()).isEqualTo(3);
  }

  private static LinkageModel train(LinkageModel model, Records records, int threads) {
    var training =
        new Training(
            List.of(
                BlockingRule.parse(
                    "l.first_name = r.first_name AND l.surname = r.surname AND l.dob = r.dob")),
            0.7,
            List.of(
                BlockingRule.parse("l.first_name = r.first_name AND l.surname = r.surname"),
                BlockingRule.parse("l.dob = r.dob AND l.postcode = r.postcode")),
            200_000,
            7);
    return Trainer.train(model, records, training, Running.quiet().with(threads));
  }

  private static Map<String, Scored> scored(Linkage linkage) {
    var scored = new TreeMap<String, Scored>();
    int comparisons = linkage.model().comparisons().size();
    linkage.candidates(batch -> {
      for (int k = 0; k < batch.size(); k++) {
        var levels = new ArrayList<Integer>();
        for (int c = 0; c < comparisons; c++) {
          levels.add(batch.level(k, c));
        }
        Scored before =
            scored.put(
                key(linkage.records(), batch.left(k), batch.right(k)),
                new Scored(batch.weight(k), batch.rule(k), levels.toString()));
        assertThat(before).as("found twice").isNull();
      }
    });
    return scored;
  }

  private static String key(Records records, int left, int right) {
    return records.source(left)
        + records.id(left)
        + "|"
        + records.source(right)
        + records.id(right);
  }

  private Path csv(String name, List<Map<String, String>> rows) throws IOException {
    var text = new StringBuilder(String.join(",", rows.getFirst().keySet())).append('\n');
    rows.forEach(row -> text.append(String.join(",", row.values())).append('\n'));
    return Files.writeString(folder.resolve(name), text);
  }
}
