package org.breakwater.linkage.spark;

import org.jspecify.annotations.Nullable;

/** A record whose values can be asked for. */
final class Unpacked {

  private static final byte[] NONE = {};

  private final @Nullable Object[] values;

  private Unpacked(@Nullable Object[] values) {
    this.values = values;
  }

  /** Reads source, id and stored values, and makes the joined ones. */
  static Unpacked read(Shape shape, Packed.Reader from) {
    @Nullable Object[] values = new @Nullable Object[shape.width()];
    int stored = Shape.FIRST + shape.stored().size();
    for (int i = 0; i < stored; i++) {
      values[i] = from.value();
    }
    var record = new Unpacked(values);
    for (int i = 0; i < shape.joined().size(); i++) {
      int[] parts = shape.joined().get(i);
      values[stored + i] = join(record.value(parts[0]), record.value(parts[1]));
    }
    return record;
  }

  static Unpacked read(Shape shape, byte[] packed) {
    return read(shape, new Packed.Reader(packed));
  }

  private static byte @Nullable [] join(byte @Nullable [] a, byte @Nullable [] b) {
    if (a == null || b == null) {
      return null;
    }
    byte[] joined = java.util.Arrays.copyOf(a, a.length + 1 + b.length);
    joined[a.length] = ' ';
    System.arraycopy(b, 0, joined, a.length + 1, b.length);
    return joined;
  }

  /** The value at a place of the shape, or null when it is missing. */
  byte @Nullable [] value(int place) {
    return (byte[]) values[place];
  }

  byte[] source() {
    byte[] source = value(Shape.SOURCE);
    return source == null ? NONE : source;
  }

  byte[] id() {
    byte[] id = value(Shape.ID);
    return id == null ? NONE : id;
  }
}
