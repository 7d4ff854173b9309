package org.breakwater.linkage.spark;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record in a block. */
final class Member {

  /** One rule's block, or a cell of it. */
  record Group(int rule, int a, int b, Bytes key) {}

  /** Bytes that are equal when they are the same. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] value) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes(byte[] that) && Arrays.equals(value, that);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }
  }

  final Unpacked record;
  final byte[] node;
  final int side;
  final int part;
  private final Group group;
  private final @Nullable Object[] leftKeys;
  private final @Nullable Object[] rightKeys;

  Member(Blocking blocking, Plan plan, byte[] entry) {
    var from = new Packed.Reader(entry);
    int rule = from.number();
    int a = from.number();
    int b = from.number();
    this.side = from.number();
    this.part = from.number();
    this.record = Unpacked.read(plan.shape(), from);
    this.node = Node.of(record, plan.numeric());
    this.leftKeys = new @Nullable Object[rule + 1];
    this.rightKeys = new @Nullable Object[rule + 1];
    for (int r = 0; r <= rule; r++) {
      leftKeys[r] = blocking.left(r, record);
      rightKeys[r] = blocking.oneSided(r) ? leftKeys[r] : blocking.right(r, record);
    }
    Object key = side == BlockEntries.RIGHT ? rightKeys[rule] : leftKeys[rule];
    this.group = new Group(rule, a, b, new Bytes((byte[]) Objects.requireNonNull(key)));
  }

  Group group() {
    return group;
  }

  /** Whether a rule's keys are the same in this, as the left, and another. */
  boolean meets(int rule, Member right) {
    byte[] own = (byte[]) leftKeys[rule];
    return own != null && Arrays.equals(own, (byte[]) right.rightKeys[rule]);
  }
}
