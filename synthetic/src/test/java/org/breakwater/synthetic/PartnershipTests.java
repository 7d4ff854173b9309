package org.breakwater.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartnershipTests {
  @ParameterizedTest
  @EnumSource(Size.class)
  void theNamedPeopleComeFirstAndEverybodyWorksSomewhere(Size size) {
    Partnership partnership = Synthetic.generate(size, 9, LocalDate.of(2026, 11, 21)).partnership();
    List<Professional> people = partnership.professionals();
    assertThat(people.stream().limit(17).map(Professional::username))
        .containsExactly(
            "officer.hale",
            "reviewer.okafor",
            "manager.bryce",
            "screener.ahmed",
            "nurse.kelly",
            "dsl.morgan",
            "yjs.price",
            "harbour.singh",
            "earlyhelp.jones",
            "sw.davies",
            "housing.clarke",
            "probation.reid",
            "vol.adeyemi",
            "admin.lowe",
            "auditor.finch",
            "police.nowak",
            "manager.osei");
    Set<String> organisations =
        partnership.organisations().stream().map(Organisation::code).collect(Collectors.toSet());
    Set<String> names =
        partnership.organisations().stream().map(Organisation::name).collect(Collectors.toSet());
    assertThat(organisations).hasSameSizeAs(partnership.organisations());
    assertThat(names).hasSameSizeAs(partnership.organisations());
    Set<String> usernames = new HashSet<>();
    for (Professional person : people) {
      assertThat(organisations).contains(person.organisationCode());
      assertThat(usernames.add(person.username())).isTrue();
      assertThat(person.username()).matches("[a-z]+\\.[a-z]+[0-9]*");
      assertThat(person.phone()).matches("01632 960\\d{3}|07700 900\\d{3}");
    }
    assertThat(partnership.organisations())
        .filteredOn(o -> o.kind() == OrganisationKind.SCHOOL)
        .hasSize(size.schools());
  }
}
