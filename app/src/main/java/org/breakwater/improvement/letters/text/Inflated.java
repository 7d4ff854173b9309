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

  /**
   * Whether every compressed part unpacks whole. The library makes do with what it can unpack of a
   * damaged part, and says nothing.
   *
   * @throws UnreadableFile when they become larger than any letter
   */
  static boolean sound(byte[] file, Limits limits) throws UnreadableFile {
    long all = 0;
    boolean sound = true;
    byte[] sink = new byte[1 << 16];
    for (int at = next(file, 0); at >= 0; at = next(file, at)) {
      int start = at;
      if (start < file.length && file[start] == '\r') {
        start++;
      }
      if (start < file.length && file[start] == '\n') {
        start++;
      }
      if (start + 2 > file.length) {
        continue;
      }
      // the library skips two bytes of header, right or wrong, so a wrong one hides nothing here
      boolean header = (((file[start] & 0xff) << 8) | (file[start + 1] & 0xff)) % 31 == 0;
      boolean deflated = header && (file[start] & 0x0f) == 8;
      long size = inflate(file, deflated ? start : start + 2, !deflated, sink, limits);
      sound &= size >= 0 || !deflated;
      size = Math.abs(size);
      all += size;
      if (size > Limits.PART || all > Limits.PARTS) {
        throw new UnreadableFile(
            "The file unpacks to far more than a letter holds, so it was not opened");
      }
    }
    return sound;
  }

  /** The size unpacked; negative when the part is damaged. */
  private static long inflate(byte[] file, int start, boolean bare, byte[] sink, Limits limits) {
    Inflater inflater = new Inflater(bare);
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
      return inflater.finished() || size > Limits.PART ? size : -size - 1;
    } catch (DataFormatException damaged) {
      return -inflater.getBytesWritten() - 1;
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
