package org.breakwater.bench.household;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.breakwater.linkage.household.HouseholdLinker;
import org.breakwater.linkage.household.HouseholdLinks;
import org.breakwater.linkage.household.People;
import org.breakwater.linkage.household.Persons;

/**
 * Measures accuracy: {@code children|history|persons FILE.csv…}. Several files of one kind (other
 * seeds) give the spread. The first word only says which bars to hold the figures to.
 */
public final class HouseholdBench {

  private record Bar(String words, DoublePredicate met) {}

  private static final Bar NONE = new Bar("", x -> true);

  private final Map<String, List<Double>> figures = new LinkedHashMap<>();
  private final Map<String, Bar> bars = new LinkedHashMap<>();

  private final StringBuilder bins = new StringBuilder();

  private HouseholdBench() {}

  /** Prints a table in Markdown. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("children|history|persons FILE.csv…");
    }
    var bench = new HouseholdBench();
    bench.bars(args[0]);
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      bench.measure(Path.of(file), args[0].equals("children"));
      System.err.println(file + " measured");
    }
    System.out.print(bench.table());
  }

  private void bars(String kind) {
    switch (kind) {
      case "children" -> {
        bar("pairs: best F1", "≥ .955", x -> x >= 0.955);
        bar("pairs: most recall at precision ≥ .98", "≥ .94", x -> x >= 0.94);
        bar("calibration: worst bin above .9, points", "≤ 3", x -> x <= 3);
        bar("look-up: known child found at 5 % false hits", "≥ .94", x -> x >= 0.94);
        bar("look-up: known child found at 1.5 % false hits", "≥ .90", x -> x >= 0.90);
        bar("look-up: wrong child at 5 % false hits", "≤ .004", x -> x <= 0.004);
      }
      case "history" -> {
        bar("pairs: best F1", "≥ .80", x -> x >= 0.80);
        bar("persons at .5: B³ F1", "≥ .87", x -> x >= 0.87);
      }
      case "persons" -> bar("pairs: best F1", "≥ .997", x -> x >= 0.997);
      default -> throw new IllegalArgumentException("children, history or persons, not " + kind);
    }
  }

  private void bar(String figure, String words, DoublePredicate met) {
    bars.put(figure, new Bar(words, met));
  }

  private void figure(String name, double value) {
    figures.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  private void measure(Path file, boolean lookUp) throws IOException {
    Truth truth = Truth.read(file);
    figure("records", truth.size());
    long start = System.nanoTime();
    People people = truth.people();
    HouseholdLinker linker = HouseholdLinker.train(people, HouseholdLinker.Settings.standard());
    HouseholdLinks quick = linker.link(HouseholdLinker.Settings.standard());
    Persons found = Persons.of(quick, linker.model(), 0.5);
    double seconds = (System.nanoTime() - start) / 1e9;
    int[] persons = truth.numbers(people);
    HouseholdLinker.Settings standard = HouseholdLinker.Settings.standard();
    HouseholdLinks links =
        linker.link(
            new HouseholdLinker.Settings(
                standard.samples(), standard.seed(), standard.smallest(), true));
    PairFigures household = PairFigures.of(links, persons, false);
    PairFigures plain = PairFigures.of(links, persons, true);
    PersonFigures groups = PersonFigures.of(found, persons);
    figure("pairs compared", linker.compared());
    figure("pairs: best F1", household.bestF1());
    figure("pairs: best F1, plain Fellegi–Sunter, same pairs, same chances", plain.bestF1());
    figure("pairs: most recall at precision ≥ .98", household.recallAtPrecision98());
    figure("the same, plain", plain.recallAtPrecision98());
    figure("pairs: precision at recall .94", household.precisionAtRecall94());
    figure("the same, plain ", plain.precisionAtRecall94());
    figure("false links at chance ≥ .9", household.falseAt90());
    figure("false links at chance ≥ .9, plain", plain.falseAt90());
    figure("recall at chance ≥ .9", household.recallAt90());
    figure("recall at chance ≥ .9, plain", plain.recallAt90());
    figure("calibration: worst bin above .9, points", household.worstGap() * 100);
    figure("calibration: the same, less what chance explains", household.worstSureGap() * 100);
    bins.append("\n").append(file.getFileName());
    bins.append(": calibration, with the interval that holds the truth 95 times in 100\n\n");
    bins.append(
        "| from | predicted | observed | 95 % | pairs; worth so many independent ones |\n|---|---|---|---|---|\n");
    household.bins().forEach(bin -> bins.append(bin.line()));
    figure("calibration: worst bin above .9, points, plain", plain.worstGap() * 100);
    figure("persons at .5: pair F1", groups.pairF1());
    figure("persons at .5: B³ F1", groups.bCubed());
    if (lookUp) {
      // fewer would make one child more or less show
      int known = Math.clamp(truth.size() / 50, 20, 2000);
      var register = new Register(file);
      Notices notices = Notices.choose(register, known, known / 2, 5);
      if (!notices.rows().isEmpty()) {
        LookUpFigures looked = LookUpFigures.of(register, notices);
        figure("look-up: known child found at 5 % false hits", looked.foundAt5());
        figure("look-up: known child found at 1.5 % false hits", looked.foundAt1());
        figure("look-up: wrong child at 5 % false hits", looked.wrongAt5());
      }
    }
    figure("seconds: encode, find, compare, learn, judge, group", seconds);
    figure("most memory of the process so far, GiB", mostMemory());
  }

  private static double mostMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024 / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private String table() {
    var text =
        new StringBuilder("| what | median | least – most | bar | met |\n|---|---|---|---|---|\n");
    figures.forEach((name, values) -> {
      double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
      double median = sorted[sorted.length / 2];
      Bar bar = bars.getOrDefault(name, NONE);
      String met = bar == NONE ? "" : bar.met().test(median) ? "yes" : "NO";
      text.append("| ").append(name).append(" | ").append(show(median)).append(" | ");
      text.append(show(sorted[0])).append(" – ").append(show(sorted[sorted.length - 1]));
      text.append(" | ").append(bar.words()).append(" | ").append(met).append(" |\n");
    });
    return text.append(bins).toString();
  }

  private static String show(double value) {
    return value == Math.rint(value) && value > 1
        ? String.format(Locale.UK, "%,d", (long) value)
        : String.format(Locale.UK, value > 2 ? "%.2f" : "%.4f", value);
  }
}
