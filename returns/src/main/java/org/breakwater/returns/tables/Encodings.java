package org.breakwater.returns.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which encoding a text file is in: by its mark; otherwise UTF-8 when every byte of it is valid
 * UTF-8; otherwise Windows-1252, the encoding older systems in England write, when every byte has a
 * meaning there. Anything else is refused, for a guess would spoil names.
 */
final class Encodings {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What a file's text is written in, and how many lines it holds. */
  record Found(Charset charset, int markBytes, long lines) {}

  private Encodings() {}

  /** Whether the bytes begin with a UTF-8 or UTF-16 mark. */
  static boolean marked(byte[] head) {
    return mark(head) > 0;
  }

  private static int mark(byte[] head) {
    if (head.length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF) {
      return 3;
    }
    if (head.length >= 2) {
      int two = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
      return two == 0xFEFF || two == 0xFFFE ? 2 : 0;
    }
    return 0;
  }

  static Found of(Path path, String file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(3);
    }
    int mark = mark(head);
    if (mark == 2) {
      Charset two =
          (head[0] & 0xFF) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new Found(two, 2, Math.max(1, Files.size(path) / 120));
    }
    long lines = 1;
    boolean windows = true;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    boolean utf8 = true;
    ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
    CharBuffer chars = CharBuffer.allocate(64 * 1024);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      boolean end = false;
      while (!end) {
        int from = bytes.position();
        int n = in.read(bytes.array(), from, bytes.remaining());
        end = n < 0;
        int high = 0;
        for (int i = from; i < from + Math.max(n, 0); i++) {
          int b = bytes.array()[i] & 0xFF;
          high |= b;
          if (b == '\n') {
            lines++;
          } else if (b == 0) {
            throw new FileRefused(
                FileFault.ENCODING,
                file,
                "%s holds zero bytes near line %d, so it is not plain text. Save it again as CSV UTF-8."
                    .formatted(file, lines));
          } else if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
            windows = false;
          }
        }
        if (from == 0 && high < 0x80 && !end) {
          // plain ASCII is UTF-8 without a look at it
          continue;
        }
        bytes.position(from + Math.max(n, 0)).flip();
        if (utf8) {
          CoderResult result;
          do {
            chars.clear();
            result = decoder.decode(bytes, chars, end);
          } while (result.isOverflow());
          utf8 = !result.isError();
        }
        if (utf8) {
          bytes.compact();
        } else {
          bytes.clear();
        }
      }
    }
    if (utf8) {
      return new Found(StandardCharsets.UTF_8, mark, lines);
    }
    if (mark == 0 && windows) {
      return new Found(WINDOWS, 0, lines);
    }
    throw new FileRefused(
        FileFault.ENCODING,
        file,
        file
            + " is neither UTF-8 nor Windows-1252 text. Reading it would spoil names. In Excel"
            + " choose Save As, CSV UTF-8.");
  }
}
