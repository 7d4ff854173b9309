package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.List;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Missing and away from placement. */
final class MissingRules {

  private MissingRules() {}

  static void write(Book b) {
    b.rule("564", "A kind of missing episode has the day it began.", MISSING, MIS_START)
        .each(ABSENCES, r -> r.has(MISSING) && !r.has(MIS_START));
    b.rule("565", "The day a child went missing has its kind.", MISSING, MIS_START)
        .each(ABSENCES, r -> r.has(MIS_START) && !r.has(MISSING));
    b.rule("566", "The day a child came back has the kind of the episode.", MISSING, MIS_END)
        .each(ABSENCES, r -> r.has(MIS_END) && !r.has(MISSING));
    b.rule("567", "A child does not come back before going missing.", MIS_START, MIS_END)
        .each(ABSENCES, r -> lt(r.date(MIS_END), r.date(MIS_START)));
    b.rule("570", "No child goes missing after the year.", MIS_START)
        .each(ABSENCES, (c, r) -> lt(c.end(), r.date(MIS_START)));
    b.rule("571", "A missing episode ends within the year.", MIS_END)
        .each(ABSENCES, (c, r) -> lt(c.end(), r.date(MIS_END)) || lt(r.date(MIS_END), c.start()));
    b.rule("586", "No child is missing before birth.", MIS_START)
        .each(ABSENCES, r -> lt(r.date(MIS_START), r.dob()));
    b.rule(
            "574",
            "Missing episodes do not overlap, and none follows an open one.",
            MIS_START,
            MIS_END)
        .with(ABSENCES)
        .group((c, found) -> Spans.afterOpenOrInside(c.rows(ABSENCES), MIS_START, MIS_END, found));
    b.rule("575", "A missing episode ends when the placement it began in ends.", MIS_END)
        .with(EPISODES)
        .each(
            ABSENCES,
            (c, r) ->
                c.anyEpisode(e ->
                    le(e.decom(), r.date(MIS_START))
                        && lt(r.date(MIS_START), e.dec())
                        && (!r.has(MIS_END) || lt(e.dec(), r.date(MIS_END)))));
    b.rule("576", "A child missing when last year ended is so when this year begins.", CHILD)
        .with(ABSENCES)
        .last(ABSENCES)
        .child((c, found) -> reappears(c, ABSENCES, MIS_START, MIS_END, found));
    b.rule("577", "When care ends a missing episode ends.", MIS_END)
        .with(EPISODES)
        .each(ABSENCES, (c, r) -> Spans.outlastsCare(c, r.date(MIS_START), r, MIS_END));
    b.rule("578", "No child goes missing after care ended.", MIS_START)
        .with(EPISODES)
        .each(
            ABSENCES,
            (c, r) ->
                r.date(MIS_START) != null
                    && !c.periods().isEmpty()
                    && !c.inCare(r.date(MIS_START)));
    b.rule("581", "A child is missing from care only while in care.", MIS_START)
        .with(EPISODES)
        .each(
            ABSENCES,
            (c, r) ->
                r.date(MIS_START) != null
                    && !c.periods().isEmpty()
                    && (!c.inCare(r.date(MIS_START))
                        || (lt(r.date(MIS_START), r.date(MIS_END)) && !c.inCare(r.date(MIS_END)))));
  }

  /** What was open when last year ended must be here with the same first day. */
  static void reappears(Child c, Kind<Plain> kind, Column from, Column to, Found found) {
    for (Plain was : c.last().rows(kind)) {
      if (was.has(from) && !was.has(to) && !c.now().any(kind, r -> r.same(was, from))) {
        List<Plain> now = Child.by(c.rows(kind), from);
        found.at(now.isEmpty() ? List.of(was) : List.of(now.getLast()));
      }
    }
  }

  /** An episode in which a child was on some day of a closed span. */
  static boolean overlaps(Episode e, Plain span, Column from, Column to) {
    return le(span.date(from), e.dec() == null ? span.date(from) : e.dec())
        && le(e.decom(), span.date(to));
  }
}
