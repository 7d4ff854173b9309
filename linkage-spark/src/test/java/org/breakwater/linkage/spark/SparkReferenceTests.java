package org.breakwater.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs and weights that Splink 4 gave with the same model, where its results are at hand. */
class SparkReferenceTests {

  private static final double CLOSE = 1e-6;

  @ParameterizedTest
  @CsvSource({
    "fake_1000, fake_1000.csv",
    "febrl3, febrl3_clean.csv",
    "children_100k, children_100k.csv.gz"
  })
  void samePairsSameWeights(String name, String data) throws IOException {
    Path shared = shared();
    LinkageModel model = ModelFile.read(shared.resolve("ref/" + name + ".model.json"));
    Map<String, Row> expected =
        reference(shared.resolve("ref/" + name + ".parquet"), model.idColumn());
    RecordFiles files =
        RecordFiles.read(
            LocalSpark.get(), List.of(shared.resolve("data/" + data).toString()), Layout.of(model));
    var linkage = SparkLinkage.of(LocalSpark.get(), model, files, Survey.LARGE);
    boolean numeric = linkage.survey().numeric();
    List<Row> pairs = linkage.pairs(model, Double.NEGATIVE_INFINITY).collectAsList();
    for (Row pair : pairs) {
      String l = Node.uid(pair.getAs(0), numeric);
      String r = Node.uid(pair.getAs(1), numeric);
      Row of = expected.getOrDefault(l + "|" + r, expected.get(r + "|" + l));
      assertThat(of).as("pair %s %s is none of Splink's", l, r).isNotNull();
      double weight = pair.getDouble(2);
      assertThat(weight).as("%s %s", l, r).isCloseTo(of.getDouble(2), within(CLOSE));
      assertThat(PairScore.probability(weight)).isCloseTo(of.getDouble(3), within(CLOSE));
      assertThat(Integer.toString(pair.getInt(3))).isEqualTo(of.getString(4));
    }
    assertThat(pairs).hasSize(expected.size());
    linkage.files().packed().unpersist();
  }

  private static Path shared() {
    for (Path base :
        List.of(Path.of("../../shared"), Path.of("../shared"), Path.of("../../../shared"))) {
      if (Files.isDirectory(base.resolve("linkage/ref"))) {
        return base.resolve("linkage");
      }
    }
    System.out.println("Skipped: Splink's results are not at hand (../shared/linkage/ref).");
    Assumptions.abort("no reference results");
    throw new IllegalStateException();
  }

  private static Map<String, Row> reference(Path parquet, String id) {
    var expected = new HashMap<String, Row>();
    LocalSpark.get()
        .read()
        .parquet(parquet.toString())
        .selectExpr(
            "cast(%s_l as string)".formatted(id),
            "cast(%s_r as string)".formatted(id),
            "match_weight",
            "match_probability",
            "match_key")
        .collectAsList()
        .forEach(row -> expected.put(row.getString(0) + "|" + row.getString(1), row));
    return expected;
  }
}
