package org.breakwater.improvement.letters.text;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks, before any library opens a PDF, at how large its compressed parts become. A few kilobytes
 * can unpack to gigabytes; the library would unpack them into memory.
 */
final class Inflated {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private Inflated() {}

  static void check(byte[] file, Limits limits) throws UnreadableFile {
    long all = 0;
    byte[] sink = new byte[1 << 16];
    for (int at = next(file, 0); at >= 0; at = next(file, at)) {
      int start = at;
      if (start < file.length && file[start] == '\r') {
        start++;
      }
      if (start < file.length && file[start] == '\n') {
        start++;
      }
      if (start + 2 > file.length || (file[start] & 0x0f) != 8) {
        continue; // not the beginning of deflated data
      }
      long size = inflate(file, start, sink, limits);
      all += size;
      if (size > Limits.PART || all > Limits.PARTS) {
        throw new UnreadableFile(
            "The file unpacks to far more than a letter holds, so it was not opened");
      }
    }
  }

  private static long inflate(byte[] file, int start, byte[] sink, Limits limits) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, start, file.length - start);
      long size = 0;
      while (!inflater.finished() && size <= Limits.PART) {
        limits.check();
        int more = inflater.inflate(sink);
        if (more == 0) {
          break;
        }
        size += more;
      }
      return size;
    } catch (DataFormatException notDeflated) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }

  /** The place just after the next word {@code stream}, or -1. */
  private static int next(byte[] file, int from) {
    for (int i = from; i + STREAM.length <= file.length; i++) {
      if (file[i] == 's' && matches(file, i) && !(i >= 3 && file[i - 1] == 'd')) {
        return i + STREAM.length;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] file, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }
}
