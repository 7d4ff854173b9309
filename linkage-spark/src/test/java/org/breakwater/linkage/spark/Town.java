package org.breakwater.linkage.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;

/** Invented children of one town, written more than once with slips of the pen, and a model. */
final class Town {

  private static final String HEADER = "unique_id,source_dataset,first_name,surname,dob,postcode";
  private static final List<String> GIVEN =
      List.of("Amelia", "Noah", "Zainab", "Yusuf", "Isla", "Zo\u00eb", "Mary Ann", "\"Jo\", Jr");
  private static final List<String> FAMILY =
      List.of("Khan", "Okafor", "Smith", "O'Brien", "Nowak", "Ann Lee", "Li", "Okafor-Smith");
  private static final List<String> PLACES = List.of("LS1 4AP", "LS1 4AB", "BD3 9TU", "M1 1AE");

  private Town() {}

  /** Rules of every kind: plain, of a part, left and right exchanged, with a further condition. */
  static LinkageModel model(String linkType) {
    String json =
        """
        {"link_type": "%s", "probability_two_random_records_match": 0.01,
         "blocking_rules_to_generate_predictions": [
          "l.surname = r.surname AND l.dob = r.dob",
          "l.first_name = r.first_name AND SUBSTRING(l.dob, 1, 7) = SUBSTRING(r.dob, 1, 7)",
          "l.first_name = r.surname AND l.surname = r.first_name",
          "l.postcode = r.postcode AND levenshtein(l.dob, r.dob) <= 1"],
         "comparisons": [
          {"output_column_name": "name", "comparison_levels": [
            {"sql_condition": "first_name_l IS NULL OR first_name_r IS NULL OR surname_l IS NULL OR surname_r IS NULL", "is_null_level": true},
            {"sql_condition": "first_name_surname_concat_l = first_name_surname_concat_r", "m_probability": 0.6, "u_probability": 0.001,
             "tf_adjustment_column": "first_name_surname_concat", "tf_adjustment_weight": 1.0},
            {"sql_condition": "first_name_l = surname_r AND first_name_r = surname_l", "m_probability": 0.01, "u_probability": 0.0001},
            {"sql_condition": "jaro_winkler_similarity(first_name_l, first_name_r) >= 0.88 AND jaro_winkler_similarity(surname_l, surname_r) >= 0.88", "m_probability": 0.2, "u_probability": 0.01},
            {"sql_condition": "surname_l = surname_r", "m_probability": 0.1, "u_probability": 0.05,
             "tf_adjustment_column": "surname", "tf_adjustment_weight": 0.5},
            {"sql_condition": "ELSE", "m_probability": 0.09, "u_probability": 0.939}]},
          {"output_column_name": "dob", "comparison_levels": [
            {"sql_condition": "dob_l IS NULL OR dob_r IS NULL", "is_null_level": true},
            {"sql_condition": "dob_l = dob_r", "m_probability": 0.9, "u_probability": 0.02},
            {"sql_condition": "damerau_levenshtein(dob_l, dob_r) <= 1", "m_probability": 0.05, "u_probability": 0.1},
            {"sql_condition": "ELSE", "m_probability": 0.05, "u_probability": 0.88}]},
          {"output_column_name": "postcode", "comparison_levels": [
            {"sql_condition": "postcode_l IS NULL OR postcode_r IS NULL", "is_null_level": true},
            {"sql_condition": "postcode_l = postcode_r", "m_probability": 0.8, "u_probability": 0.2},
            {"sql_condition": "ELSE", "m_probability": 0.2, "u_probability": 0.8}]}]}
        """
            .formatted(linkType);
    return ModelFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lines of CSV, without the header. */
  static List<String> lines(int n, long seed, boolean numbered) {
    var random = new Random(seed);
    var people = new ArrayList<String[]>();
    var lines = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
      String[] person =
          i > 0 && random.nextInt(3) == 0
              ? people.get(random.nextInt(i)).clone()
              : new String[] {
                one(GIVEN, random),
                one(FAMILY, random),
                LocalDate.of(2010, 1, 1).plusDays(random.nextInt(90)).toString(),
                one(PLACES, random)
              };
      int slip = random.nextInt(24);
      if (slip < 4) {
        person[slip] = slip % 2 == 0 ? "" : person[slip].replaceFirst(".", "");
      } else if (slip == 4) {
        String given = person[0];
        person[0] = person[1];
        person[1] = given;
      }
      people.add(person);
      var line = new StringBuilder(numbered ? "" : "child ").append(i);
      line.append(random.nextBoolean() ? ",school" : ",police");
      for (String value : person) {
        line.append(',')
            .append(value.indexOf('"') < 0 ? value : '"' + value.replace("\"", "\"\"") + '"');
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  static Path csv(Path file, List<String> lines) throws IOException {
    return Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n");
  }
}
