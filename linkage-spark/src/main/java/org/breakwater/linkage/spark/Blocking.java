package org.breakwater.linkage.spark;

import java.util.List;
import org.breakwater.linkage.condition.Evaluation;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.model.BlockingRule;
import org.jspecify.annotations.Nullable;

/** What a record must share with another to be found by a rule. */
final class Blocking {

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final Shape shape;
  private final List<BlockingRule> rules;

  Blocking(Shape shape, List<BlockingRule> rules) {
    this.shape = shape;
    this.rules = rules;
  }

  int rules() {
    return rules.size();
  }

  /** Whether the same is read from both records. */
  boolean oneSided(int rule) {
    return rules.get(rule).keys().stream().allMatch(BlockingRule.Key::symmetric);
  }

  @Nullable Expr filter(int rule) {
    return rules.get(rule).filter();
  }

  /** A record's key as the left of a pair, or null when something is missing. */
  byte @Nullable [] left(int rule, Unpacked record) {
    return key(rule, record, true);
  }

  /** A record's key as the right of a pair, or null when something is missing. */
  byte @Nullable [] right(int rule, Unpacked record) {
    return key(rule, record, false);
  }

  private byte @Nullable [] key(int rule, Unpacked record, boolean left) {
    var written = new Packed.Writer();
    for (BlockingRule.Key key : rules.get(rule).keys()) {
      byte[] part =
          Evaluation.text(
              left ? key.left() : key.right(), (name, _) -> record.value(shape.place(name)));
      if (part == null) {
        return null;
      }
      written.value(part);
    }
    return written.done();
  }

  /** A number for a block; two blocks may have the same. */
  static long block(int rule, byte[] key) {
    long hash = (rule + 1) * ODD;
    for (byte b : key) {
      hash = (hash ^ b) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  /** A number for a cell of a block. */
  static long cell(long block, int a, int b) {
    return mixed(block + ODD * ((long) a << 32 | b));
  }

  static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
