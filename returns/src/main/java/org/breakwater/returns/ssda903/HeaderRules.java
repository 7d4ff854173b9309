package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.List;
import org.breakwater.returns.ssda903.Rows.Header;
import org.jspecify.annotations.Nullable;

/** The child's own facts: birth, UPN, being a mother; and what must equal last year's. */
final class HeaderRules {

  private HeaderRules() {}

  static void write(Book b) {
    birth(b);
    upn(b);
    mother(b);
    carried(b);
  }

  private static void birth(Book b) {
    b.rule("301", "A child is not born after the year.", DOB)
        .each(HEADERS, (c, r) -> lt(c.end(), r.dob()));
    b.rule("302", "Care does not begin before birth.", DECOM, DOB)
        .with(HEADERS, EPISODES)
        .child((c, found) -> {
          Rows.Episode first = c.firstEpisode(e -> e.decom() != null);
          Header header = c.header();
          if (first != null && header != null && lt(first.decom(), header.dob())) {
            found.at(first, header);
          }
        });
    b.rule("351", "A child is no more than 25 when the year begins.", DOB)
        .each(HEADERS, (c, r) -> lt(birthday(r.dob(), 25), c.start()));
    b.rule("352", "Care does not begin at 18 or over.", DECOM, RNE)
        .with(HEADERS)
        .each(EPISODES, (c, r) -> r.is(RNE, "S") && reached(c.dob(), 18, r.decom()));
    b.rule("174", "Only a mother has the birth date of a first child.", SEX, MC_DOB)
        .from(2025)
        .each(HEADERS, r -> r.male() && r.has(MC_DOB));
    b.rule("EPI", "A child with a header has an episode, or is a care leaver.", CHILD)
        .with(EPISODES)
        .mend("Send the child's episodes, or leave the child out of the header.")
        .each(HEADERS, (c, r) -> c.episodes().isEmpty() && c.rows(LEAVERS).isEmpty());
  }

  private static void upn(Book b) {
    b.rule("209", "UN1 is not for a child who is 5 when the year begins.", UPN, DOB)
        .each(HEADERS, (c, r) -> r.is(UPN, "UN1") && reached(r.dob(), 5, c.start()));
    b.rule("210", "UN4 does not go with an episode begun in the last week of the year.", UPN, DECOM)
        .with(HEADERS, EPISODES)
        .child((c, found) -> {
          Header header = c.header();
          java.time.LocalDate end = c.end();
          if (header == null || end == null || !header.is(UPN, "UN4")) {
            return;
          }
          List<Rows.Episode> recent =
              c.episodes().stream().filter(e -> le(end.minusDays(7), e.decom())).toList();
          if (!recent.isEmpty()) {
            found.at(header);
            found.at(recent);
          }
        });
    b.rule("442", "A looked-after child has a UPN, or a reason for having none.", UPN)
        .with(EPISODES)
        .each(HEADERS, (c, r) -> !r.has(UPN) && c.anyEpisode(e -> !e.respite()));
    b.rule("444", "No two children have the same UPN.", UPN)
        .from(2026)
        .mend("Find which child the UPN belongs to; give the other its own.")
        .unique(
            HEADERS,
            (c, r) -> {
              String upn = r.text(UPN);
              return upn != null
                  && !r.is(UPN, "UN1", "UN2", "UN3", "UN4", "UN5")
                  && c.collection().upns().getOrDefault(upn, 0) > 1;
            });
    b.rule("208", "The UPN is last year's, unless none was known then.", UPN)
        .last(HEADERS)
        .each(HEADERS, (c, r) -> unlike(c, r, HeaderRules::upnMayFollow));
  }

  private static void mother(Book b) {
    b.rule(
            "165",
            "Every girl looked after in the year, and no boy, has the mother flag.",
            MOTHER,
            SEX,
            ACTIV,
            ACCOM,
            IN_TOUCH)
        .with(HEADERS, EPISODES, LEAVERS)
        .child((c, found) -> {
          for (Header h : c.rows(HEADERS)) {
            boolean looked = c.anyEpisode(e -> !e.respite() && e.touches(c.start(), c.end()));
            if (h.not(MOTHER, "0", "1")
                || (h.male() && h.has(MOTHER))
                || (h.female() && looked && !h.has(MOTHER))) {
              found.at(h);
              found.at(c.rows(LEAVERS));
            }
          }
        });
    b.rule("393", "A girl looked after has the mother flag, 0 or 1.", MOTHER)
        .from(2025)
        .with(EPISODES)
        .each(HEADERS, (c, r) -> r.female() && !r.has(MOTHER) && c.anyEpisode(e -> !e.respite()));
    b.rule(
            "607",
            "A girl who left care in the year has the mother flag.",
            MOTHER,
            SEX,
            DEC,
            REC,
            LS)
        .from(2025)
        .with(HEADERS, EPISODES)
        .child((c, found) -> {
          Header h = c.header();
          if (h == null || !h.female() || h.has(MOTHER)) {
            return;
          }
          List<Rows.Episode> left =
              c.episodes().stream()
                  .filter(e -> e.endsCare() && !e.respite())
                  .filter(e -> within(e.dec(), c.start(), c.end()))
                  .toList();
          if (!left.isEmpty()) {
            found.at(h);
            found.at(left);
          }
        });
    b.rule("611", "A mother has the birth date of her first child.", MOTHER, MC_DOB)
        .each(HEADERS, r -> r.mother() && !r.has(MC_DOB));
    b.rule("612", "The birth date of a first child goes with mother flag 1.", SEX, MOTHER, MC_DOB)
        .from(2025)
        .each(HEADERS, r -> r.female() && r.has(MC_DOB) && !r.mother());
    b.rule("620", "A mother is 11 or over when the year begins.", DOB, MOTHER)
        .each(HEADERS, (c, r) -> r.mother() && under(r.dob(), 11, c.start()));
    b.rule("621", "A mother is older than her child.", DOB, MC_DOB)
        .each(HEADERS, r -> le(r.date(MC_DOB), r.dob()));
    b.rule("625", "A first child is not born after the year or after care ended.", MC_DOB, DEC)
        .with(HEADERS, EPISODES)
        .child((c, found) -> {
          Header h = c.header();
          Rows.Episode ended = Child.latest(c.episodes(), DEC);
          if (h == null || !h.has(MC_DOB)) {
            return;
          }
          boolean left = !c.anyEpisode(e -> !e.has(DEC));
          if (lt(c.end(), h.date(MC_DOB))
              || (left && ended != null && lt(ended.dec(), h.date(MC_DOB)))) {
            found.at(h);
            found.at(ended == null ? List.of() : List.of(ended));
          }
        });
    b.rule("628", "A care leaver with no episode has no mother flag.", MOTHER)
        .with(EPISODES, LEAVERS)
        .each(
            HEADERS,
            (c, r) ->
                r.has(MOTHER)
                    && c.episodes().isEmpty()
                    && c.now().any(LEAVERS, LeaverRules::given));
  }

  private static void carried(Book b) {
    b.rule("202", "Sex is as it was last year.", SEX)
        .last(HEADERS)
        .each(
            HEADERS,
            (c, r) ->
                unlike(
                    c,
                    r,
                    (now, was) ->
                        now.alike(was, SEX)
                            || (now.female() && was.female())
                            || (now.male() && was.male())));
    b.rule("203", "The date of birth is as it was last year.", DOB)
        .last(HEADERS)
        .each(HEADERS, (c, r) -> unlike(c, r, (now, was) -> now.same(was, DOB)));
    b.rule("204", "The ethnic group is as it was last year.", ETHNIC)
        .last(HEADERS)
        .each(HEADERS, (c, r) -> unlike(c, r, (now, was) -> now.alike(was, ETHNIC)));
    b.rule("207", "Who was a mother last year is one this year.", MOTHER)
        .last(HEADERS)
        .with(EPISODES)
        .each(
            HEADERS,
            (c, r) ->
                !c.episodes().isEmpty()
                    && unlike(c, r, (now, was) -> now.mother() || !was.mother()));
    b.rule("624", "The birth date of a first child is as it was last year.", MC_DOB)
        .last(HEADERS)
        .each(
            HEADERS,
            (c, r) -> unlike(c, r, (now, was) -> !was.has(MC_DOB) || now.same(was, MC_DOB)));
    b.rule("626", "A first child born before the year was one last year.", MOTHER, MC_DOB)
        .last(HEADERS)
        .each(
            HEADERS,
            (c, r) ->
                r.mother()
                    && lt(r.date(MC_DOB), c.start())
                    && unlike(c, r, (now, was) -> !was.is(MOTHER, "0")));
  }

  /** A test of this year's header beside last year's. */
  private interface Beside {
    boolean fits(Header now, Header was);
  }

  private static boolean unlike(Child c, Header now, Beside test) {
    @Nullable Header was = c.last().first(HEADERS);
    return was != null && !test.fits(now, was);
  }

  private static boolean upnMayFollow(Header now, Header was) {
    String next = now.text(UPN);
    String before = was.text(UPN);
    if (now.alike(was, UPN)) {
      return true;
    }
    if (next == null) {
      return false;
    }
    boolean reason = now.is(UPN, "UN1", "UN2", "UN3", "UN4", "UN5");
    if (before == null || before.equals("UN1")) {
      return !next.equals("UN1");
    }
    return was.is(UPN, "UN2", "UN3", "UN4", "UN5") && !reason;
  }
}
