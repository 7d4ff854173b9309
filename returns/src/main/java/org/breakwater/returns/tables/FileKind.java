package org.breakwater.returns.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, told by its first bytes. */
enum FileKind {
  WORKBOOK,
  MACRO_WORKBOOK,
  OTHER_ZIP,
  OLD_EXCEL,
  PDF,
  XML,
  TEXT,
  BINARY;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F'};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  static FileKind of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(512);
    }
    if (starts(head, ZIP)) {
      return zip(path);
    }
    if (starts(head, EMPTY_ZIP)) {
      return OTHER_ZIP;
    }
    if (starts(head, OLE)) {
      return OLD_EXCEL;
    }
    if (starts(head, PDF_MARK)) {
      return PDF;
    }
    if (starts(head, GZIP)) {
      return OTHER_ZIP;
    }
    String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("ï»¿")) {
      start = start.substring(3).strip();
    }
    if (start.startsWith("<")) {
      return XML;
    }
    return control(head) ? BINARY : TEXT;
  }

  /** Looks only at names, so a bomb inside is not touched. */
  private static FileKind zip(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.getEntry("xl/vbaProject.bin") != null) {
        return MACRO_WORKBOOK;
      }
      return zip.getEntry("xl/workbook.xml") != null && zip.getEntry("[Content_Types].xml") != null
          ? WORKBOOK
          : OTHER_ZIP;
    } catch (ZipException e) {
      throw new FileRefused(
          FileFault.DAMAGED,
          String.valueOf(path.getFileName()),
          path.getFileName() + " looks like a workbook but is damaged or cut short. Send it again.",
          e);
    }
  }

  /** Bytes no text holds, more than a stray few; two-byte encodings with a mark are let through. */
  private static boolean control(byte[] head) {
    if (Encodings.marked(head)) {
      return false;
    }
    int strange = 0;
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        strange++;
      }
    }
    return strange * 10 > head.length;
  }

  private static boolean starts(byte[] head, byte[] mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (head[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
