package org.breakwater.returns.convert;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.breakwater.returns.annexa.AnnexAReader;
import org.breakwater.returns.annexa.AnnexARow;
import org.breakwater.returns.annexa.AnnexAWriter;
import org.breakwater.returns.cin.CinCsv;
import org.breakwater.returns.ssd.SsdReader;
import org.breakwater.returns.ssd.SsdRow;
import org.breakwater.returns.ssd.SsdWriter;
import org.breakwater.returns.ssda903.Ssda903;

/** Any return as a folder of CSV tables in the spelling of its form. */
final class Tables {

  private Tables() {}

  /** Writes the tables; a value that could not be read goes over as it was written. */
  static void write(Kind kind, Path from, Path folder) throws IOException {
    switch (kind) {
      case CIN -> {
        if (Files.isDirectory(from)) {
          copy(from, folder);
        } else {
          CinCsv.write(from, folder);
        }
      }
      case SSDA903 -> Ssda903.read(Ssda903.Source.of(from)).writeCsv(folder);
      case ANNEX_A -> AnnexAWriter.csv(annexA(from), folder);
      case SSD -> {
        List<SsdRow> rows = new ArrayList<>();
        SsdReader.read(from, rows::add, finding -> {});
        SsdWriter.write(rows, folder);
      }
    }
  }

  /** The rows of a workbook, or of a folder of lists. */
  static List<AnnexARow> annexA(Path from) throws IOException {
    List<AnnexARow> rows = new ArrayList<>();
    for (Path file : Files.isDirectory(from) ? csv(from) : List.of(from)) {
      AnnexAReader.read(file, rows::add, finding -> {});
    }
    return rows;
  }

  static List<Path> csv(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(f -> String.valueOf(f.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path file : csv(from)) {
      Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
    }
  }

  /** Takes a folder away that was made for the time being. */
  static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path dir, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
