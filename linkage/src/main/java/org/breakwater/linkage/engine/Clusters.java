package org.breakwater.linkage.engine;

/**
 * Which records are one person, by joining linked records and what they are linked to: connected
 * components, found by union and find (Tarjan 1975).
 */
public final class Clusters {

  private final int[] parents;

  /** So many records, each alone. */
  public Clusters(int records) {
    this.parents = new int[records];
    for (int i = 0; i < records; i++) {
      parents[i] = i;
    }
  }

  /** Joins two records and all that were joined to them. */
  public void join(int row, int other) {
    int a = cluster(row);
    int b = cluster(other);
    // the smallest row names the cluster, whatever the order of the joins
    if (a < b) {
      parents[b] = a;
    } else {
      parents[a] = b;
    }
  }

  /** The first row of the record's cluster, which names it. */
  public int cluster(int row) {
    int at = row;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** How many records there are. */
  public int size() {
    return parents.length;
  }

  /** How many clusters there are. */
  public int count() {
    int count = 0;
    for (int i = 0; i < parents.length; i++) {
      count += parents[i] == i ? 1 : 0;
    }
    return count;
  }

  /** Joins the pairs of at least that weight. */
  public void join(PairBatch batch, double leastWeight) {
    for (int k = 0; k < batch.size(); k++) {
      if (batch.weight(k) >= leastWeight) {
        join(batch.left(k), batch.right(k));
      }
    }
  }
}
