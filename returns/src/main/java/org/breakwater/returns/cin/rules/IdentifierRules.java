package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinCodes;
import org.breakwater.returns.cin.CinHeader;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.cin.Identifiers;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.RuleBook;
import org.breakwater.returns.rules.Years;
import org.jspecify.annotations.Nullable;

/** The header, the authority's id, the unique pupil number, and sex. */
final class IdentifierRules {

  private static final Pattern UPN_SHAPE = Pattern.compile("[A-Za-z][0-9]{11}[0-9A-Za-z]");
  private static final Set<String> REASONS = Set.of("UN2", "UN3", "UN4", "UN5", "UN6", "UN7");

  private IdentifierRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "100",
            VALUE,
            "The header gives a reference date, 31 March of the return year.",
            "Correct the reference date or the year in the header.",
            "ReferenceDate",
            "Year")
        .check(IdentifierRules::header);
    book.error(
            "8500",
            VALUE,
            "Every child has the authority's id.",
            "Give the child's id.",
            "LAchildID")
        .check(each("LAchildID", row -> row.childId() == null));
    book.error(
            "1570",
            VALUE,
            "The authority's id of a child has at most 20 characters.",
            "Shorten the id, and use the same one next year.",
            "LAchildID")
        .in(Years.from(2025))
        .check(each("LAchildID", row -> row.childId() != null && row.childId().length() > 20));
    book.error(
            "1580",
            VALUE,
            "The authority's id of a child is made of letters and digits only.",
            "Take spaces and signs out of the id.",
            "LAchildID")
        .in(Years.from(2025))
        .check(each("LAchildID", row -> row.childId() != null && !plain(row.childId())));
    book.error(
            "1510",
            VALUE,
            "The first letter of a UPN agrees with the rest of it.",
            "Look for a mistyped character in the UPN.",
            "UPN")
        .check(each("UPN", row -> row.upn() != null && Upns.wrongLetter(row.upn())));
    book.error(
            "1530",
            VALUE,
            "Characters 2 to 4 of a UPN are the number of a known authority.",
            "Look for a mistyped character in the UPN.",
            "UPN")
        .in(Years.from(2024))
        .check(each("UPN", row -> row.upn() != null && !Upns.knownAuthority(row.upn())));
    book.error(
            "1540",
            VALUE,
            "Characters 5 to 12 of a UPN are digits.",
            "Look for a mistyped character in the UPN.",
            "UPN")
        .check(each("UPN", row -> row.upn() != null && !Upns.digitsInTheMiddle(row.upn())));
    book.error(
            "1550",
            VALUE,
            "The last character of a UPN is a digit, or a letter that is not I, O or S.",
            "Look for a mistyped character in the UPN.",
            "UPN")
        .check(each("UPN", row -> row.upn() != null && !Upns.goodEnd(row.upn())));
    book.query(
            "1560Q",
            VALUE,
            "A former UPN has the shape of a UPN: a letter, eleven digits, a digit or letter.",
            "Correct the former UPN, or leave it out.",
            "FormerUPN")
        .check(
            each(
                "FormerUPN",
                row -> row.formerUpn() != null && !UPN_SHAPE.matcher(row.formerUpn()).matches()));
    book.error("4180", VALUE, "Sex is given as M, F or U.", "Give the sex.", "Sex")
        .in(Years.from(2025))
        .check(each("Sex", row -> !in(CinCodes.SEX, row.sex())));
    // until 2024 the form asked for gender
    book.error(
            "4180", VALUE, "Gender is given as 0, 1, 2 or 9.", "Give the gender.", "GenderCurrent")
        .in(Years.between(CinRules.FIRST, 2024))
        .check(each("GenderCurrent", row -> !in(CinCodes.GENDER, row.gender())));
    book.error(
            "8750",
            ROW,
            "A child not yet born, with only an expected date, has sex U.",
            "Give sex U until the child is born, or give the date of birth.",
            "Sex",
            "PersonBirthDate",
            "ExpectedPersonBirthDate")
        .in(Years.from(2025))
        .check((child, flags) -> unborn(child, flags, "Sex", "U"));
    book.error(
            "8750",
            ROW,
            "A child not yet born, with only an expected date, has gender 0.",
            "Give gender 0 until the child is born, or give the date of birth.",
            "GenderCurrent",
            "PersonBirthDate",
            "ExpectedPersonBirthDate")
        .in(Years.between(CinRules.FIRST, 2024))
        .check((child, flags) -> unborn(child, flags, "GenderCurrent", "0"));
    book.query(
            "8770Q",
            CHILD,
            "A child of school age whose referral went further has a UPN, or a reason UN2 to UN7 for having none.",
            "Give the UPN, or why there is none.",
            "UPN",
            "UPNunknown",
            "PersonBirthDate",
            "ReferralNFA")
        .check(IdentifierRules::upnOfSchoolAge);
    book.error(
            "8772",
            CHILD,
            "Reason UN7 for having no UPN is given only when every referral led to no further action.",
            "Give the UPN or another reason, or correct the referral.",
            "UPNunknown",
            "ReferralNFA")
        .check(IdentifierRules::un7);
    book.error(
            "8590",
            CHILD,
            "Every child has at least one episode.",
            "Add the episode, or take the child out.",
            "LAchildID")
        .check((child, flags) -> {
          if (child.episodes().isEmpty()) {
            child.identifiers().forEach(row -> flags.flag(row.at("LAchildID")));
          }
        });
  }

  private static boolean plain(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return !id.isEmpty();
  }

  private static boolean in(Set<String> codes, @Nullable String code) {
    return code != null && codes.contains(code);
  }

  private static org.breakwater.returns.rules.Rule.Check<CinChild> each(
      String field, Predicate<Identifiers> wrong) {
    return (child, flags) -> {
      for (Identifiers row : child.identifiers()) {
        if (wrong.test(row)) {
          flags.flag(row.at(field));
        }
      }
    };
  }

  private static void header(CinChild child, Flags flags) {
    for (CinHeader header : child.headers()) {
      Integer year = header.year();
      LocalDate day = header.reference();
      if (year == null || day == null || !day.equals(LocalDate.of(year, Month.MARCH, 31))) {
        flags.flag("", Look.at(header, "ReferenceDate", "Year"));
      }
    }
  }

  private static void unborn(CinChild child, Flags flags, String field, String unknown) {
    for (Identifiers row : child.identifiers()) {
      String given = field.equals("Sex") ? row.sex() : row.gender();
      if (row.born() == null && row.expected() != null && !unknown.equals(given)) {
        flags.flag("", Look.at(row, field, "PersonBirthDate", "ExpectedPersonBirthDate"));
      }
    }
  }

  private static void upnOfSchoolAge(CinChild child, Flags flags) {
    for (Identifiers row : child.identifiers()) {
      String reason = row.upnUnknown();
      if (row.upn() == null
          && !(reason != null && REASONS.contains(reason.toUpperCase(Locale.ROOT)))
          && schoolAge(row.born(), child.census().reference())
          && child.episodes().stream().anyMatch(Episode::wentFurther)) {
        flags.flag("", Look.at(row, "UPN", "UPNunknown"));
      }
    }
  }

  /** Five by 31 August before the reference date, and not yet 18 on it. */
  private static boolean schoolAge(@Nullable LocalDate born, LocalDate reference) {
    if (born == null) {
      return false;
    }
    LocalDate august = LocalDate.of(reference.getYear(), Month.AUGUST, 31);
    LocalDate last = august.isAfter(reference) ? august.minusYears(1) : august;
    return !born.plusYears(5).isAfter(last) && born.plusYears(18).isAfter(reference);
  }

  private static void un7(CinChild child, Flags flags) {
    for (Identifiers row : child.identifiers()) {
      if ("UN7".equals(row.upnUnknown())) {
        for (Episode episode : child.episodes()) {
          if (!episode.noFurtherAction()) {
            List<Place> places = List.of(row.at("UPNunknown"), episode.at("ReferralNFA"));
            flags.flag("", places);
          }
        }
      }
    }
  }
}
