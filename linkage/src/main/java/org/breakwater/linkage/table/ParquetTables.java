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
    try (Stream<String[]> rows =
        ParquetReader.streamContent(
            file.toFile(),
            new Hydrator<@Nullable String[], String[], String[]>() {
              @Override
              public @Nullable String[] start() {
                return new String[types.size()];
              }

              @Override
              public @Nullable String[] add(
                  @Nullable String[] row, String[] path, @Nullable Object value) {
                int column = header.indexOf(path[0]);
                row[column] = value == null ? null : text(types.get(column), value);
                return row;
              }

              @Override
              public @Nullable String[] finish(@Nullable String[] row) {
                return row;
              }
            })) {
      rows.forEach(part::row);
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
