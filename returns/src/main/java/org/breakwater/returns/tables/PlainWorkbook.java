package org.breakwater.returns.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an Excel workbook of plain tables. The same tables always give the same bytes: no clock,
 * no author, no order left to chance. Text stays text, so that nothing in it runs as a formula.
 */
public final class PlainWorkbook {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private PlainWorkbook() {}

  /** A value of a cell. */
  public sealed interface Value {
    /** Text. */
    record Text(String text) implements Value {}

    /** A date, shown as 04/06/2026. */
    record Day(LocalDate day) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}
  }

  /**
   * A sheet.
   *
   * @param headings its first row
   * @param rows values by column; null leaves a cell empty
   */
  public record Sheet(String name, List<String> headings, List<List<@Nullable Value>> rows) {}

  /** Writes the sheets; does not close the stream. */
  public static void write(OutputStream out, List<Sheet> sheets) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types(sheets.size()));
    parts.put(
        "_rels/.rels",
        "%s<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(HEAD, PACKAGE, RELATIONS));
    parts.put("xl/workbook.xml", workbook(sheets));
    parts.put("xl/_rels/workbook.xml.rels", relations(sheets.size()));
    parts.put("xl/styles.xml", styles());
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> part : parts.entrySet()) {
      begin(zip, part.getKey());
      zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    for (int i = 0; i < sheets.size(); i++) {
      begin(zip, "xl/worksheets/sheet%d.xml".formatted(i + 1));
      sheet(zip, sheets.get(i));
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
  }

  private static void sheet(OutputStream out, Sheet sheet) throws IOException {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append("<worksheet xmlns=\"")
            .append(MAIN)
            .append(
                "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                    + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
    row(xml, 1, sheet.headings().stream().<@Nullable Value>map(Value.Text::new).toList(), 2);
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(xml, i + 2, sheet.rows().get(i), 0);
      if (xml.length() > 1 << 16) {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
      }
    }
    xml.append("</sheetData></worksheet>");
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void row(StringBuilder xml, int number, List<@Nullable Value> values, int style) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int column = 0; column < values.size(); column++) {
      Value value = values.get(column);
      if (value == null) {
        continue;
      }
      xml.append("<c r=\"").append(letters(column)).append(number).append('"');
      switch (value) {
        case Value.Text text -> {
          if (style > 0) {
            xml.append(" s=\"").append(style).append('"');
          }
          xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
          escape(xml, text.text());
          xml.append("</t></is></c>");
        }
        case Value.Day day ->
            xml.append(" s=\"1\"><v>")
                .append(ChronoUnit.DAYS.between(DAY_NOUGHT, day.day()))
                .append("</v></c>");
        case Value.Whole whole -> xml.append("><v>").append(whole.number()).append("</v></c>");
      }
    }
    xml.append("</row>");
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  private static void escape(StringBuilder xml, String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            default -> {
              boolean allowed =
                  c == '\t'
                      || c == '\n'
                      || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF));
              xml.appendCodePoint(allowed ? c : '?');
            }
          }
        });
  }

  private static String types(int sheets) {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
    for (int i = 1; i <= sheets; i++) {
      xml.append("<Override PartName=\"/xl/worksheets/sheet")
          .append(i)
          .append(
              ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
    }
    return xml.append("</Types>").toString();
  }

  private static String workbook(List<Sheet> sheets) {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append("<workbook xmlns=\"")
            .append(MAIN)
            .append("\" xmlns:r=\"")
            .append(RELATIONS)
            .append("\"><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      xml.append("<sheet name=\"");
      escape(xml, sheets.get(i).name());
      xml.append("\" sheetId=\"")
          .append(i + 1)
          .append("\" r:id=\"rId")
          .append(i + 1)
          .append("\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String relations(int sheets) {
    StringBuilder xml =
        new StringBuilder(HEAD).append("<Relationships xmlns=\"").append(PACKAGE).append("\">");
    for (int i = 1; i <= sheets; i++) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(i, RELATIONS, i));
    }
    return xml.append(
            "<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                .formatted(sheets + 1, RELATIONS))
        .toString();
  }

  /** Cell styles: 0 plain, 1 a date, 2 a heading. */
  private static String styles() {
    return HEAD
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
        + "</styleSheet>";
  }
}
