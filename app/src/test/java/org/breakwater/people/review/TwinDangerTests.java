package org.breakwater.people.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonFile.HouseholdMember;
import org.breakwater.people.PersonId;
import org.breakwater.sharing.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwinDangerTests {
  @Test
  void twoFirstNamesAndOneBirthday() {
    assertThat(TwinDanger.of(named("Maya", "2016-05-03"), named("Mila", "2016-05-03"), List.of()))
        .singleElement()
        .asString()
        .contains("twins look like this");
    assertThat(TwinDanger.of(named("Maya", "2016-05-03"), named("Maya", "2016-05-03"), List.of()))
        .isEmpty();
  }

  @Test
  void somebodyOfTheHouseholdBornTheSameDay() {
    var mila = member("Mila Okafor", "2016-05-03", true);
    AgencyRecord left = named("Maya", "2016-05-03");
    assertThat(TwinDanger.of(left, named("Maya", "2016-03-05"), List.of(mila)))
        .singleElement()
        .asString()
        .contains("Mila Okafor was born on the same day", "a twin?");
    assertThat(TwinDanger.care(mila, left, left)).isEqualTo("Born the same day: a twin?");
    assertThat(TwinDanger.care(member("Mayah Okafor", "2014-01-01", true), left, left))
        .isEqualTo("A name like it");
    assertThat(TwinDanger.care(member("Maya Okafor", "1984-01-01", false), left, left)).isNull();
    assertThat(TwinDanger.care(member("Tomasz Okafor", "2014-01-01", true), left, left)).isNull();
  }

  @Test
  void whatIsMissingCouldBeAnyChildOfTheHousehold() {
    var brother = member("Tomasz Okafor", "2014-01-01", true);
    assertThat(
            TwinDanger.of(
                named("Baby", "2016-05-03"), named("Maya", "2016-05-03"), List.of(brother)))
        .singleElement()
        .asString()
        .contains("Another child lives", "full first name", "that child");
    assertThat(
            TwinDanger.of(
                named("Maya", null), named("Maya", "2016-05-03"), List.of(brother, brother)))
        .singleElement()
        .asString()
        .contains("2 other children", "date of birth");
    assertThat(TwinDanger.of(named("Maya", null), named("Maya", "2016-05-03"), List.of()))
        .isEmpty();
  }

  private static HouseholdMember member(String name, String born, boolean child) {
    return new HouseholdMember(
        new PersonId(new UUID(1, name.hashCode())), name, LocalDate.parse(born), child, null);
  }

  private static AgencyRecord named(String given, @Nullable String born) {
    return new AgencyRecord(
        new OrganisationId(1),
        null,
        AgencyRecord.Source.EXTRACT,
        given,
        "Okafor",
        List.of(),
        born == null ? null : LocalDate.parse(born),
        Sex.UNKNOWN,
        null,
        null,
        null,
        null,
        Map.of(),
        true);
  }
}
