package org.breakwater.linkage.spark;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values side by side in a few bytes: for each its length and one more, or nought, then itself. */
final class Packed {

  private Packed() {}

  /** Puts values together. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

    Writer number(int value) {
      int rest = value;
      while (rest > 0x7f || rest < 0) {
        bytes.write(rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
      return this;
    }

    Writer value(byte @Nullable [] value) {
      if (value == null) {
        return number(0);
      }
      number(value.length + 1);
      return raw(value);
    }

    Writer raw(byte[] value) {
      bytes.write(value, 0, value.length);
      return this;
    }

    byte[] done() {
      byte[] all = bytes.toByteArray();
      bytes.reset();
      return all;
    }
  }

  /** Takes them apart again, in order. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean more() {
      return at < bytes.length;
    }

    int number() {
      int value = 0;
      int shift = 0;
      while (true) {
        byte b = bytes[at++];
        value |= (b & 0x7f) << shift;
        if (b >= 0) {
          return value;
        }
        shift += 7;
      }
    }

    byte @Nullable [] value() {
      int length = number();
      if (length == 0) {
        return null;
      }
      at += length - 1;
      return Arrays.copyOfRange(bytes, at - length + 1, at);
    }
  }
}
