package org.breakwater.returns.extracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.breakwater.returns.cin.Assessment;
import org.breakwater.returns.cin.Characteristics;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinPlan;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.cin.Identifiers;
import org.breakwater.returns.cin.PreProceedings;
import org.breakwater.returns.cin.ProtectionPlan;
import org.breakwater.returns.cin.Review;
import org.breakwater.returns.cin.Section47;
import org.jspecify.annotations.Nullable;

/** What a child of the census says, with the dates that cannot be true sent back. */
final class CinChildReading {

  static final String CHILDREN = "children";
  private static final String EPISODES = "episodes";
  private static final String ASSESSMENTS = "assessments";
  private static final String PLANS = "plans";
  private static final String ENQUIRIES = "section-47";
  private static final String PROTECTION = "protection-plans";
  private static final String REVIEWS = "reviews";
  private static final String PRE_PROCEEDINGS = "pre-proceedings";

  static final List<String> TABLES =
      List.of(
          CHILDREN, EPISODES, ASSESSMENTS, PLANS, ENQUIRIES, PROTECTION, REVIEWS, PRE_PROCEEDINGS);

  private static final Set<String> ETHNICITIES =
      Set.of(
          "WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN",
          "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");

  private final CinChild child;
  private final String file;
  private final LocalDate today;
  private final @Nullable LocalDate born;
  private final List<ExtractedRecord> records = new ArrayList<>();
  private final List<Outcome.Refused> refused = new ArrayList<>();
  private String id = "";

  CinChildReading(CinChild child, String file, LocalDate today) {
    this.child = child;
    this.file = file;
    this.today = today;
    LocalDate birth = null;
    for (Identifiers who : child.identifiers()) {
      birth = who.born() == null ? who.expected() : who.born();
    }
    this.born = birth;
  }

  void tell(Consumer<Outcome> tell) {
    CinRow first = child.identifiers().isEmpty() ? null : child.identifiers().getFirst();
    Where where = new Where(file, null, first == null ? 0 : first.spot().line());
    String childId = child.child();
    if (first == null || childId == null || childId.isBlank()) {
      tell.accept(
          new Outcome.Refused(
              CHILDREN,
              where,
              "LAchildID",
              "",
              RowFault.MISSING,
              "The child has no id of the authority's own, so nobody could say who it is."));
      return;
    }
    id = childId.strip();
    child.identifiers().forEach(this::person);
    child.episodes().forEach(this::episode);
    for (Assessment one : child.assessments()) {
      String factors = one.factors().isEmpty() ? null : String.join(" ", one.factors());
      service(ASSESSMENTS, one, Service.ASSESSMENT, one.start(), one.end(), factors);
    }
    for (CinPlan one : child.cinPlans()) {
      event(PLANS, one, EventKind.CHILD_IN_NEED_PLAN, one.start(), one.end(), null, Map.of());
    }
    child.enquiries().forEach(this::enquiry);
    for (ProtectionPlan one : child.protectionPlans()) {
      String category = one.latestCategory() == null ? one.initialCategory() : one.latestCategory();
      service(PROTECTION, one, Service.CHILD_PROTECTION, one.start(), one.end(), category);
    }
    for (Review one : child.reviews()) {
      event(
          REVIEWS,
          one,
          EventKind.REVIEW_CHILD_PROTECTION_CONFERENCE,
          one.held(),
          null,
          null,
          Map.of());
    }
    for (PreProceedings one : child.preProceedings()) {
      event(PRE_PROCEEDINGS, one, EventKind.PRE_PROCEEDINGS, one.start(), null, null, Map.of());
    }
    tell.accept(new Outcome.Taken(CHILDREN, where, List.copyOf(records), List.of()));
    refused.forEach(tell);
  }

  private void person(Identifiers who) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    String upn = who.upn() == null ? "" : who.upn().strip().toUpperCase(Locale.ROOT);
    if (upn.matches("[A-Z][0-9]{11}[0-9A-Z]")) {
      identifiers.put("UPN", upn);
    }
    String sex = who.sex() == null ? who.gender() : who.sex();
    String ethnicity = null;
    for (Characteristics of : child.characteristics()) {
      ethnicity = of.ethnicity();
    }
    boolean possible =
        born == null
            || (born.getYear() >= 1900 && !born.isAfter(today.plusDays(Dates.UNBORN_DAYS)));
    records.add(
        new ExtractedPerson(
            id,
            true,
            null,
            null,
            sex(sex),
            possible ? born : null,
            ethnicity != null && ETHNICITIES.contains(ethnicity) ? ethnicity : null,
            identifiers,
            null,
            null,
            null));
  }

  private static @Nullable Sex sex(@Nullable String code) {
    return switch (code == null ? "" : code.strip()) {
      case "M", "1" -> Sex.MALE;
      case "F", "2" -> Sex.FEMALE;
      case "U", "0", "9" -> Sex.NOT_STATED;
      default -> null;
    };
  }

  private void episode(Episode one) {
    Map<String, String> details = new LinkedHashMap<>();
    put(details, "Primary need", one.need());
    if (one.decided()) {
      details.put("No further action", one.noFurtherAction() ? "1" : "0");
    }
    event(EPISODES, one, EventKind.REFERRAL, one.referred(), null, one.source(), details);
    if (!one.noFurtherAction()) {
      service(EPISODES, one, Service.CHILD_IN_NEED, one.referred(), one.closed(), one.reason());
    }
    conference(EPISODES, one, one.conference());
  }

  private void enquiry(Section47 one) {
    Map<String, String> details = new LinkedHashMap<>();
    if (one.conferenceNotRequired()) {
      details.put("Conference not needed", "1");
    }
    if (one.target() != null) {
      details.put("Conference due", String.valueOf(one.target()));
    }
    event(ENQUIRIES, one, EventKind.SECTION_47_ENQUIRY, one.start(), null, null, details);
    conference(ENQUIRIES, one, one.conference());
  }

  private void conference(String table, CinRow row, @Nullable LocalDate on) {
    if (on != null) {
      event(table, row, EventKind.INITIAL_CHILD_PROTECTION_CONFERENCE, on, null, null, Map.of());
    }
  }

  private static void put(Map<String, String> details, String name, @Nullable String value) {
    if (value != null) {
      details.put(name, value);
    }
  }

  private void service(
      String table,
      CinRow row,
      Service service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String detail) {
    if (from != null && sound(table, row, from, to)) {
      records.add(
          new ExtractedInvolvement(
              id, service, from, to, null, null, detail, CinExtract.NAME + "/" + table));
    } else if (from == null) {
      refuse(table, row, "", RowFault.MISSING, "The first day is not there, or is no date.");
    }
  }

  private void event(
      String table,
      CinRow row,
      EventKind kind,
      @Nullable LocalDate on,
      @Nullable LocalDate until,
      @Nullable String note,
      Map<String, String> details) {
    if (on != null && sound(table, row, on, until)) {
      records.add(
          new ExtractedEvent(
              id, kind, on, until, note, null, null, CinExtract.NAME + "/" + table, details));
    }
  }

  private boolean sound(String table, CinRow row, LocalDate from, @Nullable LocalDate to) {
    if (from.getYear() < 1900 || from.isAfter(today)) {
      refuse(
          table,
          row,
          from.toString(),
          RowFault.IMPOSSIBLE_DATE,
          "The date is in the future, or before 1900.");
    } else if (born != null && from.isBefore(born.minusDays(Dates.UNBORN_DAYS))) {
      refuse(
          table,
          row,
          from + ", born " + born,
          RowFault.IMPOSSIBLE_DATE,
          "The date is long before the person was born. One of the two is wrong.");
    } else if (to != null && to.isBefore(from)) {
      refuse(
          table,
          row,
          from + " to " + to,
          RowFault.ENDS_BEFORE_START,
          "The end is before the start. Correct one of the two.");
    } else {
      return true;
    }
    return false;
  }

  private void refuse(String table, CinRow row, String shown, RowFault fault, String reason) {
    refused.add(
        new Outcome.Refused(
            table,
            new Where(file, null, row.spot().line()),
            null,
            Shown.safely(shown),
            fault,
            reason));
  }
}
