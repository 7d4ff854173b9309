package org.breakwater.returns.ssda903;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.NotRun;
import org.breakwater.returns.rules.RuleRun;
import org.breakwater.returns.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Runs rules over the children of a return, on all processors, a part of the children on each. */
final class Checking {

  /** Children checked together on one processor. */
  private static final int PART = 200;

  private final List<Single> rules;
  private final List<Child> children;
  private final LongConsumer progress;
  private final AtomicLong seen = new AtomicLong();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, NotRun> notRun = new LinkedHashMap<>();

  Checking(List<Book.Entry> entries, List<Child> children, LongConsumer progress) {
    this.rules =
        entries.stream()
            .map(e -> new Single(new RuleSet<>(Rules903.NAME, List.of(e.rule())), e.each()))
            .toList();
    this.children = children;
    this.progress = progress;
  }

  /** Runs them, once. */
  void run() {
    List<Part> parts =
        IntStream.range(0, (children.size() + PART - 1) / PART)
            .parallel()
            .mapToObj(i -> part(i * PART))
            .toList();
    for (Part part : parts) {
      findings.addAll(part.findings());
      for (NotRun one : part.notRun()) {
        notRun.merge(
            one.rule().code(),
            one,
            (first, more) ->
                new NotRun(first.rule(), first.reason(), first.times() + more.times()));
      }
    }
  }

  List<Finding> findings() {
    return findings;
  }

  List<NotRun> notRun() {
    return List.copyOf(notRun.values());
  }

  /** What came of a part of the children; no rule looks at more than one. */
  private record Part(List<Finding> findings, List<NotRun> notRun) {}

  /** A rule by itself, and the table without whose rows it says nothing. */
  private record Single(RuleSet<Child> rule, @Nullable Table each) {}

  private Part part(int from) {
    List<Finding> findings = new ArrayList<>();
    List<NotRun> notRun = new ArrayList<>();
    List<Child> all = children.subList(from, Math.min(children.size(), from + PART));
    Map<Table, List<Child>> having = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      having.put(table, all.stream().filter(c -> !c.now().rows(table).isEmpty()).toList());
    }
    // rule after rule over a few children: the processor learns one rule at a time
    for (Single one : rules) {
      RuleRun<Child> run = new RuleRun<>(one.rule(), findings::add);
      Table each = one.each();
      for (Child child : each == null ? all : having.getOrDefault(each, all)) {
        run.see(child);
      }
      notRun.addAll(run.end());
    }
    progress.accept(seen.addAndGet(all.size()));
    return new Part(findings, notRun);
  }
}
