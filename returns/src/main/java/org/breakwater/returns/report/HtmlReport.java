package org.breakwater.returns.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.NotRun;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Severity;

/**
 * Findings as one page of HTML that needs nothing else: counts first, then by rule, then by worker.
 * It is filtered, folded and printed without any script.
 */
final class HtmlReport implements Report {

  /** A browser can fold and search this many; a larger return is worked through by spreadsheet. */
  static final int MOST = 50_000;

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    Writer html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    List<ByRule> groups = ByRule.of(outcome.findings());
    Map<String, List<Finding>> workers = byWorker(outcome);
    head(html, outcome);
    counts(html, outcome, groups);
    notRun(html, outcome);
    if (!outcome.findings().isEmpty()) {
      filters(html, workers);
      rules(html, outcome, groups);
      workers(html, workers);
    }
    html.write("</main>\n</body>\n</html>\n");
    html.flush();
  }

  private static void head(Writer html, Outcome outcome) throws IOException {
    String title = outcome.ruleSet() + ": " + verdict(outcome);
    html.write("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.write(escape(title));
    html.write("</title>\n<style>\n");
    try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
      html.write(new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8));
    }
    html.write("</style>\n</head>\n<body>\n<main>\n<h1>" + escape(outcome.ruleSet()) + "</h1>\n");
    html.write("<p class=\"lead\">" + escape(String.join(", ", outcome.files())) + "</p>\n");
  }

  private static String verdict(Outcome outcome) {
    if (outcome.clean()) {
      return "clean";
    }
    long found = outcome.findings().size();
    return "%,d %s".formatted(found, found == 1 ? "finding" : "findings")
        + (outcome.notRun().isEmpty() ? "" : ", some rules did not run");
  }

  private static void counts(Writer html, Outcome outcome, List<ByRule> groups) throws IOException {
    html.write("<p class=\"verdict\"><strong>");
    html.write(
        outcome.clean()
            ? "Clean: every rule ran and none found anything."
            : "Not clean: " + escape(verdict(outcome)) + ".");
    html.write("</strong></p>\n<dl class=\"counts\">");
    count(html, "Children", outcome.children());
    count(html, "Errors", outcome.count(Severity.ERROR));
    count(html, "Queries", outcome.count(Severity.QUERY));
    count(html, "Children with findings", childrenWithFindings(outcome));
    count(html, "Rules run", outcome.rules().size() - outcome.notRun().size());
    count(html, "Rules not run", outcome.notRun().size());
    html.write("</dl>\n");
    for (String note : outcome.notes()) {
      html.write("<p class=\"note\">" + escape(note) + "</p>\n");
    }
    if (groups.isEmpty()) {
      return;
    }
    html.write("<h2 id=\"counts\">How many, by rule</h2>\n<table class=\"summary\"><thead><tr>");
    html.write(
        "<th scope=\"col\">Rule</th><th scope=\"col\">Severity</th><th scope=\"col\" class=\"n\">");
    html.write("Findings</th><th scope=\"col\">What must hold</th></tr></thead><tbody>\n");
    for (ByRule group : groups) {
      String code = escape(group.rule().code());
      html.write("<tr><td><a href=\"#r" + code + "\">" + code + "</a></td><td>");
      html.write(group.rule().severity().shown() + "</td><td class=\"n\">");
      html.write("%,d".formatted(group.findings().size()) + "</td><td>");
      html.write(escape(group.rule().requirement()) + "</td></tr>\n");
    }
    html.write("</tbody></table>\n");
  }

  private static long childrenWithFindings(Outcome outcome) {
    return outcome.findings().stream()
        .map(Finding::child)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private static void count(Writer html, String what, long count) throws IOException {
    html.write("<div><dt>" + what + "</dt><dd>" + "%,d".formatted(count) + "</dd></div>");
  }

  private static void notRun(Writer html, Outcome outcome) throws IOException {
    if (outcome.notRun().isEmpty()) {
      return;
    }
    html.write("<h2 id=\"not-run\">Rules that did not run</h2>\n");
    html.write("<p>Their silence says nothing about the return.</p>\n<ul>");
    for (NotRun silent : outcome.notRun()) {
      html.write("<li><strong>" + escape(silent.rule().code()) + "</strong> ");
      html.write(escape(silent.rule().requirement() + " " + silent.reason()) + "</li>");
    }
    html.write("</ul>\n");
  }

  private static void filters(Writer html, Map<String, List<Finding>> workers) throws IOException {
    html.write(
        "<h2 id=\"findings\">Findings</h2>\n<fieldset class=\"filter\"><legend>Show</legend>\n");
    radio(html, "severity", "all", "Errors and queries", true);
    radio(html, "severity", "error", "Errors only", false);
    radio(html, "severity", "query", "Queries only", false);
    html.write("</fieldset>\n<nav aria-label=\"Grouped\"><ul class=\"grouped\">");
    html.write("<li><a href=\"#by-rule\">All, by rule</a></li>");
    html.write("<li><a href=\"#by-worker\">All, by worker</a></li></ul></nav>\n");
    html.write(
        "<p class=\"note\">A rule or a worker that is followed is shown alone, on paper too.</p>\n");
    if (workers.size() > 1) {
      html.write("<nav aria-label=\"Workers\"><ul class=\"workers\">");
      int n = 0;
      for (Map.Entry<String, List<Finding>> one : workers.entrySet()) {
        html.write("<li><a href=\"#w" + n++ + "\">" + escape(one.getKey()) + "</a> ");
        html.write("(" + "%,d".formatted(one.getValue().size()) + ")</li>");
      }
      html.write("</ul></nav>\n");
    }
  }

  private static void radio(Writer html, String name, String id, String label, boolean checked)
      throws IOException {
    html.write("<label><input type=\"radio\" name=\"" + name + "\" id=\"" + id + "\"");
    html.write((checked ? " checked" : "") + "> " + label + "</label>\n");
  }

  private static void rules(Writer html, Outcome outcome, List<ByRule> groups) throws IOException {
    html.write("<section class=\"rules\" id=\"by-rule\" aria-label=\"Findings by rule\">\n");
    int left = MOST;
    for (ByRule group : groups) {
      List<Finding> shown = group.findings().subList(0, Math.min(left, group.findings().size()));
      String severity = group.rule().severity() == Severity.ERROR ? "error" : "query";
      String code = escape(group.rule().code());
      html.write("<details open class=\"" + severity + "\" id=\"r" + code + "\"><summary><h3>");
      html.write(code + " " + group.rule().severity().shown() + ": ");
      html.write("%,d".formatted(group.findings().size()) + "</h3></summary>\n<p>");
      html.write(escape(group.rule().requirement()) + "</p>\n<p><strong>To mend:</strong> ");
      html.write(escape(group.rule().mend()) + "</p>\n");
      table(html, shown, "Findings of rule " + code, false);
      html.write("</details>\n");
      left -= shown.size();
    }
    html.write("</section>\n");
    if (outcome.findings().size() > MOST) {
      html.write(
          "<p class=\"note\">This page shows the first %,d findings of %,d. "
              .formatted(MOST, outcome.findings().size()));
      html.write("A CSV report holds them all.</p>\n");
    }
  }

  private static void workers(Writer html, Map<String, List<Finding>> workers) throws IOException {
    html.write(
        "<section class=\"by-worker\" id=\"by-worker\" aria-label=\"Findings by worker\">\n");
    int n = 0;
    int left = MOST;
    for (Map.Entry<String, List<Finding>> one : workers.entrySet()) {
      List<Finding> shown = one.getValue().subList(0, Math.min(left, one.getValue().size()));
      html.write("<details open id=\"w" + n++ + "\"><summary><h3>" + escape(one.getKey()) + ": ");
      html.write("%,d".formatted(one.getValue().size()) + "</h3></summary>\n");
      table(html, shown, "Findings of " + one.getKey(), true);
      html.write("</details>\n");
      left -= shown.size();
    }
    html.write("</section>\n");
  }

  private static void table(Writer html, List<Finding> findings, String caption, boolean withRule)
      throws IOException {
    // under its rule a finding needs words only where it has some of its own
    boolean words = withRule || findings.stream().anyMatch(f -> !f.detail().isEmpty());
    html.write("<table><caption>" + escape(caption) + "</caption><thead><tr>");
    for (String heading :
        List.of("Child", withRule ? "Rule" : "Worker", "Where", "Field", "Value")) {
      html.write("<th scope=\"col\">" + heading + "</th>");
    }
    html.write(words ? "<th scope=\"col\">What is wrong</th>" : "");
    html.write("</tr></thead><tbody>\n");
    for (Finding finding : findings) {
      row(html, finding, withRule, words);
    }
    html.write("</tbody></table>\n");
  }

  private static void row(Writer html, Finding finding, boolean withRule, boolean words)
      throws IOException {
    html.write(
        finding.rule().severity() == Severity.ERROR
            ? "<tr class=\"error\"><td>"
            : "<tr class=\"query\"><td>");
    html.write(finding.child() == null ? "whole return" : escape(finding.child()));
    html.write("</td><td>");
    if (withRule) {
      html.write(
          "<a href=\"#r"
              + escape(finding.rule().code())
              + "\">"
              + escape(finding.rule().code())
              + "</a> ");
      html.write(finding.rule().severity().shown());
    } else {
      html.write(finding.worker() == null ? "" : escape(finding.worker()));
    }
    StringBuilder where = new StringBuilder();
    StringBuilder field = new StringBuilder();
    StringBuilder value = new StringBuilder();
    for (Place place : finding.places()) {
      String gap = where.isEmpty() ? "" : "<br>";
      where.append(gap).append(escape(where(place)));
      field.append(gap).append(escape(place.field()));
      value.append(gap).append(place.value() == null ? "(nothing)" : escape(place.value()));
    }
    html.write("</td><td>" + where + "</td><td>" + field + "</td><td>" + value);
    if (words) {
      html.write("</td><td>" + escape(withRule ? finding.message() : finding.detail()));
    }
    html.write("</td></tr>\n");
  }

  private static String where(Place place) {
    return place.line() > 0
        ? place.spot().table() + ", line " + place.line()
        : place.spot().table();
  }

  private static Map<String, List<Finding>> byWorker(Outcome outcome) {
    Map<String, List<Finding>> workers = new TreeMap<>();
    for (Finding finding : outcome.findings()) {
      String worker = finding.worker() == null ? "No worker known" : finding.worker();
      workers.computeIfAbsent(worker, w -> new ArrayList<>()).add(finding);
    }
    return workers;
  }

  static String escape(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String with =
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
          };
      if (with != null && safe == null) {
        safe = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (safe != null) {
        if (with != null) {
          safe.append(with);
        } else {
          safe.append(c);
        }
      }
    }
    return safe == null ? text : safe.toString();
  }
}
