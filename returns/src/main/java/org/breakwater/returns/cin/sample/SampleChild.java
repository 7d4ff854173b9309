package org.breakwater.returns.cin.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.breakwater.returns.cin.CinChild;
import org.jspecify.annotations.Nullable;

/** A made-up child: one episode that goes one of the ways episodes go. */
final class SampleChild {

  private static final String[] ETHNICITIES =
      "WBRI WBRI WBRI WBRI WIRI WOTH MWBC MWAS AIND APKN ABAN BCRB BAFR CHNE OOTH REFU NOBT"
          .split(" ");
  private static final String[] DISABILITIES =
      "MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA".split(" ");
  private static final String[] SOURCES =
      "1A 1B 1C 2A 2B 3A 3B 3D 3E 4 5A 5B 5D 6 6 6 7 8 9".split(" ");
  private static final String[] FACTORS =
      "1B 2B 3A 3B 4A 4B 5A 6A 7A 10A 11A 13A 15A 16A 17A 18B 18C 19B 19C 20 24A".split(" ");
  private static final String[] ABUSE = {"NEG", "PHY", "SAB", "EMO"};
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private final SplittableRandom random;
  private final int number;
  private final LocalDate start = CinSample.CENSUS.start();
  private final LocalDate reference = CinSample.CENSUS.reference();

  /** A row before it is written. */
  record Made(String table, @Nullable String id, Map<String, Object> values) {}

  final List<Made> rows = new ArrayList<>();

  SampleChild(SplittableRandom random, int number) {
    this.random = random;
    this.number = number;
  }

  Map<String, Object> first(String table) {
    return rows.stream()
        .filter(r -> r.table().equals(table))
        .findFirst()
        .map(Made::values)
        .orElse(Map.of());
  }

  boolean has(String table) {
    return rows.stream().anyMatch(r -> r.table().equals(table));
  }

  Map<String, Object> add(String table, @Nullable String id) {
    Map<String, Object> values = new LinkedHashMap<>();
    rows.add(new Made(table, id, values));
    return values;
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private LocalDate between(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay();
    return days <= 0 ? from : from.plusDays(random.nextLong(days + 1));
  }

  void live() {
    LocalDate born = reference.minusDays(30 + random.nextInt(17 * 365));
    Map<String, Object> who = add("ChildIdentifiers", null);
    who.put("LAchildID", "B%07d".formatted(number));
    if (born.isBefore(LocalDate.of(2020, 9, 1))) {
      who.put("UPN", upn(born));
    } else {
      who.put("UPNunknown", "UN2");
    }
    who.put("PersonBirthDate", born);
    who.put("Sex", random.nextBoolean() ? "F" : "M");
    add("ChildCharacteristics", null).put("Ethnicity", one(ETHNICITIES));
    disabilities();
    Map<String, Object> episode = add("CINdetails", null);
    episode.put("ReferralSource", one(SOURCES));
    if (random.nextInt(5) == 0) {
      episode.put("CINreferralDate", between(latest(start, born), reference));
      episode.put("ReferralNFA", "1");
    } else {
      episode.put("CINreferralDate", between(latest(start.minusYears(1), born), reference));
      episode.put("PrimaryNeedCode", "N" + (1 + random.nextInt(8)));
      episode.put("ReferralNFA", "0");
      assess(episode);
    }
  }

  private String upn(LocalDate born) {
    String digits = "301%02d%07d".formatted(born.getYear() % 100, number % 10_000_000);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i + 2);
    }
    return LETTERS.charAt(sum % 23) + digits;
  }

  private void disabilities() {
    Set<String> codes = new LinkedHashSet<>();
    if (random.nextInt(100) < 85) {
      codes.add("NONE");
    } else {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        codes.add(one(DISABILITIES));
      }
    }
    codes.forEach(code -> add("Disabilities", null).put("Disability", code));
  }

  private void assess(Map<String, Object> episode) {
    LocalDate referred = day(episode, "CINreferralDate");
    LocalDate began = latest(start, referred).plusDays(random.nextInt(6));
    LocalDate ended = began.plusDays(10 + random.nextInt(40));
    if (began.isAfter(reference)) {
      return;
    }
    Map<String, Object> assessment = add("Assessments", "1");
    assessment.put("AssessmentActualStartDate", began);
    if (ended.isAfter(reference)) {
      return;
    }
    assessment.put("AssessmentAuthorisationDate", ended);
    Set<String> factors = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      factors.add(one(FACTORS));
    }
    assessment.put("AssessmentFactors", List.copyOf(factors));
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> close(episode, ended, random.nextBoolean() ? "RC8" : "RC9");
      case 4, 5, 6 -> need(episode, ended);
      case 7, 8 -> protect(episode, began);
      default -> {
        // the episode stays open without a plan yet
      }
    }
  }

  private void close(Map<String, Object> episode, LocalDate after, String reason) {
    LocalDate closed = after.plusDays(random.nextInt(30));
    if (!closed.isAfter(reference)) {
      episode.put("CINclosureDate", closed);
      episode.put("ReasonForClosure", reason);
    }
  }

  private void need(Map<String, Object> episode, LocalDate after) {
    LocalDate began = after.plusDays(random.nextInt(10));
    LocalDate ended = began.plusDays(30 + random.nextInt(150));
    if (began.isAfter(reference)) {
      return;
    }
    Map<String, Object> plan = add("CINplanDates", null);
    plan.put("CINPlanStartDate", began);
    if (!ended.isAfter(reference)) {
      plan.put("CINPlanEndDate", ended);
      close(episode, ended, "RC7");
    }
  }

  private void protect(Map<String, Object> episode, LocalDate began) {
    LocalDate conference = weekday(began.plusDays(10 + random.nextInt(8)));
    if (conference.isAfter(reference)) {
      return;
    }
    Map<String, Object> enquiry = add("Section47", null);
    enquiry.put("S47ActualStartDate", began);
    enquiry.put("InitialCPCtarget", weekday(began.plusDays(20)));
    enquiry.put("DateOfInitialCPC", conference);
    enquiry.put("ICPCnotRequired", "0");
    LocalDate ended = conference.plusDays(95 + random.nextInt(150));
    Map<String, Object> plan = add("ChildProtectionPlans", "1");
    String abuse = one(ABUSE);
    plan.put("CPPstartDate", conference);
    plan.put("InitialCategoryOfAbuse", abuse);
    plan.put("LatestCategoryOfAbuse", abuse);
    plan.put("NumberOfPreviousCPP", Integer.toString(random.nextInt(3)));
    LocalDate until = ended.isAfter(reference) ? reference : ended;
    for (LocalDate held = conference.plusDays(80);
        held.isBefore(until);
        held = held.plusDays(170)) {
      add("Reviews", "1").put("CPPreviewDate", held);
    }
    // the assessment may have ended after the plan did; then the episode stays open
    LocalDate assessed = day(first("Assessments"), "AssessmentAuthorisationDate");
    if (!ended.isAfter(reference) && !assessed.isAfter(ended)) {
      plan.put("CPPendDate", ended);
      close(episode, ended, "RC7");
    }
  }

  /** A day that must be there. */
  static LocalDate day(Map<String, Object> row, String field) {
    return (LocalDate) Objects.requireNonNull(row.get(field), field);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? day.plusDays(2)
        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  CinChild build() {
    CinChild.Builder builder =
        new CinChild.Builder(CinSample.CENSUS)
            .child(String.valueOf(first("ChildIdentifiers").get("LAchildID")));
    for (Made row : rows) {
      boolean inEpisode =
          !Set.of("ChildIdentifiers", "ChildCharacteristics", "Disabilities").contains(row.table());
      builder.add(row.table(), inEpisode ? "1" : null, row.id(), row.values());
    }
    return builder.build();
  }
}
