package org.breakwater.timescales.catalogue;

import java.time.LocalDate;
import org.breakwater.timescales.calendars.Term;
import org.jspecify.annotations.Nullable;

/**
 * One version of a timescale.
 *
 * @param id such as {@code T021}; {@code P…} for a rule of this platform
 * @param group the part of the work it belongs to
 * @param recurrence once, repeating, before (counted back), and so on
 * @param tier how binding it is: statute, regulation, statutory guidance, local practice…
 * @param source where it is written; empty when only practice knows it
 * @param verify true until somebody has read the source in force and agrees
 * @param says what must have happened, in plain English; may be empty
 * @param from first day in force here
 * @param to first day no longer in force; null while it is
 */
public record Rule(
    String id,
    String name,
    String group,
    String appliesTo,
    String startsAt,
    Term term,
    String recurrence,
    String tier,
    String source,
    boolean verify,
    String says,
    LocalDate from,
    @Nullable LocalDate to) {

  /**
   * Whether a partnership may set its own figure: only where no law or national guidance sets one,
   * and only for what is a length of time.
   */
  public boolean local() {
    return term.measures()
        && (tier.contains("local") || tier.equals("practice") || tier.equals("platform rule"));
  }

  /** Whether this version applies to what begins on that day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
