package org.breakwater.linkage.table;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads Parquet. Dates become ISO text; lists and structures are refused. */
final class ParquetTables {

  @SuppressWarnings("ArrayRecordComponent")
  private record Row(@Nullable String[] cells) {}

  private ParquetTables() {}

  static List<TablePart> read(Path file, Layout layout) throws IOException {
    String name = RecordsReader.name(file);
    List<Type> types =
        ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema().getFields();
    for (Type type : types) {
      if (!type.isPrimitive() && layout.columns().contains(type.getName())) {
        throw new TableFault(
            "%s: the column '%s' holds lists or structures, which are not read from Parquet"
                .formatted(name, type.getName()));
      }
    }
    List<String> header = types.stream().map(Type::getName).toList();
    var part = new TablePart(name, header, layout);
    try (Stream<Row> rows =
        ParquetReader.streamContent(
            file.toFile(),
            new Hydrator<Row, Row, String[]>() {
              @Override
              public Row start() {
                return new Row(new @Nullable String[types.size()]);
              }

              @Override
              public Row add(Row row, String[] path, @Nullable Object value) {
                int column = header.indexOf(path[0]);
                row.cells()[column] = value == null ? null : text(types.get(column), value);
                return row;
              }

              @Override
              public Row finish(Row row) {
                return row;
              }
            })) {
      rows.forEach(row -> part.row(row.cells()));
    }
    return List.of(part);
  }

  private static String text(Type type, Object value) {
    if (type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
        && value instanceof Integer days) {
      return LocalDate.ofEpochDay(days).toString();
    }
    return value.toString();
  }
}
