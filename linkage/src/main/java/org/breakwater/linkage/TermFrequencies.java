package org.breakwater.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How common a name is: sharing a rare one says more than sharing a common one. */
public final class TermFrequencies {

  private static final double PER = 100_000;
  private static final String UNSEEN = "*";

  private final Map<String, Double> shares;
  private final double unseen;

  private TermFrequencies(Map<String, Double> shares, double unseen) {
    this.shares = Map.copyOf(shares);
    this.unseen = unseen;
  }

  /**
   * @param shares share of people (0 to 1) by normalised name
   * @param unseen share of a name that is not listed
   */
  public static TermFrequencies of(Map<String, Double> shares, double unseen) {
    return new TermFrequencies(shares, unseen);
  }

  /**
   * Reads lines of "people per 100,000, tab, names as common as that"; "*" stands for a name not
   * listed; a name listed twice keeps its first figure; "#" begins a comment.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static TermFrequencies read(Reader source) throws IOException {
    var shares = new HashMap<String, Double>();
    double unseen = Double.NaN;
    try (var lines = new BufferedReader(source)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] words = line.strip().split("\\s+", -1);
        if (words[0].equals(UNSEEN)) {
          unseen = Double.parseDouble(words[1]) / PER;
          continue;
        }
        double share = Double.parseDouble(words[0]) / PER;
        for (int i = 1; i < words.length; i++) {
          shares.putIfAbsent(Names.normalise(words[i]).replace(" ", ""), share);
        }
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a line must be a number, a tab and names", e);
    }
    if (Double.isNaN(unseen)) {
      throw new IllegalArgumentException(
          "the line \"*\" with the figure for unlisted names is missing");
    }
    return new TermFrequencies(shares, unseen);
  }

  /** Share of people who have this normalised name, between 0 and 1. */
  public double of(String name) {
    Double share = shares.get(name);
    return share == null ? unseen : share;
  }

  Set<String> names() {
    return shares.keySet();
  }
}
