package org.breakwater.returns.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks every part of a workbook once, keeping nothing, before any library reads it: counts what
 * it really unpacks to (sizes written in the file can lie), refuses parts that name a document type
 * or entities, and counts rows for the progress bar.
 */
final class XlsxInspection {

  private static final long SMALL = 10L * 1024 * 1024;
  private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
  private static final byte[] ENTITY = {'<', '!', 'E', 'N', 'T', 'I', 'T', 'Y'};
  private static final byte[] ROW = {'<', 'r', 'o', 'w'};

  private final String file;
  private final ReadLimits limits;
  private final Map<String, Long> rows = new HashMap<>();
  private long unpacked;

  private XlsxInspection(String file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** About how many rows all worksheets hold together. */
  static long inspect(Path path, String file, ReadLimits limits) throws IOException {
    XlsxInspection inspection = new XlsxInspection(file, limits);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      inspection.all(zip);
    } catch (ZipException e) {
      throw new FileRefused(
          FileFault.DAMAGED, file, file + " is damaged or cut short. Send it again.", e);
    }
    return inspection.rows.values().stream().mapToLong(Long::longValue).sum();
  }

  private void all(ZipFile zip) throws IOException {
    if (zip.size() > limits.entries()) {
      throw hostile("holds %d parts, more than any real workbook.".formatted(zip.size()));
    }
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw hostile("holds the same part twice.");
      }
      if (!entry.isDirectory()) {
        part(zip, entry);
      }
    }
  }

  private void part(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    boolean texts = name.endsWith("sharedstrings.xml");
    boolean worksheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
    Finder doctype = new Finder(DOCTYPE);
    Finder entity = new Finder(ENTITY);
    Finder row = new Finder(ROW);
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        unpacked += n;
        if (unpacked > limits.unpackedBytes()) {
          throw hostile("unpacks to more than %s.".formatted(Sizes.plain(limits.unpackedBytes())));
        }
        if (size > SMALL && size > limits.unpackRatio() * Math.max(1, entry.getCompressedSize())) {
          throw hostile(
              "unpacks to more than %d times its size, as no real workbook does."
                  .formatted(limits.unpackRatio()));
        }
        if (texts && size > limits.sharedTextBytes()) {
          throw new FileRefused(
              FileFault.TOO_LARGE,
              file,
              "%s holds more than %s of text. Save each sheet as CSV and send those."
                  .formatted(file, Sizes.plain(limits.sharedTextBytes())));
        }
        for (int i = 0; i < n; i++) {
          byte b = buffer[i];
          if (b == 0) {
            continue; // a two-byte encoding must not hide the words looked for
          }
          if (xml && (doctype.next(b) || entity.next(b))) {
            throw hostile("declares a document type or entities, which no real workbook does.");
          }
          if (worksheet && row.next(b)) {
            rows.merge(name, 1L, Long::sum);
          }
        }
      }
    } catch (ZipException e) {
      throw new FileRefused(
          FileFault.DAMAGED, file, file + " is damaged or locked with a password.", e);
    }
  }

  private FileRefused hostile(String what) {
    return new FileRefused(FileFault.HOSTILE, file, file + " was refused: it " + what);
  }

  /** Finds a short mark in a run of bytes; the mark's first byte occurs in it only once. */
  private static final class Finder {
    private final byte[] mark;
    private int at;

    Finder(byte[] mark) {
      this.mark = mark;
    }

    boolean next(byte b) {
      if (b == mark[at]) {
        at++;
        if (at == mark.length) {
          at = 0;
          return true;
        }
      } else {
        at = b == mark[0] ? 1 : 0;
      }
      return false;
    }
  }
}
