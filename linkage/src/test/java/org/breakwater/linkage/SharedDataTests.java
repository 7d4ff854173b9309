package org.breakwater.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Links the project's shared data sets where they lie beside the repository, and prints the
 * figures.
 */
class SharedDataTests {

  private static Path file(String name) {
    // from the module's folder: the repository, then its parent, or further up for a second working
    // tree
    for (String up : List.of("../../shared", "../../../shared")) {
      Path file = Path.of(up, "linkage", "data", name);
      if (Files.exists(file)) {
        return file;
      }
    }
    String reason = "skipped: ../shared/linkage/data/" + name + " is not beside the repository";
    System.out.println(reason);
    Assumptions.abort(reason);
    throw new IllegalStateException(reason);
  }

  private static Evaluation learnt(String name, List<Evaluation.Labelled> records) {
    List<PersonDescription> known = records.stream().map(Evaluation.Labelled::description).toList();
    var learnt = new Evaluation(records).run(Linker.of(Model.standard().learn(known, 1)));
    System.out.println(learnt.report(name + ", learnt"));
    return learnt;
  }

  @Test
  void childrenOfFourAgencies() throws IOException {
    var records =
        Evaluation.read(
            file("children_100k.csv.gz"),
            r ->
                new Evaluation.Labelled(
                    new PersonDescription(
                        Evaluation.blank(r.getField("first_name")),
                        Evaluation.blank(r.getField("surname")),
                        List.of(),
                        Evaluation.date(r.getField("dob")),
                        Sex.parse(r.getField("sex")),
                        Evaluation.blank(r.getField("postcode")),
                        null,
                        Map.of(),
                        r.getField("source_dataset")),
                    r.getField("cluster"),
                    r.getField("unique_id")));
    var figures = new Evaluation(records).run(Linker.standard());
    System.out.println(figures.report("children_100k"));
    assertThat(figures.blockingRecall()).isGreaterThan(0.975);
    assertThat(figures.precision(Verdict.CERTAIN)).isGreaterThan(0.995);
    assertThat(figures.recall(Verdict.CERTAIN)).isGreaterThan(0.8);
    assertThat(figures.recall(Verdict.CERTAIN, Verdict.POSSIBLE)).isGreaterThan(0.93);
    assertThat(figures.meanCandidates()).isLessThan(40);
    // a generated register holds a few brothers of one name; nobody else may slip through
    assertThat(figures.falseCertainSameFamily()).isLessThan(10);
    var learnt = learnt("children_100k", records);
    assertThat(learnt.precision(Verdict.CERTAIN)).isGreaterThan(0.999);
    assertThat(learnt.recall(Verdict.CERTAIN)).isGreaterThan(figures.recall(Verdict.CERTAIN));
    assertThat(learnt.falseCertainSameFamily()).isLessThan(10);
  }

  @Test
  void febrl3() throws IOException {
    var records =
        Evaluation.read(
            file("febrl3_clean.csv"),
            r ->
                new Evaluation.Labelled(
                    new PersonDescription(
                        Evaluation.blank(r.getField("given_name")),
                        Evaluation.blank(r.getField("surname")),
                        List.of(),
                        Evaluation.date(r.getField("date_of_birth")),
                        Sex.UNKNOWN,
                        Evaluation.blank(r.getField("postcode")),
                        Evaluation.blank(
                            r.getField("street_number") + " " + r.getField("address_1")),
                        Map.of()),
                    r.getField("cluster"),
                    r.getField("rec_id")));
    var figures = new Evaluation(records).run(Linker.standard());
    System.out.println(figures.report("febrl3"));
    assertThat(learnt("febrl3", records).precision(Verdict.CERTAIN)).isGreaterThan(0.99);
    assertThat(figures.precision(Verdict.CERTAIN)).isGreaterThan(0.995);
  }

  @Test
  void historicalOpenHalf() throws IOException {
    var records =
        Evaluation.read(
            file("historical_open_half.csv"),
            r ->
                new Evaluation.Labelled(
                    new PersonDescription(
                        Evaluation.blank(r.getField("first_name")),
                        Evaluation.blank(r.getField("surname")),
                        r.getField("full_name").isBlank()
                            ? List.of()
                            : List.of(r.getField("full_name")),
                        Evaluation.date(r.getField("dob")),
                        Sex.parse(r.getField("gender")),
                        Evaluation.blank(r.getField("postcode_fake")),
                        null,
                        Map.of()),
                    r.getField("cluster"),
                    r.getField("unique_id")));
    var figures = new Evaluation(records).run(Linker.standard());
    System.out.println(figures.report("historical_open_half"));
    assertThat(learnt("historical_open_half", records).precision(Verdict.CERTAIN))
        .isGreaterThan(0.99);
    assertThat(figures.precision(Verdict.CERTAIN)).isGreaterThan(0.99);
  }

  @Test
  void fake1000() throws IOException {
    var records =
        Evaluation.read(
            file("fake_1000.csv"),
            r ->
                new Evaluation.Labelled(
                    new PersonDescription(
                        Evaluation.blank(r.getField("first_name")),
                        Evaluation.blank(r.getField("surname")),
                        List.of(),
                        Evaluation.date(r.getField("dob")),
                        Sex.UNKNOWN,
                        null,
                        null,
                        Map.of()),
                    r.getField("cluster"),
                    r.getField("unique_id")));
    var figures = new Evaluation(records).run(Linker.standard());
    System.out.println(figures.report("fake_1000"));
    assertThat(figures.precision(Verdict.CERTAIN)).isGreaterThan(0.99);
  }

  @Test
  void uganda() throws IOException {
    Map<String, String> person = new HashMap<>();
    Evaluation.read(
        file("uganda_data_v21_20201501_true_links.csv"),
        r -> {
          String one = r.getField(0).strip();
          String two = r.getField(1).strip();
          String known = person.getOrDefault(one, person.getOrDefault(two, one));
          person.put(one, known);
          person.put(two, known);
          return new Evaluation.Labelled(
              new PersonDescription(null, null, List.of(), null, Sex.UNKNOWN, null, null, Map.of()),
              "",
              "");
        });
    var records =
        Evaluation.read(
            file("uganda_data_v21_20201501.csv"),
            r ->
                new Evaluation.Labelled(
                    new PersonDescription(
                        Evaluation.blank(r.getField(3)),
                        Evaluation.blank(r.getField(4)),
                        List.of(),
                        Evaluation.date(r.getField(2)),
                        Sex.parse(r.getField(1)),
                        null,
                        null,
                        Map.of()),
                    person.getOrDefault(r.getField(0).strip(), r.getField(0).strip()),
                    r.getField(0).strip()));
    var figures = new Evaluation(records).run(Linker.standard());
    System.out.println(figures.report("uganda"));
    assertThat(learnt("uganda", records).precision(Verdict.CERTAIN)).isGreaterThan(0.99);
    assertThat(figures.precision(Verdict.CERTAIN)).isGreaterThan(0.99);
  }
}
