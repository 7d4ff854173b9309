package org.breakwater.improvement.letters.command;

import java.util.Arrays;
import java.util.List;
import org.breakwater.improvement.letters.reading.ReadLetter;
import org.breakwater.improvement.letters.reading.ReadLetter.Finding;
import org.breakwater.improvement.letters.reading.ReadLetter.Kind;
import org.breakwater.improvement.letters.reading.ReadLetter.Layout;
import org.breakwater.improvement.letters.reading.ReadLetter.Statement;
import org.breakwater.improvement.letters.text.LetterText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A letter as data. Where a hand-made annotation has a field, the name and meaning are the same.
 */
final class LetterJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int STARTS = 7;
  private static final int ENDS = 5;
  private static final int CASE_STARTS = 6;
  private static final int SHORT = 8;

  private LetterJson() {}

  static ObjectNode of(String file, LetterText text, ReadLetter letter) {
    ObjectNode json = NODES.objectNode();
    json.put("file", file);
    json.put("area", letter.area());
    json.put("published", string(letter.dated()));
    json.put("fieldwork_start", string(letter.fieldworkFrom()));
    json.put("fieldwork_end", string(letter.fieldworkTo()));
    json.put("theme", letter.theme());
    letter.inspectorates().forEach(json.putArray("inspectorates")::add);
    json.put("addressees", letter.addressees().size());
    letter.addressees().forEach(json.putArray("addressee_names")::add);
    json.put("title", letter.title());
    json.put("salutation", letter.salutation());
    json.put("headline", letter.headline());
    ArrayNode strengths = json.putArray("strengths");
    ArrayNode improvements = json.putArray("improvements");
    int priority = 0;
    for (Finding finding : letter.findings()) {
      (finding.kind() == Kind.STRENGTH ? strengths : improvements).add(finding(finding, text));
      priority += finding.kind() == Kind.PRIORITY ? 1 : 0;
    }
    json.put("priority_actions", priority);
    ArrayNode cases = json.putArray("case_studies");
    for (ReadLetter.CaseStudy study : letter.caseStudies()) {
      ObjectNode node = cases.addObject();
      node.put("kind", study.kind());
      node.put("starts", first(study.text(), CASE_STARTS));
      page(node, "page", study.page(), text);
      node.put("heading", study.heading());
      node.put("text", study.text());
    }
    Statement statement = letter.statement();
    if (statement == null) {
      json.putNull("statement");
    } else {
      ObjectNode node = json.putObject("statement");
      node.put("due", string(statement.due()));
      node.put("lead", statement.lead());
      node.put("prepared_by", statement.preparedBy());
      node.put("recipients_email", statement.recipient());
      page(node, "page", statement.page(), text);
    }
    json.put("layout", letter.layout().words());
    json.put("doubt", String.join(". ", letter.doubts()));
    if (letter.layout() == Layout.UNKNOWN) {
      ArrayNode pages = json.putArray("pages");
      for (int page = 1; page <= text.pages(); page++) {
        pages.add(text.page(page));
      }
    }
    return json;
  }

  private static ObjectNode finding(Finding finding, LetterText text) {
    ObjectNode node = NODES.objectNode();
    boolean few = tokens(finding.printed()).size() < SHORT;
    node.put("n", finding.number());
    node.put("starts", few ? finding.printed() : first(finding.printed(), STARTS + 1));
    node.put("ends", last(finding.printed(), ENDS));
    String plain = few ? finding.text() : first(finding.text(), STARTS + 1);
    if (!plain.equals(node.get("starts").asString())) {
      node.put("starts_plain", plain);
    }
    ArrayNode agencies = node.putArray("agencies");
    finding.agencies().forEach(suggested -> agencies.add(suggested.agency().words()));
    page(node, "page", finding.page(), text);
    if (finding.pageEnd() != finding.page()) {
      page(node, "page_end", finding.pageEnd(), text);
    }
    node.put("words", tokens(finding.printed()).size());
    node.put("section", finding.section());
    if (!finding.subheading().isEmpty()) {
      node.put("subheading", finding.subheading());
    }
    if (finding.kind() == Kind.PRIORITY) {
      node.put("priority", true);
    }
    node.put("text", finding.text());
    ObjectNode because = node.putObject("agencies_because");
    finding
        .agencies()
        .forEach(suggested ->
            because.put(suggested.agency().words(), String.join(", ", suggested.because())));
    return node;
  }

  private static void page(ObjectNode node, String field, int page, LetterText text) {
    if (text.paged()) {
      node.put(field, page);
    }
  }

  private static List<String> tokens(String text) {
    return Arrays.asList(text.strip().split("\\s+"));
  }

  private static String first(String text, int words) {
    List<String> all = tokens(text);
    return String.join(" ", all.subList(0, Math.min(words, all.size())));
  }

  private static String last(String text, int words) {
    List<String> all = tokens(text);
    return String.join(" ", all.subList(Math.max(0, all.size() - words), all.size()));
  }

  private static @org.jspecify.annotations.Nullable String string(
      @org.jspecify.annotations.Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
