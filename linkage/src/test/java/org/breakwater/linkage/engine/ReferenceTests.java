package org.breakwater.linkage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs and weights that Splink 4 gave with the same model, where its results are at hand. */
class ReferenceTests {

  private static final double CLOSE = 1e-6;

  record Expected(double weight, double probability, int rule) {}

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "fake_1000, fake_1000.csv",
    "febrl3, febrl3_clean.csv",
    "children_100k, children_100k.csv.gz"
  })
  void samePairsSameWeights(String name, String data) throws IOException {
    Path shared = shared();
    LinkageModel model = ModelFile.read(shared.resolve("ref/" + name + ".model.json"));
    Records records =
        RecordsReader.read(List.of(unpacked(shared.resolve("data/" + data))), Layout.of(model));
    Map<String, Expected> expected =
        reference(shared.resolve("ref/" + name + ".parquet"), model.idColumn());
    var linkage = Linkage.of(model, records);
    var scorer = new PairScorer(model, Frequencies.counted(model, records));
    int[] pairs = {0};
    linkage.candidates(batch -> {
      for (int k = 0; k < batch.size(); k++) {
        String l = records.id(batch.left(k));
        String r = records.id(batch.right(k));
        Expected of =
            expected.containsKey(l + "|" + r)
                ? expected.get(l + "|" + r)
                : expected.get(r + "|" + l);
        assertThat(of).as("pair %s %s is none of Splink's", l, r).isNotNull();
        assertThat(Math.abs(batch.weight(k) - of.weight())).as("%s %s", l, r).isLessThan(CLOSE);
        assertThat(Math.abs(batch.probability(k) - of.probability())).isLessThan(CLOSE);
        assertThat(batch.rule(k)).isEqualTo(of.rule());
        if (pairs[0]++ % 97 == 0) {
          PairScore alone =
              scorer.score(records.values(batch.left(k)), records.values(batch.right(k)));
          assertThat(alone.weight()).isEqualTo(batch.weight(k));
        }
      }
    });
    assertThat(pairs[0]).isEqualTo(expected.size());
  }

  @Test
  void writtenModelIsTheSame() throws IOException {
    LinkageModel model = ModelFile.read(shared().resolve("ref/fake_1000.model.json"));
    Path copy = folder.resolve("copy.json");
    ModelFile.write(model, copy);
    LinkageModel again = ModelFile.read(copy);
    assertThat(again.comparisons()).isEqualTo(model.comparisons());
    assertThat(again.rules()).isEqualTo(model.rules());
    assertThat(again.prior()).isEqualTo(model.prior());
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

  private Path unpacked(Path data) throws IOException {
    if (!data.toString().endsWith(".gz")) {
      return data;
    }
    Path csv = folder.resolve("data.csv");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(data))) {
      Files.copy(in, csv);
    }
    return csv;
  }

  private static Map<String, Expected> reference(Path parquet, String id) throws IOException {
    var expected = new HashMap<String, Expected>();
    try (var rows =
        ParquetReader.streamContent(
            parquet.toFile(),
            new Hydrator<Map<String, Object>, Map<String, Object>, String[]>() {
              @Override
              public Map<String, Object> start() {
                return new HashMap<>();
              }

              @Override
              public Map<String, Object> add(
                  Map<String, Object> row, String[] column, Object value) {
                row.put(column[0], value);
                return row;
              }

              @Override
              public Map<String, Object> finish(Map<String, Object> row) {
                return row;
              }
            })) {
      rows.forEach(row ->
          expected.put(
              row.get(id + "_l") + "|" + row.get(id + "_r"),
              new Expected(
                  (Double) row.get("match_weight"),
                  (Double) row.get("match_probability"),
                  Integer.parseInt((String) row.get("match_key")))));
    }
    return expected;
  }
}
