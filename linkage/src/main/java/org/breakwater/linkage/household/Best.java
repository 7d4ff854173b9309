package org.breakwater.linkage.household;

/** The rows of most weight, heaviest first; of equal ones the first offered comes first. */
final class Best {

  private final int[] rows;
  private final double[] weights;
  private int size;

  Best(int most) {
    rows = new int[most];
    weights = new double[most];
  }

  void offer(int row, double weight) {
    if (size == rows.length && (size == 0 || weight <= weights[size - 1])) {
      return;
    }
    int at = size < rows.length ? size++ : size - 1;
    for (; at > 0 && weights[at - 1] < weight; at--) {
      weights[at] = weights[at - 1];
      rows[at] = rows[at - 1];
    }
    weights[at] = weight;
    rows[at] = row;
  }

  int size() {
    return size;
  }

  int row(int place) {
    return rows[place];
  }

  double weight(int place) {
    return weights[place];
  }
}
