package org.breakwater.linkage.engine;

import java.util.List;

/** When a level holds, in terms of the bits that were computed of a pair. */
sealed interface Formula {

  /** What is known when only some bits are. */
  enum Truth {
    YES,
    NO,
    OPEN
  }

  Truth given(long bits, long known);

  /** Always, or never. */
  record Fixed(boolean value) implements Formula {
    @Override
    public Truth given(long bits, long known) {
      return value ? Truth.YES : Truth.NO;
    }
  }

  /** One bit, set or not set. */
  record Bit(int number, boolean set) implements Formula {
    @Override
    public Truth given(long bits, long known) {
      if ((known >>> number & 1) == 0) {
        return Truth.OPEN;
      }
      return (bits >>> number & 1) == 1 == set ? Truth.YES : Truth.NO;
    }
  }

  /** All of them. */
  record All(List<Formula> parts) implements Formula {
    @Override
    public Truth given(long bits, long known) {
      return connect(parts, bits, known, Truth.NO, Truth.YES);
    }
  }

  /** Any of them. */
  record Any(List<Formula> parts) implements Formula {
    @Override
    public Truth given(long bits, long known) {
      return connect(parts, bits, known, Truth.YES, Truth.NO);
    }
  }

  private static Truth connect(
      List<Formula> parts, long bits, long known, Truth decisive, Truth otherwise) {
    boolean open = false;
    for (Formula part : parts) {
      Truth truth = part.given(bits, known);
      if (truth == decisive) {
        return decisive;
      }
      open |= truth == Truth.OPEN;
    }
    return open ? Truth.OPEN : otherwise;
  }
}
