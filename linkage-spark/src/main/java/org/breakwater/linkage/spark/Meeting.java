package org.breakwater.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.LongAccumulator;
import org.breakwater.linkage.condition.Evaluation;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Values;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.engine.PairScorer;
import org.breakwater.linkage.model.LinkType;
import org.breakwater.linkage.model.LinkageModel;

/** Makes the pairs of a block and compares them. One task's own. */
final class Meeting {

  private static final Comparator<Member> ORDER = (a, b) -> Arrays.compareUnsigned(a.node, b.node);

  private final Plan plan;
  private final Blocking blocking;
  private final PairScorer scorer;
  private final boolean linkOnly;
  private final LongAccumulator compared;
  private final LongAccumulator kept;

  Meeting(Plan plan, TermCounts terms, LongAccumulator compared, LongAccumulator kept) {
    LinkageModel model = plan.model();
    this.plan = plan;
    this.blocking = new Blocking(plan.shape(), model.rules());
    this.scorer = new PairScorer(model, terms);
    this.linkOnly = model.linkType() == LinkType.LINK_ONLY;
    this.compared = compared;
    this.kept = kept;
  }

  Member member(byte[] entry) {
    return new Member(blocking, plan, entry);
  }

  /** The pairs of a group, each if its rule is the first to find it; made as they are asked for. */
  Iterator<Row> pairs(List<Member> members) {
    members.sort(ORDER);
    boolean oneSided = blocking.oneSided(members.getFirst().group().rule());
    return new Spread<>(
        IntStream.range(0, members.size()).iterator(), i -> pairs(members, i, oneSided));
  }

  /** The pairs that a record begins. */
  private List<Row> pairs(List<Member> members, int i, boolean oneSided) {
    Member left = members.get(i);
    if (left.side == BlockEntries.RIGHT) {
      return List.of();
    }
    Member.Group group = left.group();
    var found = new ArrayList<Row>();
    long count = 0;
    for (Member right : members.subList(i + 1, members.size())) {
      boolean meant =
          oneSided
              ? group.a() == group.b() || left.part != right.part
              : right.side == BlockEntries.RIGHT && !Arrays.equals(left.node, right.node);
      if (meant && wanted(group.rule(), left, right)) {
        count++;
        compare(group.rule(), left, right, found);
      }
    }
    compared.add(count);
    kept.add(found.size());
    return found;
  }

  /** As {@link PairScorer#rule}, from keys made once a record. */
  private boolean wanted(int rule, Member left, Member right) {
    if (linkOnly && Arrays.equals(left.record.source(), right.record.source())) {
      return false;
    }
    for (int earlier = 0; earlier < rule; earlier++) {
      if (left.meets(earlier, right) && holds(earlier, left, right)) {
        return false;
      }
    }
    return holds(rule, left, right);
  }

  private boolean holds(int rule, Member left, Member right) {
    Expr filter = blocking.filter(rule);
    return filter == null || Evaluation.holds(filter, values(left, right));
  }

  private Values values(Member left, Member right) {
    return (name, side) ->
        (side == Side.LEFT ? left : right).record.value(plan.shape().place(name));
  }

  private void compare(int rule, Member left, Member right, List<Row> found) {
    PairScore score = scorer.score(values(left, right));
    if (score.weight() >= plan.leastWeight()) {
      found.add(RowFactory.create(left.node, right.node, score.weight(), rule));
    }
  }
}
