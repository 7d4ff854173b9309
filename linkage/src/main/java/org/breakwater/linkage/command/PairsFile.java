package org.breakwater.linkage.command;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.breakwater.linkage.engine.PairBatch;
import org.breakwater.linkage.table.Records;

/**
 * The file of pairs: {@code uid_l,uid_r,match_weight,match_probability,match_key}. Where sources
 * are told apart, an id is written as Splink does: source, {@code -__-}, id.
 */
abstract sealed class PairsFile implements Closeable permits PairsFile.Csv, ParquetPairs {

  /** A batch and what is to be written of it. */
  record Rows(PairBatch batch, Object written) {}

  static final String HEADER = "uid_l,uid_r,match_weight,match_probability,match_key";

  static PairsFile open(Path file, Records records) throws IOException {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
        ? new ParquetPairs(file, records)
        : new Csv(file, records);
  }

  /** Makes the rows of a batch; called by several threads. */
  abstract Object rows(PairBatch batch);

  /** Writes rows, in order. */
  abstract void write(Object rows);

  /** As CSV. */
  static final class Csv extends PairsFile {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Records records;

    Csv(Path file, Records records) throws IOException {
      this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
      this.records = records;
      out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    Object rows(PairBatch batch) {
      var text = new StringBuilder(batch.size() * 64);
      for (int k = 0; k < batch.size(); k++) {
        uid(text, records, batch.left(k)).append(',');
        uid(text, records, batch.right(k))
            .append(',')
            .append(batch.weight(k))
            .append(',')
            .append(batch.probability(k))
            .append(',')
            .append(batch.rule(k))
            .append('\n');
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the id of a row as a cell. */
    static StringBuilder uid(StringBuilder text, Records records, int row) {
      if (records.numberedIds() && records.source(row).isEmpty()) {
        return text.append(records.idNumber(row));
      }
      return quoted(text, records.uid(row));
    }

    private static StringBuilder quoted(StringBuilder text, String value) {
      if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
        return text.append(value);
      }
      return text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }

    @Override
    void write(Object rows) {
      try {
        out.write((byte[]) rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
