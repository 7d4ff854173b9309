package org.breakwater.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Row;
import org.breakwater.linkage.engine.Clusters;
import org.breakwater.linkage.engine.Linkage;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;

/** Spark finds the same pairs as one process, with the same weights to the last bit. */
class SparkEqualityTests {

  private static final double SURE = 4;

  record Scored(double weight, int rule) {}

  record Result(TreeMap<String, Scored> pairs, TreeMap<String, String> clusters) {}

  @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whateverTheLinkTheIdsTheFilesAndTheBlocks(
      @ForAll @IntRange(min = 0, max = 2) int type,
      @ForAll boolean numbered,
      @ForAll @IntRange(min = 2, max = 40) int large,
      @ForAll @IntRange(min = 1, max = 3) int files,
      @ForAll boolean joinedHere,
      @ForAll @IntRange(max = 1_000_000) int seed)
      throws IOException {
    LinkageModel model =
        Town.model(List.of("dedupe_only", "link_only", "link_and_dedupe").get(type));
    Path folder = Files.createTempDirectory("town");
    List<String> lines = new ArrayList<>(Town.lines(220, seed, numbered));
    Collections.shuffle(lines, new Random(seed));
    var paths = new ArrayList<Path>();
    for (int i = 0; i < files; i++) {
      int from = lines.size() * i / files;
      int to = lines.size() * (i + 1) / files;
      paths.add(Town.csv(folder.resolve("part" + i + ".csv"), lines.subList(from, to)));
    }
    Result local = local(model, paths);
    assertThat(local.pairs()).hasSizeGreaterThan(200);
    Result spark = spark(model, paths, large, joinedHere ? 1_000_000 : 0);
    assertThat(spark.pairs()).isEqualTo(local.pairs());
    assertThat(spark.clusters()).isEqualTo(local.clusters());
    for (Path path : paths) {
      Files.delete(path);
    }
    Files.delete(folder);
  }

  private static Result local(LinkageModel model, List<Path> files) {
    Records records = RecordsReader.read(files, Layout.of(model));
    var result = new Result(new TreeMap<>(), new TreeMap<>());
    var clusters = new Clusters(records.size());
    Linkage.of(model, records)
        .candidates(batch -> {
          clusters.join(batch, SURE);
          for (int k = 0; k < batch.size(); k++) {
            String pair = uid(records, batch.left(k)) + " | " + uid(records, batch.right(k));
            result.pairs().put(pair, new Scored(batch.weight(k), batch.rule(k)));
          }
        });
    for (int row = 0; row < records.size(); row++) {
      result.clusters().put(uid(records, row), uid(records, clusters.cluster(row)));
    }
    return result;
  }

  private static String uid(Records records, int row) {
    String source = records.source(row);
    return source.isEmpty() ? records.id(row) : source + "-__-" + records.id(row);
  }

  private static Result spark(LinkageModel model, List<Path> files, int large, long few)
      throws IOException {
    var read =
        RecordFiles.read(
            LocalSpark.get(), files.stream().map(Path::toString).toList(), Layout.of(model));
    var linkage = SparkLinkage.of(LocalSpark.get(), model, read, large);
    var pairs = linkage.pairs(model, Double.NEGATIVE_INFINITY).persist();
    boolean numeric = linkage.survey().numeric();
    var result = new Result(new TreeMap<>(), new TreeMap<>());
    for (Row row : pairs.collectAsList()) {
      String pair = Node.uid(row.getAs(0), numeric) + " | " + Node.uid(row.getAs(1), numeric);
      Scored before = result.pairs().put(pair, new Scored(row.getDouble(2), row.getInt(3)));
      assertThat(before).as("%s found twice", pair).isNull();
    }
    for (Row row : linkage.clusters(pairs, SURE, few).collectAsList()) {
      result.clusters().put(Node.uid(row.getAs(0), numeric), Node.uid(row.getAs(1), numeric));
    }
    pairs.unpersist();
    linkage.files().packed().unpersist();
    return result;
  }
}
