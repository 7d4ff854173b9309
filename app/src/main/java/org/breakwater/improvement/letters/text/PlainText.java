package org.breakwater.improvement.letters.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A letter as plain or pasted text. A form feed begins a page; a blank line is a gap. */
final class PlainText {
  private PlainText() {}

  static LetterText of(byte[] bytes) throws UnreadableFile {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    if (text.chars().filter(c -> c == 0).count() > 0) {
      throw new UnreadableFile("The file is neither a PDF, nor a DOCX, nor text");
    }
    return of(text);
  }

  static LetterText of(String given) throws UnreadableFile {
    if (given.length() > Limits.LETTERS) {
      throw new UnreadableFile("The text is far longer than a letter");
    }
    String text = given.replace("\ufeff", "").replace("\r\n", "\n").replace('\r', '\n');
    List<TextLine> lines = new ArrayList<>();
    int page = 1;
    boolean gap = false;
    boolean top = true;
    for (String raw : text.split("\n", -1)) {
      for (int at = raw.indexOf('\f'); at >= 0; at = raw.indexOf('\f')) {
        page++;
        top = true;
        raw = raw.substring(at + 1);
      }
      if (raw.isBlank()) {
        gap = true;
        continue;
      }
      String line = raw.replace('\u00a0', ' ').replace("\u00ad", "").replace("\t", "    ");
      if (line.strip().matches("\\d{1,3}")) {
        continue; // a page number that was copied along
      }
      lines.add(line(line, page, gap && !top, top));
      gap = false;
      top = false;
    }
    return new LetterText(page, page > 1, false, false, true, lines);
  }

  static TextLine line(String raw, int page, boolean gap, boolean top) {
    int indent = raw.length() - raw.stripLeading().length();
    boolean heading = raw.strip().matches("(#{1,6}\\s.*)|(\\*\\*[^*]+\\*\\*)");
    String words = heading ? raw.replaceAll("^\\s*#+\\s*|\\*\\*", "") : raw;
    int sign = heading ? 0 : Marks.signOrDash(words);
    String mark = words.substring(0, sign).strip();
    // raised digits are footnote markers in text that kept them
    String printed = words.substring(sign).replaceAll("\\s+", " ").strip();
    String text = printed.replaceAll("[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+", "");
    return new TextLine(
        page,
        indent * 6.0,
        indent * 6.0 + (sign > 0 ? 12 : 0),
        0,
        0,
        12,
        heading,
        gap,
        top,
        mark,
        printed,
        text);
  }
}
