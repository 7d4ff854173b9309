package org.breakwater.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A small register of large families, a third of them with twins: the hardest case, made on the
 * spot.
 */
class HouseholdTests {

  private static final List<String> SURNAMES =
      List.of(
          "Taylor",
          "Khan",
          "Okafor",
          "Kowalska",
          "Smith-Jones",
          "Nguyen",
          "Popescu",
          "Green",
          "Begum",
          "O'Neill");
  private static final int FAMILIES = 400;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 2);

  private final Random random = new Random(20260101);
  private final List<Evaluation.Labelled> records = new ArrayList<>();

  @Test
  void noSiblingAndNoTwinIsTakenForAnother() {
    families();
    var figures = new Evaluation(records).run(Linker.standard());
    System.out.println(figures.report("large families"));
    assertThat(figures.falseCertain()).isEmpty();
    assertThat(figures.precision(Verdict.CERTAIN)).isGreaterThan(0.995);
    assertThat(figures.recall(Verdict.CERTAIN)).isGreaterThan(0.75);
    assertThat(figures.blockingRecall()).isGreaterThan(0.95);
  }

  @Test
  void whatIsLearntFromTheRecordsFindsMoreAndStillTakesNoSiblingForAnother() {
    families();
    List<PersonDescription> known = records.stream().map(Evaluation.Labelled::description).toList();
    Model learnt = Model.standard().learn(known, 1);
    var figures = new Evaluation(records).run(Linker.of(learnt));
    var before = new Evaluation(records).run(Linker.standard());
    System.out.println(figures.report("large families, learnt"));
    assertThat(figures.falseCertain()).isEmpty();
    assertThat(figures.recall(Verdict.CERTAIN))
        .isGreaterThanOrEqualTo(before.recall(Verdict.CERTAIN));
    assertThat(figures.recall(Verdict.CERTAIN, Verdict.POSSIBLE))
        .isGreaterThan(before.recall(Verdict.CERTAIN, Verdict.POSSIBLE));
    assertThat(Model.standard().learn(known, 1).toJson()).isEqualTo(learnt.toJson());
  }

  @Test
  void aRegisterInWhichNobodyIsTwiceTeachesNothingThatCouldBeUsed() {
    families();
    List<PersonDescription> known = records.stream().map(Evaluation.Labelled::description).toList();
    assertThat(Model.standard().learn(known, 1).doubts()).isEmpty();
    assertThat(Model.standard().doubts()).isEmpty();
    var firsts = new ArrayList<PersonDescription>();
    for (int i = 0; i < records.size(); i += 9) {
      // the first agency's record of the first child of each family
      firsts.add(records.get(i).description());
    }
    assertThat(Model.standard().learn(firsts, 1).doubts()).isNotEmpty();
  }

  private void families() {
    // parents do not give two children forms of one name
    var names =
        new ArrayList<>(
            Bundled.frequencies("given-frequencies.txt").names().stream().sorted().toList());
    for (int family = 0; family < FAMILIES; family++) {
      Collections.shuffle(names, random);
      String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
      String home =
          "LS%d %dA%c"
              .formatted(1 + random.nextInt(28), random.nextInt(10), 'A' + random.nextInt(8));
      List<String> chosen = unlike(names);
      LocalDate born = FIRST;
      for (int child = 0; child < 3; child++) {
        boolean twin = child > 0 && random.nextInt(6) == 0;
        born = twin ? born : FIRST.plusDays(random.nextInt(4000));
        file(family * 10 + child, chosen.get(child), surname, born, home);
      }
    }
  }

  /**
   * Three names of which none stands for another: parents do not give two children forms of one
   * name.
   */
  private static List<String> unlike(List<String> names) {
    var chosen = new ArrayList<String>();
    for (String name : names) {
      boolean free =
          chosen.stream()
              .noneMatch(other ->
                  NameVariants.spelling(name, other) || NameVariants.shortForm(name, other));
      if (chosen.size() < 3 && free) {
        chosen.add(name);
      }
    }
    return chosen;
  }

  /**
   * Three agencies write the child down: well, with one thing wrong, and with another wrong and
   * little known.
   */
  private void file(int child, String given, String surname, LocalDate born, String home) {
    add(child, "a", given, surname, born, home);
    switch (random.nextInt(6)) {
      case 0 -> add(child, "b", surname, given, born, home);
      case 1 -> add(child, "b", given, surname, swapped(born), home);
      case 2 -> add(child, "b", given, surname, LocalDate.of(born.getYear(), 1, 1), home);
      case 3 -> add(child, "b", given + " Rose", surname.toUpperCase(), born, "BD1 1AA");
      case 4 -> add(child, "b", given, surname.replace("-", " "), born, null);
      default -> add(child, "b", slip(given), surname, born, home);
    }
    add(
        child,
        "c",
        given,
        random.nextBoolean() ? surname : slip(surname),
        random.nextInt(10) == 0 ? null : born,
        null);
  }

  private void add(
      int child,
      String agency,
      String given,
      String surname,
      @Nullable LocalDate born,
      @Nullable String home) {
    var person =
        new PersonDescription(given, surname, List.of(), born, Sex.UNKNOWN, home, null, Map.of());
    records.add(new Evaluation.Labelled(person, "child " + child, child + agency));
  }

  private static LocalDate swapped(LocalDate date) {
    return date.getDayOfMonth() <= 12
        ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
        : date;
  }

  private String slip(String name) {
    int at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + name.substring(at + 1);
  }
}
