package org.breakwater.returns.rules;

import java.util.function.Supplier;

/**
 * A rule of a return.
 *
 * @param <S> what it is shown at one time
 */
public sealed interface Rule<S extends Subject> {

  /** What is known of it without running it. */
  RuleCard card();

  /**
   * A rule that needs one child only, so that it can run at entry as well as over a file.
   *
   * @param card what is known of it
   * @param check finds; keeps no state
   */
  record OfOne<S extends Subject>(RuleCard card, Check<S> check) implements Rule<S> {}

  /**
   * A rule about the whole return. It sees every child once and speaks at the end; it must keep
   * little.
   *
   * @param card what is known of it
   * @param tally makes a fresh count for a run
   */
  record OfAll<S extends Subject>(RuleCard card, Supplier<? extends Tally<S>> tally)
      implements Rule<S> {}

  /** Looks at one child. */
  @FunctionalInterface
  interface Check<S> {
    /** Reports what it finds. */
    void check(S subject, Flags flags);
  }

  /** Gathers over the children of one run. */
  interface Tally<S> {
    /** Takes in one child. */
    void see(S subject);

    /** Every child was seen: reports what it finds. */
    void end(TallyFlags flags);
  }

  /** Findings of a whole-return rule, which may be about one child or about none. */
  @FunctionalInterface
  interface TallyFlags {
    /** Flags for a child it remembers, or for the return when the subject has no child. */
    Flags about(Subject subject);
  }
}
