package org.breakwater.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.linkage.command.LinkCommand;
import org.breakwater.linkage.model.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code breakwater link --engine spark} writes what the local engine writes. */
class SparkCommandTests {

  @TempDir Path folder;

  private Path model;
  private Path records;

  @BeforeEach
  void files() throws IOException {
    LocalSpark.get();
    model = folder.resolve("model.json");
    ModelFile.write(Town.model("dedupe_only"), model);
    records = Town.csv(folder.resolve("town.csv"), Town.lines(600, 7, true));
  }

  @Test
  void sameFilesAsTheLocalEngineAlsoAfterTraining() throws IOException {
    assertThat(link("local", "--train", "--threshold", "0.001")).isEmpty();
    assertThat(link("spark", "--train", "--threshold", "0.001")).isEmpty();
    assertThat(sorted("spark.csv")).hasSizeGreaterThan(100).isEqualTo(sorted("local.csv"));
    assertThat(folder.resolve("spark-clusters.csv"))
        .hasSameTextualContentAs(folder.resolve("local-clusters.csv"));
    assertThat(Files.list(folder)).noneMatch(file -> file.toString().contains(".parts"));
  }

  @Test
  void parquetInAndOut() throws IOException {
    Path parquet = folder.resolve("town.parquet");
    LocalSpark.get()
        .read()
        .option("header", "true")
        .option("escape", "\"")
        .csv(records.toString())
        .write()
        .parquet(parquet.toString());
    assertThat(link("local")).isEmpty();
    Path csv = records;
    records = parquet;
    assertThat(
            run(
                "--engine",
                "spark",
                "--in",
                parquet.toString(),
                "--out",
                folder.resolve("out.parquet").toString()))
        .isEmpty();
    records = csv;
    List<String> rows =
        LocalSpark.get()
            .read()
            .parquet(folder.resolve("out.parquet").toString())
            .selectExpr("concat_ws(',', uid_l, uid_r, match_key)")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
    assertThat(rows)
        .isEqualTo(
            sorted("local.csv").stream()
                .filter(line -> !line.startsWith("uid_l"))
                .map(line -> line.replaceFirst(",[^,]*,[^,]*,(\\d+)$", ",$1"))
                .sorted()
                .toList());
  }

  @Test
  void whatIsWrongIsSaidInOneSentence() throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(records));
    lines.add(lines.get(5));
    Files.write(records, lines);
    assertThat(link("spark"))
        .isEqualTo("The id '4' stands for more than one record; every record needs its own.\n");
    Files.writeString(records, "unique_id,first_name,surname,dob,postcode\n1,\"a\nb\",c,d,e\n");
    assertThat(link("spark")).contains("goes on over the end of a line").hasLineCount(1);
    Files.writeString(records, "unique_id,first_name,surname,dob\n1,a,b,c\n");
    assertThat(link("spark")).contains("has no column 'postcode'").hasLineCount(1);
    Files.writeString(records, "unique_id,first_name,surname,dob,postcode\n1,a,b,c,d,e\n");
    assertThat(link("spark")).contains("6 values, but the header names only 5").hasLineCount(1);
    Files.writeString(records, "");
    assertThat(link("spark")).isEqualTo("Town.csv is empty.\n");
    assertThat(run("--engine", "spark", "--in", "nowhere.csv", "--out", "x.csv"))
        .isEqualTo("There is no file nowhere.csv.\n");
    assertThat(run("--engine", "flink", "--in", "a.csv", "--out", "b.csv"))
        .startsWith("there is no engine");
  }

  private String link(String engine, String... more) {
    var args =
        new ArrayList<>(
            List.of(
                "--engine",
                engine,
                "--in",
                records.toString(),
                "--out",
                folder.resolve(engine + ".csv").toString(),
                "--clusters",
                folder.resolve(engine + "-clusters.csv").toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  /** What it says beside how far it is. */
  private String run(String... more) {
    var args = new ArrayList<>(List.of("--model", model.toString(), "--quiet"));
    args.addAll(List.of(more));
    var err = new ByteArrayOutputStream();
    LinkCommand.run(
        args.toArray(String[]::new),
        System.out,
        new PrintStream(err, true, StandardCharsets.UTF_8));
    return err.toString(StandardCharsets.UTF_8);
  }

  private List<String> sorted(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream().sorted().toList();
  }
}
