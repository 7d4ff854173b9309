package org.breakwater.returns.cin.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Faults that really come, each named by the rule that must find it. */
final class SampleFaults {

  private record Fault(String rule, Predicate<SampleChild> fits, Consumer<SampleChild> plant) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("4180", c -> true, c -> c.first("ChildIdentifiers").put("Sex", "X")),
          new Fault("4220", c -> true, c -> c.first("ChildCharacteristics").remove("Ethnicity")),
          new Fault(
              "1510",
              c -> c.first("ChildIdentifiers").containsKey("UPN"),
              c -> wrongLetter(c.first("ChildIdentifiers"))),
          new Fault(
              "8790",
              c -> c.first("Disabilities").containsValue("NONE"),
              c -> c.add("Disabilities", null).put("Disability", "VIS")),
          new Fault("8568", c -> true, c -> c.first("CINdetails").remove("ReferralNFA")),
          new Fault("8866", c -> true, c -> c.first("CINdetails").put("ReferralSource", "5Z")),
          new Fault(
              "8610",
              c -> c.first("CINdetails").containsKey("PrimaryNeedCode"),
              c -> c.first("CINdetails").remove("PrimaryNeedCode")),
          new Fault(
              "8640",
              c -> c.first("CINdetails").containsKey("ReasonForClosure"),
              c -> c.first("CINdetails").put("ReasonForClosure", "RC0")),
          new Fault(
              "8805",
              c -> c.first("CINdetails").containsKey("ReasonForClosure"),
              c -> c.first("CINdetails").remove("ReasonForClosure")),
          new Fault(
              "8630",
              c -> c.first("CINdetails").containsKey("CINclosureDate"),
              c -> move(c, "CINdetails", "CINreferralDate", "CINclosureDate", -1)),
          new Fault(
              "8608",
              c -> ended(c),
              c ->
                  move(
                      c,
                      "Assessments",
                      "AssessmentActualStartDate",
                      "AssessmentAuthorisationDate",
                      -1)),
          new Fault("8869", c -> ended(c), c -> factors(c, "21")),
          new Fault("8945Q", c -> ended(c), c -> factors(c, "18A")),
          new Fault(
              "8897Q", c -> ended(c), c -> c.first("Assessments").remove("AssessmentFactors")),
          new Fault(
              "4011",
              c -> c.first("CINplanDates").containsKey("CINPlanEndDate"),
              c -> move(c, "CINplanDates", "CINPlanStartDate", "CINPlanEndDate", -1)),
          new Fault(
              "8615",
              c -> c.has("Section47"),
              c -> move(c, "Section47", "S47ActualStartDate", "DateOfInitialCPC", -1)),
          new Fault(
              "8905",
              c -> c.has("ChildProtectionPlans"),
              c -> c.first("ChildProtectionPlans").put("InitialCategoryOfAbuse", "ABU")),
          new Fault(
              "8841",
              c -> c.has("Reviews"),
              c ->
                  c.first("Reviews")
                      .put("CPPreviewDate", c.first("ChildProtectionPlans").get("CPPstartDate"))));

  private SampleFaults() {}

  /** Plants one fault that fits; returns the rule that must find it. */
  static String plant(SampleChild child, SplittableRandom random) {
    List<Fault> fitting = FAULTS.stream().filter(f -> f.fits().test(child)).toList();
    Fault fault = fitting.get(random.nextInt(fitting.size()));
    fault.plant().accept(child);
    return fault.rule();
  }

  private static boolean ended(SampleChild child) {
    return child.first("Assessments").containsKey("AssessmentAuthorisationDate");
  }

  private static void wrongLetter(Map<String, Object> who) {
    String upn = String.valueOf(who.get("UPN"));
    who.put("UPN", (upn.charAt(0) == 'A' ? "B" : "A") + upn.substring(1));
  }

  private static void factors(SampleChild child, String more) {
    List<Object> factors =
        new ArrayList<>((List<?>) child.first("Assessments").get("AssessmentFactors"));
    factors.add(more);
    child.first("Assessments").put("AssessmentFactors", List.copyOf(factors));
  }

  private static void move(SampleChild child, String table, String from, String to, int days) {
    Map<String, Object> row = child.first(table);
    row.put(to, SampleChild.day(row, from).plusDays(days));
  }
}
