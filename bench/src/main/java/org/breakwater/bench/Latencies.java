package org.breakwater.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Times of many requests.
 *
 * @param nanos sorted, one per request that was answered as it should be
 * @param failed requests answered otherwise, or not at all
 * @param seconds how long the requests went on
 */
record Latencies(long[] nanos, int failed, double seconds) {
  static Latencies of(long[] unsorted, int failed, double seconds) {
    long[] sorted = unsorted.clone();
    Arrays.sort(sorted);
    return new Latencies(sorted, failed, seconds);
  }

  /** Milliseconds below which this share of requests stayed (nearest rank). */
  double percentile(double share) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * nanos.length);
    return nanos[Math.max(0, rank - 1)] / 1_000_000.0;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new TreeMap<>();
    json.put("requests", nanos.length);
    json.put("failed", failed);
    json.put("perSecond", round(nanos.length / seconds));
    json.put("p50ms", round(percentile(.50)));
    json.put("p95ms", round(percentile(.95)));
    json.put("p99ms", round(percentile(.99)));
    return json;
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
