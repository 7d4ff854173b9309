package org.breakwater.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifiersTests {
  /** Written apart from the generator's own: ten digits, weights ten down to two. */
  private static boolean nhsHolds(String nhs) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (nhs.charAt(i) - '0') * (10 - i);
    }
    int check = 11 - sum % 11;
    return nhs.length() == 10
        && nhs.startsWith("9")
        && check != 10
        && check % 11 == nhs.charAt(9) - '0';
  }

  private static boolean upnHolds(String upn) {
    int sum = 0;
    for (int i = 1; i <= 12; i++) {
      sum += (upn.charAt(i) - '0') * (i + 1);
    }
    return upn.length() == 13 && "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23) == upn.charAt(0);
  }

  @Test
  void thePublishedExampleOfTheNhsCheckHolds() {
    assertThat(Identifiers.nhsCheck(943_476_591)).isEqualTo(9);
    assertThat(nhsHolds("9434765919")).isTrue();
  }

  @Test
  void numbersOfAWholePartnershipAreValidAndUnique() {
    Collected small = Collected.of(Synthetic.generate(Size.SMALL, 3, LocalDate.of(2026, 6, 4)));
    Set<String> seen = new HashSet<>();
    int without = 0;
    for (Person person : small.people.values()) {
      String nhs = person.nhs();
      String upn = person.upn();
      if (nhs == null) {
        without++;
      } else {
        assertThat(nhsHolds(nhs)).as(nhs).isTrue();
        assertThat(seen.add(nhs)).isTrue();
      }
      if (upn != null) {
        assertThat(upnHolds(upn)).as(upn).isTrue();
        assertThat(seen.add(upn)).isTrue();
      }
    }
    assertThat(without / (double) small.people.size()).isLessThan(0.06);
  }

  @Test
  void everySlotGivesANumberThatHolds() {
    Set<String> seen = new HashSet<>();
    for (long slot = 0; slot < 300_000; slot++) {
      String nhs = Identifiers.nhs(slot);
      if (!nhsHolds(nhs) || !seen.add(nhs)) {
        throw new AssertionError("Slot " + slot + " gave " + nhs);
      }
    }
  }
}
