package org.breakwater.linkage.command;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.breakwater.linkage.engine.PairBatch;
import org.breakwater.linkage.table.Records;

/** The file of pairs as Parquet. */
final class ParquetPairs extends PairsFile {

  private record Pair(String left, String right, double weight, double probability, String key) {}

  private static final MessageType SCHEMA =
      new MessageType(
          "pairs",
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named("uid_l"),
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named("uid_r"),
          Types.required(PrimitiveTypeName.DOUBLE).named("match_weight"),
          Types.required(PrimitiveTypeName.DOUBLE).named("match_probability"),
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named("match_key"));

  private final Records records;
  private final ParquetWriter<Pair> writer;

  ParquetPairs(Path file, Records records) throws IOException {
    this.records = records;
    Files.deleteIfExists(file);
    Dehydrator<Pair> dehydrator =
        (pair, into) -> {
          into.write("uid_l", pair.left());
          into.write("uid_r", pair.right());
          into.write("match_weight", pair.weight());
          into.write("match_probability", pair.probability());
          into.write("match_key", pair.key());
        };
    this.writer = ParquetWriter.writeFile(SCHEMA, file.toFile(), dehydrator);
  }

  @Override
  Object rows(PairBatch batch) {
    return batch;
  }

  @Override
  void write(Object rows) {
    var batch = (PairBatch) rows;
    try {
      for (int k = 0; k < batch.size(); k++) {
        writer.write(
            new Pair(
                records.uid(batch.left(k)),
                records.uid(batch.right(k)),
                batch.weight(k),
                batch.probability(k),
                Integer.toString(batch.rule(k))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
