package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The typed rows: a row with the few values at hand that many rules ask for. */
final class Rows {

  private Rows() {}

  /** Makes the typed row of a table. */
  interface Maker<R extends Row> {
    R make(Origin origin, @Nullable Cell[] cells, int number, int line);
  }

  /** A table and its type of row. */
  record Kind<R extends Row>(Table table, Maker<R> maker) {}

  static final Kind<Header> HEADERS = new Kind<>(Table.HEADER, Header::new);
  static final Kind<Episode> EPISODES = new Kind<>(Table.EPISODES, Episode::new);
  static final Kind<Plain> REVIEWS = plain(Table.REVIEWS);
  static final Kind<Plain> ASYLUM = plain(Table.UASC_TABLE);
  static final Kind<Plain> HEALTH = plain(Table.OC2);
  static final Kind<Plain> LEAVERS = plain(Table.OC3);
  static final Kind<Plain> ADOPTIONS = plain(Table.AD1);
  static final Kind<Plain> DECISIONS = plain(Table.PLACED);
  static final Kind<Plain> PERMANENCE = plain(Table.PREV_PERM_TABLE);
  static final Kind<Plain> ABSENCES = plain(Table.MISSING_TABLE);
  static final Kind<Plain> WORKERS = plain(Table.WORKERS);
  static final Kind<Plain> ORDERS = plain(Table.DOLO);

  static final List<Kind<? extends Row>> KINDS =
      List.of(
          HEADERS,
          EPISODES,
          REVIEWS,
          ASYLUM,
          HEALTH,
          LEAVERS,
          ADOPTIONS,
          DECISIONS,
          PERMANENCE,
          ABSENCES,
          WORKERS,
          ORDERS);

  private static Kind<Plain> plain(Table table) {
    return new Kind<>(table, Plain::new);
  }

  /** The kind of a table. */
  static Kind<? extends Row> of(Table table) {
    return KINDS.get(table.ordinal());
  }

  /** A row of any table but headers and episodes. */
  static final class Plain extends Row {
    private final @Nullable LocalDate dob;

    Plain(Origin origin, @Nullable Cell[] cells, int number, int line) {
      super(origin, cells, number, line);
      this.dob = date(DOB);
    }

    @Nullable LocalDate dob() {
      return dob;
    }
  }

  /** A child's own facts. */
  static final class Header extends Row {
    private final @Nullable LocalDate dob;

    Header(Origin origin, @Nullable Cell[] cells, int number, int line) {
      super(origin, cells, number, line);
      this.dob = date(DOB);
    }

    @Nullable LocalDate dob() {
      return dob;
    }

    /** F; 2 in the older coding. */
    boolean female() {
      return is(SEX, "F", "2");
    }

    /** M; 1 in the older coding. */
    boolean male() {
      return is(SEX, "M", "1");
    }

    boolean mother() {
      return is(MOTHER, "1");
    }
  }

  /** An episode: one legal status in one placement. */
  static final class Episode extends Row {
    private final @Nullable LocalDate decom;
    private final @Nullable LocalDate dec;
    private final boolean respite;

    Episode(Origin origin, @Nullable Cell[] cells, int number, int line) {
      super(origin, cells, number, line);
      this.decom = date(DECOM);
      this.dec = date(DEC);
      String status = text(LS);
      this.respite = "V3".equalsIgnoreCase(status) || "V4".equalsIgnoreCase(status);
    }

    /** The day it began; null when blank or not a date. */
    @Nullable LocalDate decom() {
      return decom;
    }

    /** The day it ended; null when open, or when what is written is no date. */
    @Nullable LocalDate dec() {
      return dec;
    }

    /** Under an agreed series of short breaks (V3, V4). */
    boolean respite() {
      return respite;
    }

    boolean open() {
      return dec == null;
    }

    /** Care ended with it: there is an end reason, and it is not X1 (another episode follows). */
    boolean endsCare() {
      return not(REC, "X1");
    }

    boolean temporary() {
      return is(PLACE, "T0", "T1", "T2", "T3", "T4");
    }

    boolean adoptivePlacement() {
      return is(PLACE, "A3", "A4", "A5", "A6");
    }

    boolean adopted() {
      return is(REC, "E11", "E12");
    }

    /** Some day of it lies in a year; an episode with no known start does not. */
    boolean touches(@Nullable LocalDate from, @Nullable LocalDate to) {
      return Dates.le(decom, to) && (dec == null || Dates.le(from, dec));
    }
  }
}
