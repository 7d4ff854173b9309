package org.breakwater.linkage.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values made of two others with a space between; spelled out only when asked for. */
final class JoinedDictionary implements Dictionary {

  private final Dictionary first;
  private final Dictionary second;
  private int[] firstCodes = new int[1024];
  private int[] secondCodes = new int[1024];
  private int size = 1;

  JoinedDictionary(Dictionary first, Dictionary second) {
    this.first = first;
    this.second = second;
  }

  int add(int firstCode, int secondCode) {
    if (size == firstCodes.length) {
      firstCodes = Arrays.copyOf(firstCodes, size * 2);
      secondCodes = Arrays.copyOf(secondCodes, size * 2);
    }
    firstCodes[size] = firstCode;
    secondCodes[size] = secondCode;
    return size++;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public byte @Nullable [] bytes(int code) {
    return code == 0 ? null : join(firstCodes[code], secondCodes[code]);
  }

  byte[] join(int firstCode, int secondCode) {
    byte[] a = known(first.bytes(firstCode));
    byte[] b = known(second.bytes(secondCode));
    byte[] joined = Arrays.copyOf(a, a.length + 1 + b.length);
    joined[a.length] = ' ';
    System.arraycopy(b, 0, joined, a.length + 1, b.length);
    return joined;
  }

  private static byte[] known(byte @Nullable [] value) {
    return value == null ? new byte[0] : value;
  }
}
