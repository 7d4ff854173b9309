package org.breakwater.frontdoor.receiving;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.forms.DecisionTables;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/**
 * Grades a notice by the decision table {@code notice-grade}: the author's grade stands, except
 * that a third green in three months and a green with domestic abuse are raised (findings A04,
 * A05).
 */
@Component
class GradeNotice {
  /** The grade, and why. */
  record Graded(Grade grade, String reason) {}

  private final DecisionTables tables;

  GradeNotice(DecisionTables tables) {
    this.tables = tables;
  }

  Graded grade(Notice notice, int earlierGreens, Instant now) {
    Map<String, Object> inputs = new HashMap<>();
    Grade given = notice.grade();
    inputs.put("officerGrade", given == null ? "" : given.name());
    inputs.put("greensInThreeMonths", earlierGreens + (given == Grade.GREEN ? 1 : 0));
    inputs.put("domesticAbuse", notice.tags().contains(ConcernTag.DOMESTIC_ABUSE));
    List<Map<String, Object>> answers =
        tables.decide("notice-grade", inputs, now.atZone(Wording.LONDON).toLocalDate());
    if (answers.isEmpty()) {
      throw new IllegalStateException("The table notice-grade has no rule for " + inputs);
    }
    Grade grade = Grade.valueOf(String.valueOf(answers.getFirst().get("grade")));
    String reason = String.valueOf(answers.getFirst().get("reason"));
    if (grade != given) {
      return new Graded(grade, reason);
    }
    String own = notice.gradeReason();
    return new Graded(
        grade,
        own == null ? reason : notice.kind() == Notice.Kind.REFERRAL ? own : reason + ": " + own);
  }
}
