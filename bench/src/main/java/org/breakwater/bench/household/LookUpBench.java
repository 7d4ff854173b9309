package org.breakwater.bench.household;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.breakwater.linkage.household.HouseholdModel;
import org.breakwater.linkage.household.OnlineIndex;
import org.jspecify.annotations.Nullable;

/**
 * Measures looking up one police notice among all records of a file: {@code FILE.csv…}. One thread
 * asks, so look-ups a second are those of one core.
 */
public final class LookUpBench {

  private static final int KNOWN = 2000;
  private static final int UNKNOWN = 1000;
  private static final int WARM = 3000;
  private static final int LIMIT = 5;
  private static final int ADDED = 10_000;
  private static final int MANY = 5_000_000;

  private LookUpBench() {}

  /** Prints a table in Markdown for each file. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    for (String file : args) {
      System.out.print(measure(Path.of(file)));
    }
  }

  private static String measure(Path file) throws IOException {
    var register = new Register(file);
    Notices notices = Notices.choose(register, KNOWN, UNKNOWN, 5);
    HouseholdModel model = LookUpFigures.learn(register, notices);
    List<LookUpFigures.Asked> asked = LookUpFigures.asked(register, notices);
    long before = used();
    long start = System.nanoTime();
    OnlineIndex index = LookUpFigures.index(register, notices, model);
    double ready = (System.nanoTime() - start) / 1e9;
    long arrays = index.bytes();
    double taken = used() - before;
    long[] cpu = new long[1];
    double[] millis = millis(index, asked, cpu);
    double adding = adding(index, asked);
    LookUpFigures found = LookUpFigures.of(register, notices, index, asked);
    boolean large = index.size() > MANY;
    var text = new StringBuilder();
    text.append(
        String.format(Locale.UK, "%n%s: %,d records%n%n", file.getFileName(), index.size()));
    text.append("| what | figure | bar | met |\n|---|---|---|---|\n");
    line(text, "read, encode and file all records, seconds", ready, "≤ 60 at 10 M", ready <= 60);
    line(text, "heap taken, MiB", taken / 1048576, "", true);
    line(
        text,
        "bytes a record: all; in arrays",
        taken / index.size(),
        arrays / (double) index.size());
    Arrays.sort(millis);
    double p50 = at(millis, 0.5);
    double p99 = at(millis, 0.99);
    line(text, "look-up p50, ms", p50, "≤ 1", p50 <= 1);
    line(text, "look-up p90, ms", at(millis, 0.9), "", true);
    line(text, "look-up p99, ms", p99, large ? "≤ 10" : "≤ 5", p99 <= (large ? 10 : 5));
    line(text, "look-up at worst, ms", millis[millis.length - 1], "", true);
    double rate = millis.length * 1e9 / cpu[0];
    line(text, "look-ups a second of one core's time", rate, "≥ 2,000", rate >= 2000);
    line(text, "add a record and find it, ms", adding, "", true);
    line(text, "known found at 5 % false hits", found.foundAt5(), "≥ .94", found.foundAt5() >= .94);
    line(text, "known found at 1.5 %", found.foundAt1(), "≥ .90", found.foundAt1() >= .90);
    line(text, "wrong child at 5 %", found.wrongAt5(), "≤ .004", found.wrongAt5() <= .004);
    line(text, "wrong child at 1.5 %", found.wrongAt1(), "≤ .004", found.wrongAt1() <= .004);
    double[] likely = found.likely();
    line(text, "at a chance of .5 and more: known found", likely[0], "≥ .94", likely[0] >= .94);
    line(text, "wrong child", likely[1], "≤ .004", likely[1] <= .004);
    line(text, "unknown \"found\"", likely[2], "≤ .05", likely[2] <= .05);
    return text.toString();
  }

  /** Time of each look-up, and of the processor for all of them in nanoseconds. */
  private static double[] millis(
      OnlineIndex index, List<LookUpFigures.Asked> asked, long[] processor) {
    double[] millis = new double[asked.size()];
    for (int i = -WARM; i < asked.size(); i++) {
      if (i == 0) {
        processor[0] = -ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      }
      Function<String, @Nullable String> texts =
          asked.get(Math.floorMod(i, asked.size())).texts()::get;
      long start = System.nanoTime();
      index.search(texts, LIMIT);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    processor[0] += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return millis;
  }

  /** Adds records, finds each at once, and takes them out again. */
  private static double adding(OnlineIndex index, List<LookUpFigures.Asked> asked) {
    long start = System.nanoTime();
    for (int i = 0; i < ADDED; i++) {
      String id = "added " + i;
      Function<String, @Nullable String> texts = asked.get(i % asked.size()).texts()::get;
      index.add(id, texts);
      if (i % 10 == 0
          && index.search(texts, 100).stream().noneMatch(match -> match.id().equals(id))
          && asked.get(i % asked.size()).texts().values().stream().filter(t -> !t.isEmpty()).count()
              > 4) {
        throw new IllegalStateException("added and not found: " + asked.get(i % asked.size()));
      }
    }
    double millis = (System.nanoTime() - start) / 1e6 / ADDED;
    for (int i = 0; i < ADDED; i++) {
      index.remove("added " + i);
    }
    return millis;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private static void line(StringBuilder text, String what, double first, double second) {
    text.append(String.format(Locale.UK, "| %s | %.0f; %.0f | | |%n", what, first, second));
  }

  private static void line(
      StringBuilder text, String what, double figure, String bar, boolean met) {
    String shown = String.format(Locale.UK, figure >= 100 ? "%,.0f" : "%.4f", figure);
    String said = bar.isEmpty() ? "" : met ? "yes" : "NO";
    text.append("| %s | %s | %s | %s |%n".formatted(what, shown, bar, said));
  }
}
