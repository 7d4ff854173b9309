package org.breakwater.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Links a file whose truth is known and counts what came of it. */
final class Evaluation {

  /** A record and the person it is of. */
  record Labelled(PersonDescription description, String person, String id) {}

  private final List<Labelled> records;
  private final long truePairs;
  private long[] candidatesPerRecord = {};
  private long trueCandidates;
  private long pairs;
  private long millis;
  private final Map<Verdict, long[]> byVerdict = new EnumMap<>(Verdict.class);
  private final long[][] calibration = new long[10][2];
  private long falseCertainSameFamily;
  private long falseCertainSameBirthdayToo;
  final List<String> examples = new ArrayList<>();

  Evaluation(List<Labelled> records) {
    this.records = records;
    var sizes = new HashMap<String, Long>();
    records.forEach(r -> sizes.merge(r.person(), 1L, Long::sum));
    truePairs = sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    for (Verdict verdict : Verdict.values()) {
      byVerdict.put(verdict, new long[2]);
    }
  }

  Evaluation run(Linker linker) {
    long start = System.nanoTime();
    var blocks = new HashMap<String, List<Integer>>();
    for (int i = 0; i < records.size(); i++) {
      for (String key : linker.keys(records.get(i).description())) {
        blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(i);
      }
    }
    candidatesPerRecord = new long[records.size()];
    int[] seenBy = new int[records.size()];
    Arrays.fill(seenBy, -1);
    for (int i = 0; i < records.size(); i++) {
      Labelled one = records.get(i);
      for (String key : linker.keys(one.description())) {
        for (int j : blocks.get(key)) {
          if (j != i && seenBy[j] != i) {
            seenBy[j] = i;
            candidatesPerRecord[i]++;
            if (j > i) {
              count(
                  one,
                  records.get(j),
                  linker.compare(one.description(), records.get(j).description()));
            }
          }
        }
      }
    }
    millis = (System.nanoTime() - start) / 1_000_000;
    return this;
  }

  private void count(Labelled a, Labelled b, Comparison comparison) {
    pairs++;
    boolean same = a.person().equals(b.person());
    trueCandidates += same ? 1 : 0;
    byVerdict.get(comparison.verdict())[same ? 0 : 1]++;
    calibration[Math.min(9, (int) (comparison.probability() * 10))][same ? 0 : 1]++;
    if (!same && comparison.verdict() == Verdict.CERTAIN) {
      String family = Names.normalise(a.description().family());
      if (!family.isEmpty() && family.equals(Names.normalise(b.description().family()))) {
        falseCertainSameFamily++;
        if (a.description().born() != null
            && a.description().born().equals(b.description().born())) {
          falseCertainSameBirthdayToo++;
        }
      }
    }
    boolean wrong =
        !same && comparison.verdict() == Verdict.CERTAIN
            || same && comparison.verdict() == Verdict.SEPARATE;
    if (wrong && examples.size() < 4000) {
      examples.add(
          "%s %.2f %s | %s | %s"
              .formatted(
                  same ? "missed" : "FALSE",
                  comparison.weight(),
                  shown(a),
                  shown(b),
                  comparison.inWords()));
    }
  }

  private static String shown(Labelled r) {
    PersonDescription d = r.description();
    return r.id()
        + " "
        + d.given()
        + " "
        + d.family()
        + " "
        + d.born()
        + " "
        + d.sex()
        + " "
        + d.postcode()
        + " "
        + d.address();
  }

  double precision(Verdict verdict) {
    long[] counts = byVerdict.get(verdict);
    return counts[0] / (double) Math.max(1, counts[0] + counts[1]);
  }

  double recall(Verdict... verdicts) {
    long found = 0;
    for (Verdict verdict : verdicts) {
      found += byVerdict.get(verdict)[0];
    }
    return found / (double) truePairs;
  }

  double blockingRecall() {
    return trueCandidates / (double) truePairs;
  }

  double meanCandidates() {
    return Arrays.stream(candidatesPerRecord).average().orElse(0);
  }

  List<String> falseCertain() {
    return examples.stream().filter(example -> example.startsWith("FALSE")).toList();
  }

  long falseCertainSameFamily() {
    return falseCertainSameFamily;
  }

  String report(String name) {
    long[] sorted = candidatesPerRecord.clone();
    Arrays.sort(sorted);
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d records, %,d true pairs%n  keys: recall %.4f, candidates mean %.1f, median %d, p99 %d, most %d; %,d pairs in %,d ms%n",
            name,
            records.size(),
            truePairs,
            blockingRecall(),
            meanCandidates(),
            sorted[sorted.length / 2],
            sorted[(int) (sorted.length * 0.99)],
            sorted[sorted.length - 1],
            pairs,
            millis));
    byVerdict.forEach((verdict, counts) ->
        text.append(
            String.format(
                Locale.ROOT,
                "  %-8s true %,8d false %,9d precision %.4f share of true pairs %.4f%n",
                verdict,
                counts[0],
                counts[1],
                precision(verdict),
                recall(verdict))));
    text.append(
        String.format(
            Locale.ROOT,
            "  false CERTAIN: same surname %d, of these same birthday %d%n  calibration",
            falseCertainSameFamily,
            falseCertainSameBirthdayToo));
    for (int i = 0; i < calibration.length; i++) {
      long all = calibration[i][0] + calibration[i][1];
      text.append(
          String.format(
              Locale.ROOT, " .%d:%.2f(%d)", i, calibration[i][0] / (double) Math.max(1, all), all));
    }
    return text.toString();
  }

  static List<Labelled> read(Path file, Function<NamedCsvRecord, Labelled> row) throws IOException {
    var records = new ArrayList<Labelled>();
    try (InputStream raw = Files.newInputStream(file);
        var reader =
            new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      csv.forEach(r -> records.add(row.apply(r)));
    }
    return records;
  }

  /** As 2015-03-05 or 20150305; null if blank or no date. */
  static @Nullable LocalDate date(String text) {
    String digits = text.strip().replace("-", "");
    try {
      return digits.length() == 8
          ? LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6)))
          : null;
    } catch (DateTimeException | NumberFormatException e) {
      // a date that does not exist is no date: the import refuses such a field
      return null;
    }
  }

  static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
