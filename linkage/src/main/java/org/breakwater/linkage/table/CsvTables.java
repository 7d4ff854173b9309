package org.breakwater.linkage.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads CSV. A large file without quotation marks is read in as many parts as there are processors;
 * since a line break within quotation marks could not be told from the end of a row, other files
 * are read in one.
 */
final class CsvTables {

  private static final long WORTH_SPLITTING = 4 << 20;
  private static final int BUFFER = 1 << 16;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private CsvTables() {}

  static List<TablePart> read(Path file, Layout layout) throws IOException {
    String name = RecordsReader.name(file);
    byte[] start = start(file);
    refuseUtf16(start, name);
    boolean bom =
        start.length >= 3 && start[0] == BOM[0] && start[1] == BOM[1] && start[2] == BOM[2];
    long begin = bom ? BOM.length : 0;
    CsvHeader found = header(file, begin, name, layout);
    List<String> header = found.columns();
    char separator = found.separator();
    long afterHeader = lineAfter(file, begin);
    long size = Files.size(file);
    List<Long> cuts = cuts(file, afterHeader, size);
    if (cuts.size() <= 2) {
      return List.of(part(file, begin, size, header, separator, layout, name));
    }
    var parts = new ArrayList<CompletableFuture<TablePart>>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      long from = i == 0 ? begin : cuts.get(i);
      long to = cuts.get(i + 1);
      parts.add(
          CompletableFuture.supplyAsync(() -> {
            try {
              return part(file, from, to, header, separator, layout, name);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }));
    }
    try {
      return parts.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TableFault fault) {
        throw fault;
      }
      throw new TableFault("%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static void refuseUtf16(byte[] start, String name) {
    boolean bom =
        start.length >= 2
            && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
    if (bom || start.length >= 2 && (start[0] == 0 || start[1] == 0)) {
      throw new TableFault(name + " is UTF-16. Save the file as UTF-8 and try again");
    }
  }

  private static InputStream slice(Path file, long from, long to) throws IOException {
    FileChannel channel = FileChannel.open(file);
    channel.position(from);
    return new BufferedInputStream(
        new Bounded(Channels.newInputStream(channel), to - from), BUFFER);
  }

  private static CsvHeader header(Path file, long from, String name, Layout layout)
      throws IOException {
    try (InputStream in = slice(file, from, Files.size(file))) {
      return CsvHeader.read(new InputStreamReader(in, StandardCharsets.UTF_8), name, layout);
    }
  }

  /** Where the first line ends, or 0 when it has quotation marks. */
  private static long lineAfter(Path file, long from) throws IOException {
    try (InputStream in = slice(file, from, Files.size(file))) {
      long at = from;
      int c;
      while ((c = in.read()) >= 0) {
        at++;
        if (c == '"') {
          return 0;
        }
        if (c == '\n') {
          return at;
        }
      }
      return 0;
    }
  }

  /** Where to cut: the beginnings of parts and the end. */
  private static List<Long> cuts(Path file, long from, long size) throws IOException {
    int parts = (int) Math.min(Runtime.getRuntime().availableProcessors(), size / WORTH_SPLITTING);
    var cuts = new ArrayList<Long>();
    cuts.add(from);
    if (parts > 1 && from > 0 && !quoted(file)) {
      try (FileChannel channel = FileChannel.open(file)) {
        for (int i = 1; i < parts; i++) {
          long at = lineStart(channel, size * i / parts);
          if (at > cuts.getLast() && at < size) {
            cuts.add(at);
          }
        }
      }
    }
    cuts.add(size);
    return cuts;
  }

  private static long lineStart(FileChannel channel, long near) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long at = near;
    while (channel.read(buffer.clear(), at) > 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        at++;
        if (buffer.get() == '\n') {
          return at;
        }
      }
    }
    return at;
  }

  private static boolean quoted(Path file) throws IOException {
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      int read;
      while ((read = in.read(buffer)) > 0) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '"') {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Reads a part; the first part begins with the header. */
  private static TablePart part(
      Path file,
      long from,
      long to,
      List<String> header,
      char separator,
      Layout layout,
      String name)
      throws IOException {
    var part = new TablePart(name, header, layout);
    boolean first = from <= BOM.length;
    // every character is one byte: what is not ASCII is put together by the dictionary
    try (InputStream in = slice(file, from, to);
        var reader = new InputStreamReader(in, StandardCharsets.ISO_8859_1);
        var rows =
            CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Rows(part, first), reader)) {
      for (var _ : rows) {}
    } catch (CsvParseException e) {
      if (e.getCause() instanceof TableFault fault) {
        throw fault;
      }
      throw new TableFault("%s is not CSV: %s".formatted(name, e.getMessage()), e);
    }
    return part;
  }

  /** Hands the cells over as they are parsed. */
  private static final class Rows extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final TablePart part;
    private boolean header;

    Rows(TablePart part, boolean header) {
      this.part = part;
      this.header = header;
    }

    @Override
    protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
      if (!header && field < part.header().size()) {
        part.cell(field, text, offset, length);
      }
    }

    @Override
    protected Boolean buildRecord() {
      if (header) {
        header = false;
      } else {
        part.endRow(getStartingLineNumber(), getFieldCount());
      }
      return true;
    }
  }

  /** The first so many bytes of a stream. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left;

    Bounded(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = in.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
