package org.breakwater.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTests {

  private static final String MODEL =
      """
      {"link_type": "dedupe_only", "probability_two_random_records_match": 0.1,
       "blocking_rules_to_generate_predictions": ["l.dob = r.dob", {"blocking_rule": "l.name = r.name"}],
       "comparisons": [
        {"output_column_name": "name", "comparison_levels": [
          {"sql_condition": "name_l IS NULL OR name_r IS NULL", "is_null_level": true},
          {"sql_condition": "name_l = name_r", "m_probability": 0.9, "u_probability": 0.1},
          {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.9}]},
        {"output_column_name": "dob", "comparison_levels": [
          {"sql_condition": "dob_l IS NULL OR dob_r IS NULL", "is_null_level": true},
          {"sql_condition": "dob_l = dob_r", "m_probability": 0.8, "u_probability": 0.2},
          {"sql_condition": "ELSE", "m_probability": 0.2, "u_probability": 0.8}]}]}
      """;
  private static final String ROWS =
      """
      unique_id,name,dob
      3,Ann,2011-02-03
      1,Ann,2011-02-03
      2,"Bo, the younger",2011-02-03
      4,Ann,
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    file("model.json", MODEL);
    file("a.csv", ROWS);
  }

  @Test
  void linksAndClusters() throws IOException {
    assertThat(
            run(
                "--model",
                at("model.json"),
                "--in",
                at("a.csv"),
                "--out",
                at("pairs.csv"),
                "--clusters",
                at("clusters.csv"),
                "--cluster-threshold",
                "0.7"))
        .isZero();
    assertThat(Files.readAllLines(folder.resolve("pairs.csv")))
        .hasSize(6)
        .first()
        .isEqualTo("uid_l,uid_r,match_weight,match_probability,match_key");
    // 1/9 · 9 · 4 = 4: weight 2, probability .8
    assertThat(Files.readAllLines(folder.resolve("pairs.csv")).get(2))
        .startsWith("1,3,2.0")
        .endsWith(",0");
    assertThat(Files.readAllLines(folder.resolve("clusters.csv")))
        .containsExactly("uid,cluster", "1,1", "2,2", "3,1", "4,4");
  }

  @Test
  void parquetHoldsTheSame() throws IOException {
    assertThat(run("--model", at("model.json"), "--in", at("a.csv"), "--out", at("pairs.parquet")))
        .isZero();
    run("--model", at("model.json"), "--in", at("a.csv"), "--out", at("pairs.csv"));
    assertThat(columns(folder.resolve("pairs.parquet")))
        .isEqualTo(columns(folder.resolve("pairs.csv")));
  }

  private static List<String> columns(Path file) throws IOException {
    if (file.toString().endsWith(".csv")) {
      return Files.readAllLines(file).stream().skip(1).toList();
    }
    try (var rows = blue.strategic.parquet.ParquetReader.streamContentToStrings(file.toFile())) {
      return rows.map(cells ->
              String.join(
                  ",",
                  java.util.Arrays.stream(cells)
                      .map(cell -> cell.substring(cell.indexOf('=') + 1))
                      .toList()))
          .toList();
    }
  }

  @Test
  void trainsExplainsAndEvaluates() throws IOException {
    assertThat(
            run(
                "train",
                "--model",
                at("model.json"),
                "--in",
                at("a.csv"),
                "--out",
                at("t.json"),
                "--certain",
                "l.name = r.name and l.dob = r.dob",
                "--session",
                "l.name = r.name"))
        .isZero();
    assertThat(ModelFile.read(folder.resolve("t.json")).comparisons()).hasSize(2);
    assertThat(
            run(
                "explain",
                "--model",
                at("model.json"),
                "--in",
                at("a.csv"),
                "--left",
                "3",
                "--right",
                "1"))
        .isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("the model says 80.0 in 100");
    file("truth.csv", "uid,cluster\n1,a\n3,a\n2,b\n4,a\n");
    assertThat(
            run(
                "evaluate",
                "--model",
                at("model.json"),
                "--in",
                at("a.csv"),
                "--truth",
                at("truth.csv")))
        .isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("3 true pairs, 5 candidates, which hold 1.0000");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    file("b.csv", "unique_id,nmae,dob\n1,Ann,2011-02-03\n");
    assertRefused(
        "b.csv",
        "B.csv has no column 'name', which the model compares; it has: unique_id, nmae, dob.");
    file("b.csv", "id,name,dob\n1,Ann,2011-02-03\n");
    assertRefused(
        "b.csv", "B.csv has no column 'unique_id', which the model names as the id of a record");
    file("b.csv", "");
    assertRefused("b.csv", "B.csv is empty.");
    file("b.csv", "unique_id,name,dob\n");
    assertRefused("b.csv", "B.csv has no records.");
    file("b.csv", "unique_id,name,dob\n7,Ann,\n7,Bo,\n");
    assertRefused(
        "b.csv", "The id '7' stands for more than one record; every record needs its own.");
    file("b.csv", "unique_id,name,dob\n,Ann,\n");
    assertRefused("b.csv", "line 2: the id is missing");
    Files.write(
        folder.resolve("b.csv"),
        "unique_id,name,dob\n1,Zo\u00eb,\n".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("b.csv", "B.csv is not UTF-8: the value 'Zo\u00eb' of column 'name'");
    Files.write(folder.resolve("b.csv"), ROWS.getBytes(StandardCharsets.UTF_16));
    assertRefused("b.csv", "B.csv is UTF-16");
    assertRefused("none.csv", "There is no file");
    file("model.json", MODEL.replace("name_l = name_r", "soundslike(name_l, name_r)"));
    assertRefused(
        "a.csv",
        "the function 'soundslike' is not understood in the condition: soundslike(name_l, name_r)");
    file("model.json", "{}");
    assertRefused("a.csv", "The file is no model");
  }

  @Test
  void caseOfColumnsDoesNotMatter() throws IOException {
    file("model.json", MODEL.replace("dob_l = dob_r", "DOB_l = Dob_r"));
    assertThat(run("--model", at("model.json"), "--in", at("a.csv"), "--out", at("pairs.csv")))
        .isZero();
    assertThat(Files.readAllLines(folder.resolve("pairs.csv")).get(2)).startsWith("1,3,2.0");
  }

  @Test
  void wrongOptionsAreNamed() {
    assertThat(run("--modle", "x")).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("'--modle' is not understood here");
    said.reset();
    assertThat(run("--model", at("model.json"), "--in", at("a.csv"))).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("--out is needed");
  }

  @Test
  void readsWhatSpreadsheetsSave() throws IOException {
    LinkageModel model = ModelFile.read(folder.resolve("model.json"));
    file("b.csv", "\uFEFFunique_id;name;dob\r\n1;Zo\u00eb;2011-02-03\r\n2;;\r\n");
    Records records = RecordsReader.read(List.of(folder.resolve("b.csv")), Layout.of(model));
    assertThat(records.size()).isEqualTo(2);
    assertThat(records.column("name").value(0)).isEqualTo("Zo\u00eb");
    assertThat(records.column("dob").value(1)).isNull();
  }

  private void assertRefused(String file, String because) {
    said.reset();
    assertThat(run("--model", at("model.json"), "--in", at(file), "--out", at("pairs.csv")))
        .isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).containsIgnoringCase(because);
  }

  private int run(String... args) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return LinkCommand.run(args, out, out);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
