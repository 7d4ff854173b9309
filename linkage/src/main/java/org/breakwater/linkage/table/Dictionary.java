package org.breakwater.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The distinct values of a column, numbered from 1; 0 is a missing value. */
public sealed interface Dictionary permits Dictionary.Values, JoinedDictionary {

  /** One more than the highest code. */
  int size();

  /** The value as UTF-8, or null for code 0. The caller must not change it. */
  byte @Nullable [] bytes(int code);

  /** The value as text, or null for code 0. */
  default @Nullable String text(int code) {
    byte[] bytes = bytes(code);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** A dictionary that takes new values. Not safe for several threads while it does. */
  final class Values implements Dictionary {

    private byte[] @Nullable [] values = new byte[1024][];
    private int[] hashes = new int[1024];
    private int[] slots = new int[2048];
    private int size = 1;

    @Override
    public int size() {
      return size;
    }

    @Override
    public byte @Nullable [] bytes(int code) {
      return values[code];
    }

    /** The code of a value, new or known. */
    public int code(byte[] value) {
      return code(value, value.length, hash(value, value.length));
    }

    static int hash(byte[] bytes, int length) {
      int hash = 1;
      for (int i = 0; i < length; i++) {
        hash = hash * 31 + bytes[i];
      }
      return hash;
    }

    int code(byte[] bytes, int length, int hash) {
      int mask = slots.length - 1;
      int at = spread(hash) & mask;
      while (true) {
        int code = slots[at];
        if (code == 0) {
          break;
        }
        if (hashes[code] == hash && same(values[code], bytes, length)) {
          return code;
        }
        at = (at + 1) & mask;
      }
      slots[at] = size;
      return add(Arrays.copyOf(bytes, length), hash);
    }

    private static boolean same(byte @Nullable [] value, byte[] bytes, int length) {
      return value != null
          && value.length == length
          && Arrays.equals(value, 0, length, bytes, 0, length);
    }

    private int add(byte[] value, int hash) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      values[size] = value;
      hashes[size] = hash;
      size++;
      if (size * 2 > slots.length) {
        grow();
      }
      return size - 1;
    }

    private void grow() {
      slots = new int[slots.length * 2];
      int mask = slots.length - 1;
      for (int code = 1; code < size; code++) {
        int at = spread(hashes[code]) & mask;
        while (slots[at] != 0) {
          at = (at + 1) & mask;
        }
        slots[at] = code;
      }
    }

    private static int spread(int hash) {
      int mixed = hash * 0x9E3779B9;
      return mixed ^ mixed >>> 15;
    }
  }
}
