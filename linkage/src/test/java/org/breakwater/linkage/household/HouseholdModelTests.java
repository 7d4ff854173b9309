package org.breakwater.linkage.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HouseholdModelTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HouseholdLinker.Settings SETTINGS =
      new HouseholdLinker.Settings(200_000, 7, 0.001, false);
  private static final Town TOWN = Town.of(600, 23);
  private static final People PEOPLE =
      TOWN.people(IntStream.range(0, TOWN.size()).boxed().toList());
  private static final HouseholdLinker LINKER = HouseholdLinker.train(PEOPLE, SETTINGS);

  @Test
  void is_data_and_reads_back_the_same() {
    HouseholdLinks before = LINKER.link(SETTINGS);
    var read =
        HouseholdModel.fromJson(JSON.readTree(JSON.writeValueAsString(LINKER.model().toJson())));
    HouseholdLinks after = read.link(PEOPLE, SETTINGS.smallest());
    assertThat(after.size()).isEqualTo(before.size());
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.a(i)).isEqualTo(before.a(i));
      assertThat(after.weight(i)).isCloseTo(before.weight(i), within(1e-9));
    }
  }

  @Test
  void says_what_is_wrong_with_a_file() {
    ObjectNode json = LINKER.model().toJson();
    json.remove("priors");
    assertThatThrownBy(() -> HouseholdModel.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lacks \"priors\"");
  }

  @Test
  void persons_are_children_and_no_two_families_are_one() {
    Persons persons = Persons.of(LINKER.link(SETTINGS), LINKER.model(), 0.5);
    var families = new HashMap<Integer, String>();
    int mixed = 0;
    for (int row = 0; row < PEOPLE.size(); row++) {
      String family = TOWN.family(PEOPLE.id(row));
      String before = families.putIfAbsent(persons.person(row), family);
      mixed += before == null || before.equals(family) ? 0 : 1;
    }
    assertThat(mixed).isLessThanOrEqualTo(2);
    long children =
        IntStream.range(0, TOWN.size()).mapToObj(i -> TOWN.child(TOWN.id(i))).distinct().count();
    assertThat((double) persons.count() / children).isCloseTo(1, within(0.03));
  }

  @Test
  void a_column_that_is_not_there_is_named() {
    assertThatThrownBy(() -> People.of(new String[] {"1"}, Town.ROLES, new HashMap<>()))
        .hasMessageContaining("no column \"given\"");
  }

  @Test
  void usual_column_names_are_understood() {
    Roles roles =
        Roles.guess(
            List.of(
                "uid",
                "Forename",
                "last_name",
                "DOB",
                "Gender",
                "town",
                "post_code",
                "NHS No",
                "source_dataset"));
    assertThat(roles.given()).isEqualTo("Forename");
    assertThat(roles.family()).isEqualTo("last_name");
    assertThat(roles.birth()).isEqualTo("DOB");
    assertThat(roles.home()).containsExactly("post_code", "town");
    assertThat(roles.identifiers()).containsExactly("NHS No");
  }
}
