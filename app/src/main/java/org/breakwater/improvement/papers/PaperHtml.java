package org.breakwater.improvement.papers;

import java.util.List;
import java.util.stream.Collectors;

/** A manuscript as well-formed HTML: the part shown inside a page, and a document of its own. */
final class PaperHtml {
  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page); font-family: 'Liberation Sans'; font-size: 9pt; } }
      body { font-family: 'Liberation Sans'; font-size: 10.5pt; line-height: 1.4; color: #0b0c0c; }
      h1 { font-size: 22pt; line-height: 1.2; color: #123c4b; font-weight: normal; } h2 { font-size: 15pt; margin-top: 18pt; page-break-after: avoid; color: #123c4b; font-weight: normal; }
      h3 { font-size: 12pt; color: #123c4b; font-weight: normal; margin-top: 12pt; page-break-after: avoid; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; -fs-page-break-min-height: 30mm; margin: 6pt 0 12pt; font-size: 9.5pt; }
      table.bw-short { page-break-inside: avoid; -fs-table-paginate: auto; }
      caption { text-align: left; color: #123c4b; font-size: 10.5pt; padding: 4pt 0; }
      th, td { border: 0.6pt solid #555; padding: 4pt 5pt; text-align: left; vertical-align: top; }
      th { background-color: #e8ecef; font-weight: normal; } tr { page-break-inside: avoid; }
      """;

  private static final int SHORT = 3;

  private PaperHtml() {}

  /** The whole document, for the PDF. */
  static String document(Manuscript paper) {
    return "<html lang=\"en-GB\"><head><title>"
        + escaped(paper.title())
        + "</title><meta name=\"description\" content=\""
        + escaped(paper.about())
        + "\"/><meta name=\"subject\" content=\""
        + escaped(paper.about())
        + "\"/><style>"
        + STYLE
        + "</style></head><body><h1>"
        + escaped(paper.title())
        + "</h1>"
        + paper.blocks().stream().map(PaperHtml::block).collect(Collectors.joining())
        + "</body></html>";
  }

  /** Its parts without the title, in the classes of the pages. */
  static String part(Manuscript paper) {
    return paper.blocks().stream().map(PaperHtml::onPage).collect(Collectors.joining());
  }

  /** A table wider than the screen scrolls within itself, not the page. */
  private static String onPage(Manuscript.Block block) {
    return block instanceof Manuscript.Table table
        ? "<div class=\"bw-table-scroll\" role=\"region\" aria-label=\""
            + escaped(table.caption())
            + "\" tabindex=\"0\">"
            + block(block)
            + "</div>\n"
        : block(block);
  }

  private static String block(Manuscript.Block block) {
    return switch (block) {
      case Manuscript.Heading(int level, String text) ->
          "<h%d class=\"govuk-heading-%s\">%s</h%d>\n"
              .formatted(level, level == 2 ? "m" : "s", escaped(text), level);
      case Manuscript.Paragraph(String text) ->
          "<p class=\"govuk-body\">" + escaped(text) + "</p>\n";
      case Manuscript.Bullets(List<String> lines) ->
          lines.stream()
              .map(line -> "<li>" + escaped(line) + "</li>")
              .collect(
                  Collectors.joining(
                      "", "<ul class=\"govuk-list govuk-list--bullet\">", "</ul>\n"));
      case Manuscript.Table table -> table(table);
    };
  }

  private static String table(Manuscript.Table table) {
    var html =
        new StringBuilder(
            // a heading row never stands alone at the foot of a page
            "<table class=\"govuk-table bw-table--stack"
                + (table.rows().size() <= SHORT ? " bw-short" : "")
                + "\"><caption class=\"govuk-table__caption govuk-table__caption--s\">");
    html.append(escaped(table.caption())).append("</caption><thead><tr>");
    table
        .head()
        .forEach(head ->
            html.append("<th scope=\"col\" class=\"govuk-table__header\">")
                .append(escaped(head))
                .append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        // on a narrow screen each cell stands under the one before, with its heading's words
        html.append("<td class=\"govuk-table__cell\" data-label=\"")
            .append(escaped(table.head().get(i)))
            .append("\">")
            .append(escaped(onOneLine(row.get(i))))
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>\n").toString();
  }

  /** A date in a narrow column is not broken into three lines. */
  private static String onOneLine(String cell) {
    return cell.matches("\\d{1,2} [A-Z][a-z]+ \\d{4}") ? cell.replace(' ', '\u00a0') : cell;
  }

  static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        // characters no XML may hold are left out
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)))
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }
}
