package org.breakwater.linkage.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;

/** Models for tests. */
final class Models {

  private Models() {}

  /** Names, birth date, postcode and sex in the manner of Splink's library. */
  static LinkageModel children(String linkType) {
    return read(
        """
        {"link_type": "%s", "probability_two_random_records_match": 0.01,
         "blocking_rules_to_generate_predictions": [
          "l.surname = r.surname AND l.dob = r.dob",
          "l.first_name = r.first_name AND SUBSTRING(l.dob, 1, 4) = SUBSTRING(r.dob, 1, 4)",
          "l.first_name = r.surname AND l.surname = r.first_name",
          "l.postcode = r.postcode AND levenshtein(l.dob, r.dob) <= 1"],
         "comparisons": [
          {"output_column_name": "name", "comparison_levels": [
            {"sql_condition": "(first_name_l IS NULL OR first_name_r IS NULL) AND (surname_l IS NULL OR surname_r IS NULL)", "is_null_level": true},
            {"sql_condition": "first_name_surname_concat_l = first_name_surname_concat_r", "m_probability": 0.6, "u_probability": 0.001,
             "tf_adjustment_column": "first_name_surname_concat", "tf_adjustment_weight": 1.0},
            {"sql_condition": "first_name_l = surname_r AND first_name_r = surname_l", "m_probability": 0.01, "u_probability": 0.0001},
            {"sql_condition": "jaro_winkler_similarity(first_name_l, first_name_r) >= 0.88 AND jaro_winkler_similarity(surname_l, surname_r) >= 0.88", "m_probability": 0.2, "u_probability": 0.01},
            {"sql_condition": "surname_l = surname_r AND NOT (first_name_l = first_name_r)", "m_probability": 0.1, "u_probability": 0.05,
             "tf_adjustment_column": "surname", "tf_adjustment_weight": 0.5, "tf_minimum_u_value": 0.1, "disable_tf_exact_match_detection": true},
            {"sql_condition": "ELSE", "m_probability": 0.09, "u_probability": 0.939}]},
          {"output_column_name": "dob", "comparison_levels": [
            {"sql_condition": "try_strptime(dob_l, '%%Y-%%m-%%d') IS NULL OR try_strptime(dob_r, '%%Y-%%m-%%d') IS NULL", "is_null_level": true},
            {"sql_condition": "dob_l = dob_r", "m_probability": 0.9, "u_probability": 0.02},
            {"sql_condition": "damerau_levenshtein(dob_l, dob_r) <= 1", "m_probability": 0.05, "u_probability": 0.1},
            {"sql_condition": "ABS(EPOCH(try_strptime(dob_l, '%%Y-%%m-%%d')) - EPOCH(try_strptime(dob_r, '%%Y-%%m-%%d'))) <= 864000", "m_probability": 0.03, "u_probability": 0.3},
            {"sql_condition": "ELSE", "m_probability": 0.02, "u_probability": 0.58}]},
          {"output_column_name": "postcode", "comparison_levels": [
            {"sql_condition": "postcode_l IS NULL OR postcode_r IS NULL", "is_null_level": true},
            {"sql_condition": "postcode_l = postcode_r", "m_probability": 0.8, "u_probability": 0.2},
            {"sql_condition": "NULLIF(regexp_extract(postcode_l, '^[A-Za-z]{1,2}', 0), '') = NULLIF(regexp_extract(postcode_r, '^[A-Za-z]{1,2}', 0), '')", "m_probability": 0.1, "u_probability": 0.3},
            {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.5}]},
          {"output_column_name": "sex", "comparison_levels": [
            {"sql_condition": "sex_l IS NULL OR sex_r IS NULL", "is_null_level": true},
            {"sql_condition": "sex_l = 'F' AND sex_r = 'F'", "m_probability": 0.48, "u_probability": 0.25},
            {"sql_condition": "sex_l = sex_r", "m_probability": 0.5, "u_probability": 0.25},
            {"sql_condition": "ELSE", "m_probability": 0.02, "u_probability": 0.5}]}]}
        """
            .formatted(linkType));
  }

  static LinkageModel read(String json) {
    return ModelFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
