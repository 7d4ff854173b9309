package org.breakwater.improvement.letters.text;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF with their fonts and places, from the library's own ordering of the page. */
final class PdfLines extends PDFTextStripper {
  private static final Pattern SYMBOLS =
      Pattern.compile("(?i).*(wingdings|webdings|symbol|dingbats).*");
  private static final Pattern HEAVY = Pattern.compile("(?i).*(bold|black|heavy).*");

  private final Limits limits;
  private final List<RunningText.Placed> lines = new ArrayList<>();
  private final List<Letter> line = new ArrayList<>();
  private int letters;
  private float height = 842;

  /** One letter, or the space between two words ({@code place} is null). */
  private record Letter(String unicode, @org.jspecify.annotations.Nullable TextPosition place) {}

  private PdfLines(Limits limits) {
    this.limits = limits;
    setSortByPosition(true);
  }

  static List<RunningText.Placed> of(PDDocument document, Limits limits) throws IOException {
    PdfLines reader = new PdfLines(limits);
    reader.writeText(document, new StringWriter());
    return reader.lines;
  }

  @Override
  protected void startPage(PDPage page) {
    height = Math.max(page.getCropBox().getHeight(), 1);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    limits.check();
    if (++letters > Limits.LETTERS) {
      throw new Limits.TooSlow();
    }
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> places) {
    for (TextPosition place : places) {
      line.add(new Letter(place.getUnicode(), place));
    }
  }

  @Override
  protected void writeWordSeparator() {
    line.add(new Letter(" ", null));
  }

  @Override
  protected void writeLineSeparator() {
    finishLine();
  }

  @Override
  protected void endPage(PDPage page) {
    finishLine();
  }

  private void finishLine() {
    List<TextPosition> inked = new ArrayList<>();
    for (Letter letter : line) {
      if (letter.place() != null && !letter.unicode().isBlank()) {
        inked.add(letter.place());
      }
    }
    if (!inked.isEmpty()) {
      lines.add(placed(inked));
    }
    line.clear();
  }

  private RunningText.Placed placed(List<TextPosition> inked) {
    TextPosition first = inked.getFirst();
    double size = usualSize(inked);
    StringBuilder printed = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (Letter letter : line) {
      String clean = letter.unicode().replace('\u00a0', ' ').replace("\u00ad", "");
      printed.append(clean);
      boolean note =
          letter.place() != null
              && sizeOf(letter.place()) < size * 0.8
              && clean.matches("[0-9]+")
              && !text.isEmpty();
      text.append(note ? "" : clean);
    }
    int sign = signLength(first, printed.toString());
    String mark = printed.substring(0, sign).strip();
    TextPosition words = sign > 0 && inked.size() > 1 ? inked.get(1) : first;
    TextPosition last = inked.getLast();
    long heavy = inked.stream().filter(PdfLines::bold).count();
    TextLine made =
        new TextLine(
            getCurrentPageNo(),
            first.getXDirAdj(),
            words.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj() / height,
            size,
            heavy * 2 > inked.size(),
            false,
            false,
            mark,
            tidy(printed.substring(sign)),
            tidy(text.substring(Math.min(sign, text.length()))));
    return new RunningText.Placed(made, first.getYDirAdj(), sizeOf(first));
  }

  private static int signLength(TextPosition first, String printed) {
    int sign = Marks.sign(printed);
    if (sign > 0) {
      return sign;
    }
    // a symbol font without a table of letters: its bullet may read as a plain letter
    String font = first.getFont().getName();
    if (font != null && SYMBOLS.matcher(font).matches()) {
      int end = printed.indexOf(first.getUnicode()) + first.getUnicode().length();
      while (end < printed.length() && printed.charAt(end) == ' ') {
        end++;
      }
      return end;
    }
    return Marks.signOrDash(printed);
  }

  private static double usualSize(List<TextPosition> inked) {
    double[] sizes = inked.stream().mapToDouble(PdfLines::sizeOf).sorted().toArray();
    return sizes[sizes.length / 2];
  }

  private static double sizeOf(TextPosition place) {
    return Math.abs(place.getFontSizeInPt());
  }

  private static boolean bold(TextPosition place) {
    String name = place.getFont().getName();
    if (name != null && HEAVY.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return true;
    }
    PDFontDescriptor descriptor = place.getFont().getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }

  private static String tidy(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
