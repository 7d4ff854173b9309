package org.breakwater.improvement.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A manuscript as a Word document (ECMA-376): real headings, table heading rows that repeat,
 * language and title set, so that it can be read aloud and edited.
 */
final class PaperDocx {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

  private PaperDocx() {}

  static byte[] of(Manuscript paper) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types());
      put(
          zip,
          "_rels/.rels",
          relations(
              relation("rId1", OFFICE + "/officeDocument", "word/document.xml"),
              relation(
                  "rId2",
                  PACKAGE + "/relationships/metadata/core-properties",
                  "docProps/core.xml")));
      put(zip, "docProps/core.xml", core(paper));
      put(
          zip,
          "word/_rels/document.xml.rels",
          relations(
              relation("rId1", OFFICE + "/styles", "styles.xml"),
              relation("rId2", OFFICE + "/numbering", "numbering.xml")));
      put(zip, "word/styles.xml", styles());
      put(zip, "word/numbering.xml", numbering());
      put(zip, "word/document.xml", document(paper));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String document(Manuscript paper) {
    var body = new StringBuilder(XML);
    body.append("<w:document xmlns:w=\"").append(W).append("\"><w:body>");
    paragraph(body, "Title", paper.title());
    for (Manuscript.Block block : paper.blocks()) {
      switch (block) {
        case Manuscript.Heading(int level, String text) ->
            paragraph(body, "Heading" + (level - 1), text);
        case Manuscript.Paragraph(String text) -> paragraph(body, "Normal", text);
        case Manuscript.Bullets(List<String> lines) ->
            lines.forEach(line -> paragraph(body, "ListBullet", line));
        case Manuscript.Table table -> table(body, table);
      }
    }
    return body.append(
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1021\" w:bottom=\"1134\" w:left=\"1021\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
        .toString();
  }

  private static void paragraph(StringBuilder body, String style, String text) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    run(body, text);
    body.append("</w:p>");
  }

  private static void run(StringBuilder body, String text) {
    body.append("<w:r>");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      body.append(i == 0 ? "" : "<w:br/>")
          .append("<w:t xml:space=\"preserve\">")
          .append(PaperHtml.escaped(lines[i]))
          .append("</w:t>");
    }
    body.append("</w:r>");
  }

  private static void table(StringBuilder body, Manuscript.Table table) {
    paragraph(body, "Caption", table.caption());
    int columns = table.head().size();
    body.append(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:firstRow=\"1\"/><w:tblCaption w:val=\"");
    body.append(PaperHtml.escaped(table.caption())).append("\"/></w:tblPr><w:tblGrid>");
    body.append("<w:gridCol w:w=\"%d\"/>".formatted(9800 / columns).repeat(columns));
    body.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    table.head().forEach(head -> cell(body, "TableHead", head));
    body.append("</w:tr>");
    for (List<String> row : table.rows()) {
      body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      row.forEach(cell -> cell(body, "TableText", cell));
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    paragraph(body, "Normal", "");
  }

  private static void cell(StringBuilder body, String style, String text) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
    paragraph(body, style, text);
    body.append("</w:tc>");
  }

  private static String core(Manuscript paper) {
    return XML
        + "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + PaperHtml.escaped(paper.title())
        + "</dc:title><dc:description>"
        + PaperHtml.escaped(paper.about())
        + "</dc:description><dc:creator>Breakwater</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>";
  }

  private static String styles() {
    return XML
        + "<w:styles xmlns:w=\""
        + W
        + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + style("Normal", "Normal", "", "")
        + style("Title", "Title", "<w:spacing w:after=\"240\"/>", "<w:b/><w:sz w:val=\"40\"/>")
        + style(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:sz w:val=\"30\"/>")
        + style(
            "Heading2",
            "heading 2",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
            "<w:b/><w:sz w:val=\"24\"/>")
        + style("Caption", "caption", "<w:keepNext/>", "<w:b/>")
        + style(
            "ListBullet",
            "List Bullet",
            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
            "")
        + style(
            "TableHead", "Table Head", "<w:spacing w:after=\"0\"/>", "<w:b/><w:sz w:val=\"19\"/>")
        + style("TableText", "Table Text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"19\"/>")
        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
        + border("top")
        + border("left")
        + border("bottom")
        + border("right")
        + border("insideH")
        + border("insideV")
        + "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
  }

  private static String style(String id, String name, String paragraph, String run) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"%s><w:name w:val=\"%s\"/>%s<w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"
        .formatted(
            id,
            id.equals("Normal") ? " w:default=\"1\"" : "",
            name,
            id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>",
            paragraph,
            run);
  }

  private static String border(String side) {
    return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/>";
  }

  private static String numbering() {
    return XML
        + "<w:numbering xmlns:w=\""
        + W
        + "\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u2022\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"283\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
  }

  private static String types() {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + type("/word/document.xml", word + "document.main+xml")
        + type("/word/styles.xml", word + "styles+xml")
        + type("/word/numbering.xml", word + "numbering+xml")
        + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String... relations) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "/relationships\">"
        + String.join("", relations)
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(315_532_800_000L); // the same words give the same bytes
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
