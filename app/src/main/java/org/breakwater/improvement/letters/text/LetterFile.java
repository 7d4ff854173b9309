package org.breakwater.improvement.letters.text;

import java.time.Clock;

/** A letter as it was given, whatever kind of file it is; told by its first bytes, not its name. */
public final class LetterFile {
  private LetterFile() {}

  /** What the file is. */
  public enum Kind {
    PDF,
    DOCX,
    TEXT
  }

  public static Kind kind(byte[] bytes) {
    if (starts(bytes, "PK\u0003\u0004")) {
      return Kind.DOCX;
    }
    // some writers put a few bytes before the header
    for (int at = 0; at < Math.min(1024, bytes.length); at++) {
      if (bytes[at] == '%' && startsAt(bytes, at, "%PDF-")) {
        return Kind.PDF;
      }
    }
    return Kind.TEXT;
  }

  /**
   * @throws UnreadableFile when it is too large, damaged, locked, a picture only, or too slow
   */
  public static LetterText read(byte[] bytes, Clock clock) throws UnreadableFile {
    if (bytes.length > Limits.FILE) {
      throw new UnreadableFile("The file is larger than 20 megabytes");
    }
    if (bytes.length == 0) {
      throw new UnreadableFile("The file is empty");
    }
    Limits limits = Limits.from(clock);
    return switch (kind(bytes)) {
      case PDF -> PdfFile.text(bytes, limits);
      case DOCX -> DocxFile.text(bytes, limits);
      case TEXT -> PlainText.of(bytes);
    };
  }

  private static boolean starts(byte[] bytes, String sign) {
    return startsAt(bytes, 0, sign);
  }

  private static boolean startsAt(byte[] bytes, int from, String sign) {
    if (bytes.length < from + sign.length()) {
      return false;
    }
    for (int i = 0; i < sign.length(); i++) {
      if (bytes[from + i] != (byte) sign.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
