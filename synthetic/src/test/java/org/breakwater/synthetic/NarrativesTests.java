package org.breakwater.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.synthetic.Family.Member;
import org.junit.jupiter.api.Test;

class NarrativesTests {
  @Test
  void everyConcernCanBeToldByEveryKindOfAgencyAtEveryAge() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    Narratives narratives = new Narratives();
    FamilyMaker maker =
        new FamilyMaker(new Names(), new Streets(Size.SMALL), new Partners(Size.SMALL), day);
    boolean[] ages = new boolean[18];
    for (long i = 0; i < 120; i++) {
      Family family = maker.make(i, new Dice(i));
      for (Member child : family.children()) {
        ages[child.age(day)] = true;
        for (Concern concern : Concern.values()) {
          if (child.age(day) >= concern.fromAge) {
            for (OrganisationKind kind : OrganisationKind.values()) {
              String text =
                  narratives.of(family, List.of(concern), List.of(child), kind, null, day);
              assertThat(text).contains(".").doesNotContain("{");
            }
          }
        }
      }
    }
    assertThat(ages).containsOnly(true);
  }
}
