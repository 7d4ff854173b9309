package org.breakwater.returns.cin.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.breakwater.returns.cin.CinCensus;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinWriter;

/**
 * Writes a census of made-up children that every rule passes, or in which a share of the children
 * have one fault each. The same seed gives the same file.
 */
public final class CinSample {

  /** The collection the sample is of. */
  public static final CinCensus CENSUS = new CinCensus(2026, LocalDate.of(2026, 3, 31));

  private final long seed;
  private final double faults;
  private final Map<String, Integer> planted = new HashMap<>();

  /**
   * A sample.
   *
   * @param seed chooses among samples
   * @param faults the share of children with one fault, 0 to 1
   */
  public CinSample(long seed, double faults) {
    this.seed = seed;
    this.faults = faults;
  }

  /** How many faults of each rule were planted so far. */
  public Map<String, Integer> planted() {
    return Map.copyOf(planted);
  }

  /** Writes a file of so many children; closes the stream. */
  public void write(int children, OutputStream stream) throws IOException {
    try (CinWriter writer = new CinWriter(stream)) {
      writer.header(header());
      for (int i = 0; i < children; i++) {
        writer.child(child(i));
      }
    }
  }

  /** The header. */
  public CinChild header() {
    return new CinChild.Builder(CENSUS)
        .add(
            "Header",
            null,
            null,
            Map.of(
                "Collection",
                "CIN",
                "Year",
                "2026",
                "ReferenceDate",
                "2026-03-31",
                "SourceLevel",
                "L",
                "LEA",
                "301",
                "SoftwareCode",
                "Breakwater sample",
                "Release",
                "1",
                "SerialNo",
                "001",
                "DateTime",
                "2026-05-01T09:00:00"))
        .build();
  }

  /** One child of the sample; the same number gives the same child. */
  public CinChild child(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    SampleChild made = new SampleChild(random, number);
    made.live();
    if (random.nextDouble() < faults) {
      planted.merge(SampleFaults.plant(made, random), 1, Integer::sum);
    }
    return made.build();
  }
}
