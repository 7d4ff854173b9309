package org.breakwater.improvement.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The plan on a page.
 *
 * @param on the past day asked for; blank for now
 * @param past whether it shows a past day
 */
public record PlanPage(
    Plan plan,
    List<Option> sources,
    List<Option> agencies,
    @Nullable String source,
    @Nullable String agency,
    DateFields on,
    boolean past,
    boolean works,
    FormErrors errors) {
  /** The sources with actions or open findings in this view, in order. */
  public List<Source> groups() {
    return plan.sources().stream()
        .filter(one -> !entries(one).isEmpty() || !unanswered(one).isEmpty())
        .toList();
  }

  public List<Plan.Entry> entries(Source one) {
    return plan.entries().stream()
        .filter(entry -> entry.action().source().equals(one.id()))
        .toList();
  }

  /** Whether any action of a source answers a finding: an empty column is left out. */
  public boolean answers(Source one) {
    return entries(one).stream().anyMatch(entry -> !entry.findings().isEmpty());
  }

  public List<Finding> unanswered(Source one) {
    return plan.unanswered().stream().filter(finding -> finding.source().equals(one.id())).toList();
  }

  /** "3 on track, 1 overdue". */
  public String counted() {
    Map<State, Long> counts = plan.counts();
    return counts.entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey().words().toLowerCase(java.util.Locale.UK))
        .collect(Collectors.joining("; "));
  }

  public static String numbers(List<Finding> findings) {
    return findings.stream().map(Finding::number).collect(Collectors.joining(", "));
  }

  /** The address of a new action about a finding. */
  public static String answer(UUID source, Finding finding) {
    return "/improvement/sources/" + source + "/actions/new?finding=" + finding.id();
  }
}
