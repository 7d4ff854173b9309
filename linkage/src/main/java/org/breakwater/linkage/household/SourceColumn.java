package org.breakwater.linkage.household;

import java.util.List;

/** The sources of the two records in hand, among those that were told apart in a register. */
final class SourceColumn extends Column<String> {

  private final List<String> sources;
  private final int[] codes = new int[2];

  /**
   * @param sources with one for records whose source is not known
   */
  SourceColumn(List<String> sources) {
    this.sources = sources;
  }

  void set(String one, String other) {
    codes[0] = code(one);
    codes[1] = code(other);
  }

  private int code(String source) {
    int at = sources.indexOf(source);
    return at < 0 ? sources.indexOf(DescribedPeople.NO_SOURCE) : at;
  }

  @Override
  int rows() {
    return codes.length;
  }

  @Override
  int code(int row) {
    return codes[row];
  }

  @Override
  int size() {
    return sources.size();
  }

  @Override
  String of(int code) {
    return sources.get(code);
  }

  @Override
  int count(int code) {
    throw new UnsupportedOperationException("sources are not counted");
  }

  @Override
  double logFrequency(int code) {
    throw new UnsupportedOperationException("sources are not counted");
  }

  @Override
  double chanceEqual() {
    throw new UnsupportedOperationException("sources are not counted");
  }
}
