package org.breakwater.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a set of rules over the children of a return, in one pass: show it every child, then
 * end it. Memory grows with the findings and with what the whole-return rules keep, not with the
 * return. Not for several threads.
 */
public final class RuleRun<S extends Subject> {

  private final List<Running<S>> running = new ArrayList<>();
  private final Consumer<Finding> sink;
  private boolean ended;

  /** A fresh run that hands every finding over as it is made. */
  public RuleRun(RuleSet<S> rules, Consumer<Finding> sink) {
    this.sink = sink;
    for (Rule<S> rule : rules.rules()) {
      running.add(new Running<>(rule));
    }
  }

  /** Shows the next child to every rule. */
  public void see(S subject) {
    if (ended) {
      throw new IllegalStateException("The run has ended");
    }
    for (Running<S> one : running) {
      try {
        one.see(subject, sink);
      } catch (RuntimeException | StackOverflowError e) {
        one.failed(e, subject.child());
      }
    }
  }

  /** Lets the whole-return rules speak; returns the rules that threw at any time. */
  public List<NotRun> end() {
    ended = true;
    for (Running<S> one : running) {
      try {
        one.end(sink);
      } catch (RuntimeException | StackOverflowError e) {
        one.failed(e, null);
      }
    }
    return notRunSoFar();
  }

  List<NotRun> notRunSoFar() {
    return running.stream().map(Running::notRun).flatMap(java.util.Optional::stream).toList();
  }

  /** One rule, what it has gathered, and how often it failed. */
  private static final class Running<S extends Subject> implements Flags {
    private final RuleCard card;
    private final Rule.@Nullable Check<S> check;
    private final Rule.@Nullable Tally<S> tally;
    private @Nullable Subject about;
    private @Nullable Consumer<Finding> sink;
    private @Nullable String reason;
    private int times;

    Running(Rule<S> rule) {
      card = rule.card();
      check = rule instanceof Rule.OfOne<S> one ? one.check() : null;
      tally = rule instanceof Rule.OfAll<S> all ? all.tally().get() : null;
    }

    void see(S subject, Consumer<Finding> to) {
      if (check != null) {
        about = subject;
        sink = to;
        check.check(subject, this);
      } else if (tally != null && reason == null) {
        tally.see(subject);
      }
    }

    void end(Consumer<Finding> to) {
      if (tally != null && reason == null) {
        sink = to;
        tally.end(subject -> {
          about = subject;
          return this;
        });
      }
    }

    @Override
    public void flag(String detail, List<Place> places) {
      Subject subject = about;
      Consumer<Finding> to = sink;
      if (subject == null || to == null) {
        throw new IllegalStateException(
            "Rule " + card.code() + " flagged before it was shown anything");
      }
      to.accept(new Finding(card, subject.child(), subject.worker(), detail, places));
    }

    void failed(Throwable thrown, @Nullable String child) {
      times++;
      if (reason == null) {
        String what = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        reason =
            "not run: "
                + what
                + (message == null ? "" : ": " + message)
                + (child == null ? "" : " (first at child " + child + ")");
      }
    }

    java.util.Optional<NotRun> notRun() {
      return reason == null
          ? java.util.Optional.empty()
          : java.util.Optional.of(new NotRun(card, reason, times));
    }
  }
}
