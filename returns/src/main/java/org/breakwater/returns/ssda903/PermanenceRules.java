package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Previous permanence: a child who comes back to care from an adoption or a special order. */
final class PermanenceRules {

  private static final LocalDate FIRST = LocalDate.of(2016, 4, 1);

  /** Authority numbers in use by the department, past ones among them, and the other nations. */
  private static final Set<String> AUTHORITIES = authorities();

  private PermanenceRules() {}

  private static Set<String> authorities() {
    int[][] runs = {
      {201, 213}, {301, 320}, {330, 336}, {340, 344}, {350, 359}, {370, 373}, {380, 384},
      {390, 394}, {420, 420}, {800, 803}, {805, 808}, {810, 813}, {815, 816}, {820, 823},
      {825, 826}, {830, 831}, {835, 841}, {845, 846}, {850, 852}, {855, 857}, {860, 861},
      {865, 896}, {908, 909}, {916, 916}, {919, 919}, {921, 921}, {925, 926}, {928, 929},
      {931, 931}, {933, 933}, {935, 938}, {940, 943}
    };
    Set<String> all =
        java.util.Arrays.stream(runs)
            .flatMap(r -> IntStream.rangeClosed(r[0], r[1]).mapToObj(Integer::toString))
            .collect(Collectors.toSet());
    Collections.addAll(all, "WAL", "SCO", "NUK", "NIR");
    return Set.copyOf(all);
  }

  static void write(Book b) {
    b.rule("630", "Care that starts in the year has a previous permanence record, whole.", RNE)
        .with(PERMANENCE)
        .each(
            EPISODES,
            (c, r) ->
                r.is(RNE, "S")
                    && le(c.start(), r.decom())
                    && !c.now().any(PERMANENCE, PermanenceRules::whole));
    b.rule(
            "632",
            "The permanence order is of a date before care started, unknown parts ZZ.",
            DATE_PERM,
            DECOM)
        .with(PERMANENCE, EPISODES)
        .child((c, found) -> {
          for (Plain r : c.rows(PERMANENCE)) {
            if (!r.has(DATE_PERM)) {
              continue;
            }
            LocalDate day = r.date(DATE_PERM);
            boolean bad = !ValueRules.partlyKnown(String.valueOf(r.text(DATE_PERM)));
            List<Row> rows = new ArrayList<>(List.of(r));
            for (Episode e : c.episodes()) {
              if (bad || le(e.decom(), day)) {
                rows.add(e);
              }
            }
            if (bad || rows.size() > 1) {
              found.at(rows);
            }
          }
        });
    b.rule("633", "The authority of the permanence order is one that exists.", LA_PERM)
        .each(
            PERMANENCE,
            r -> r.has(LA_PERM) && !AUTHORITIES.contains(String.valueOf(r.text(LA_PERM))));
    b.rule(
            "634",
            "Previous permanence is for care that started from 1 April 2016 on.",
            LA_PERM,
            PREV_PERM,
            DATE_PERM,
            DECOM)
        .with(PERMANENCE, EPISODES)
        .child((c, found) -> {
          List<Plain> given =
              c.rows(PERMANENCE).stream()
                  .filter(r -> r.hasAny(LA_PERM, PREV_PERM, DATE_PERM))
                  .toList();
          if (!given.isEmpty()
              && c.anyEpisode(e -> lt(e.decom(), FIRST))
              && !c.anyEpisode(e -> le(FIRST, e.decom()))) {
            found.at(given);
            found.at(c.episodes());
          }
        });
    b.rule(
            "635",
            "Authority and date of the order go with a code that is not Z1.",
            LA_PERM,
            DATE_PERM,
            PREV_PERM)
        .each(
            PERMANENCE,
            r ->
                (!r.has(PREV_PERM) && r.hasAny(LA_PERM, DATE_PERM))
                    || (r.is(PREV_PERM, "Z1") && r.has(DATE_PERM)));
  }

  private static boolean whole(Plain r) {
    return r.is(PREV_PERM, "Z1") || r.hasAll(PREV_PERM, LA_PERM, DATE_PERM);
  }
}
