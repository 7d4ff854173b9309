package org.breakwater.linkage.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTests {

  private static People two(Map<String, String> one, Map<String, String> other) {
    var columns = new HashMap<String, String[]>();
    for (String column : Town.ROLES.columns()) {
      columns.put(
          column, new String[] {one.getOrDefault(column, ""), other.getOrDefault(column, "")});
    }
    return People.of(new String[] {"1", "2"}, Town.ROLES, columns);
  }

  private static String level(String column, String field, String one, String other) {
    People people = two(Map.of(column, one), Map.of(column, other));
    Field compared =
        people.fields.stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow();
    assertThat(compared.level(0, 1)).isEqualTo(compared.level(1, 0));
    return compared.levels().get(compared.level(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2015-03-05, 2015-03-05, equal",
    "2015-03-05, 05/03/2015, equal",
    "2015-03-05, 2015-05-03, day and month swapped",
    "2015-03-05, 2015-03-06, one digit off",
    "2015-03-05, 2016-03-05, a year off",
    "2015-01-01, 2015-01-01, both 1 January of one year",
    "2015-01-01, 2015-06-17, one is 1 January of the year",
    "2015-03-05, 2015-41-05, two digits off",
    "2015-03-05, 2015-07-18, less than nine months apart",
    "2015-03-05, 2017-11-28, nine months to six years apart",
    "2015-03-05, 2003-11-28, different",
    "2015-03-05, unknown, not known",
  })
  void births(String one, String other, String level) {
    assertThat(level("born", "birth", one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "Amelia, amelia, equal",
    "Zoë, Zoe, equal",
    "Elizabeth, Lizzie, known variant",
    "Mohammed, Muhammad, known variant",
    "Muhammad Hasan, Muhammad Bilal, different",
    "Amelia Rose, Amelia, 'equal, with further names'",
    "Rose Amelia, Amelia Rose, one word in common",
    "Amelia Rose, Rose Rose, different",
    "Olivia Rose, Emily Rose, different",
    "Muhammad, Muhammad Yusuf, one word in common",
    "Liz, Betty, 'alike, both names in use'",
    "Amelia, Amelai, 'one slip, hardly seen'",
    "Josephine, Jos, beginning of the other",
    "Amelia, A, initial",
    "Amelia, Baby, not known",
    "Amelia, , not known",
  })
  void first_names(String one, String other, String level) {
    String said = level("given", "given", one, other == null ? "" : other);
    assertThat(said).startsWith(level);
  }

  @ParameterizedTest
  @CsvSource({
    "O'Brien, OBrien, equal",
    "Okafor-Smith, Okafor Smith, equal",
    "Okafor-Smith, Smith Okafor, equal",
    "Kowalski, Kowalska, known variant",
    "Okafor-Smith, Okafor, one word in common",
    "Thornley, Thornlye, 'one slip, hardly seen'",
  })
  void surnames(String one, String other, String level) {
    assertThat(level("family", "family", one, other)).isEqualTo(level);
  }

  @Test
  void names_in_each_others_place_count_once() {
    People people =
        two(
            Map.of("given", "Piotr", "family", "Hartley"),
            Map.of("given", "Hartley", "family", "Piotr"));
    assertThat(people.fields.get(people.givenField).level(0, 1)).isEqualTo(NamesField.SWAPPED);
    assertThat(people.fields.get(people.familyField).level(0, 1)).isEqualTo(Field.MISSING);
  }

  @Property(tries = 300)
  void every_level_is_the_same_either_way_round(
      @ForAll @StringLength(max = 12) @Chars({'a', 'b', 'e', 'm', 'o', ' ', '-', '1', '2', '/'})
          String one,
      @ForAll @StringLength(max = 12) @Chars({'a', 'b', 'e', 'm', 'o', ' ', '-', '1', '2', '/'})
          String other) {
    for (String column : List.of("given", "family", "born", "postcode")) {
      People people = two(Map.of(column, one), Map.of(column, other));
      for (Field field : people.fields) {
        int level = field.level(0, 1);
        assertThat(field.level(1, 0)).isEqualTo(level);
        assertThat(level).isBetween(0, field.levels().size() - 1);
        assertThat(field.guess()).hasSameSizeAs(new double[field.levels().size()]);
      }
    }
  }
}
