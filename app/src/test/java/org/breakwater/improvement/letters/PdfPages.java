package org.breakwater.improvement.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets invented letters on pages, as a word processor would: wrapped lines, gaps, page numbers. */
final class PdfPages implements AutoCloseable {
  static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final PDFont SIGNS = new PDType1Font(FontName.ZAPF_DINGBATS);
  private static final float LEADING = 15;
  private static final float RIGHT = 525;

  private final PDDocument document = new PDDocument();
  private final String sign;
  private final List<String> notes = new ArrayList<>();
  private PDPageContentStream page;
  private float y;
  private int number;

  /**
   * @param sign a bullet of {@link #PLAIN}, or empty for the square of a font of signs
   */
  PdfPages(String sign) throws IOException {
    this.sign = sign;
    page = turn();
  }

  private PDPageContentStream turn() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    number++;
    y = 700;
    return new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.OVERWRITE, true);
  }

  void next() throws IOException {
    write(520, 44, PLAIN, 9, "" + number);
    float foot = 90;
    for (String note : notes) {
      write(71, foot + 4, PLAIN, 6, note.substring(0, 1));
      write(76, foot, PLAIN, 9, note.substring(1));
      foot -= 12;
    }
    notes.clear();
    page.close();
    page = turn();
  }

  private void room() throws IOException {
    if (y < 110) {
      next();
    }
  }

  void gap() {
    y -= 12;
  }

  void note(String words) {
    notes.add(words);
  }

  void heading(float left, PDFont font, float size, String words) throws IOException {
    gap();
    room();
    write(left, y, font, size, words);
    y -= LEADING;
    gap();
  }

  void line(String words) throws IOException {
    room();
    write(71, y, PLAIN, 12, words);
    y -= LEADING;
  }

  void title(String words) throws IOException {
    room();
    write(71, y, BOLD, 12, words);
    y -= LEADING;
  }

  void paragraph(float left, String words) throws IOException {
    for (String line : wrapped(words, RIGHT - left)) {
      room();
      write(left, y, PLAIN, 12, line);
      y -= LEADING;
    }
    gap();
  }

  void point(String words) throws IOException {
    point(71, words);
  }

  void point(float left, String words) throws IOException {
    boolean first = true;
    for (String line : wrapped(words, RIGHT - left - 18)) {
      room();
      if (first) {
        write(left, y, sign.isEmpty() ? SIGNS : PLAIN, 12, sign.isEmpty() ? "\u25a0" : sign);
      }
      write(left + 18, y, PLAIN, 12, line);
      first = false;
      y -= LEADING;
    }
    gap();
  }

  private void write(float left, float up, PDFont font, float size, String words)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(left, up);
    page.showText(words);
    page.endText();
  }

  /** Lines break at spaces, and within a word after its hyphen. */
  private static List<String> wrapped(String words, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split("(?<= )|(?<=\\p{L}-)(?=\\p{L})")) {
      if (PLAIN.getStringWidth(line + word.strip()) / 1000 * 12 > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  byte[] bytes() throws IOException {
    next();
    page.close();
    document.removePage(document.getNumberOfPages() - 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
