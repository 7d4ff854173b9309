package org.breakwater.returns.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm, or sent by mistake, are refused with a plain reason. */
class HostileFileTests {

  @TempDir Path folder;

  private static final ReadLimits SMALL =
      new ReadLimits(1_000_000, 30_000_000, 200, 50, 100_000, 1000, 20, 500);

  private FileRefused refused(Path file) {
    return refused(file, SMALL);
  }

  private static FileRefused refused(Path file, ReadLimits limits) {
    try (TableSource source = TableSource.open(file, limits)) {
      for (TableSheet sheet : source.sheets()) {
        try (var rows = sheet.rows()) {
          rows.forEach(row -> {});
        }
      }
    } catch (FileRefused e) {
      return e;
    }
    throw new AssertionError(file + " was taken");
  }

  /** A sound workbook with one part replaced or added. */
  private Path workbookWith(String part, byte[] content) throws IOException {
    Path sound = folder.resolve("sound.xlsx");
    try (OutputStream out = Files.newOutputStream(sound);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("List 1").value(0, 0, "Child Unique ID");
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip = new java.util.zip.ZipFile(sound.toFile())) {
      for (var e : java.util.Collections.list(zip.entries())) {
        parts.put(e.getName(), zip.getInputStream(e).readAllBytes());
      }
    }
    parts.put(part, content);
    return zip("made.xlsx", parts);
  }

  private Path zip(String name, Map<String, byte[]> parts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private Path text(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void refusesAZipBombByItsRatio() throws IOException {
    FileRefused e = refused(workbookWith("xl/media/image1.png", new byte[20_000_000]));
    assertThat(e.fault()).isEqualTo(FileFault.HOSTILE);
    assertThat(e.reason()).contains("made.xlsx was refused", "times its size");
  }

  @Test
  void refusesAZipBombByItsTotalSize() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", new byte[] {'<', 'a', '/', '>'});
    parts.put("xl/workbook.xml", new byte[] {'<', 'a', '/', '>'});
    for (int i = 0; i < 5; i++) {
      parts.put("xl/media/" + i, new byte[9_000_000]); // each below the size where ratio counts
    }
    assertThat(refused(zip("many.xlsx", parts)).reason()).contains("unpacks to more than 28 MB");
  }

  @Test
  void refusesAWorkbookOfTooManyParts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", new byte[1]);
    parts.put("xl/workbook.xml", new byte[1]);
    for (int i = 0; i < 60; i++) {
      parts.put("p" + i, new byte[1]);
    }
    assertThat(refused(zip("parts.xlsx", parts)).reason()).contains("holds 62 parts");
  }

  @Test
  void refusesEntitiesInAnyPartAndAnyEncoding() throws IOException {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst>&x;</sst>";
    FileRefused plain =
        refused(workbookWith("xl/sharedStrings.xml", evil.getBytes(StandardCharsets.UTF_8)));
    FileRefused wide =
        refused(workbookWith("xl/sharedStrings.xml", evil.getBytes(StandardCharsets.UTF_16)));
    assertThat(plain.fault()).isEqualTo(FileFault.HOSTILE);
    assertThat(plain.reason()).contains("document type or entities");
    assertThat(wide.fault()).isEqualTo(FileFault.HOSTILE);
  }

  @Test
  void refusesTooMuchSharedText() throws IOException {
    FileRefused e = refused(workbookWith("xl/sharedStrings.xml", new byte[200_000]));
    assertThat(e.fault()).isEqualTo(FileFault.TOO_LARGE);
  }

  @Test
  void refusesADamagedWorkbook() throws IOException {
    Path file = workbookWith("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row".getBytes());
    assertThat(refused(file).fault()).isEqualTo(FileFault.DAMAGED);
    byte[] bytes = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.xlsx");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(refused(cut).fault()).isEqualTo(FileFault.DAMAGED);
  }

  @Test
  void tellsWhatAWrongFileIs() throws IOException {
    assertThat(refused(text("a.csv", "%PDF-1.7")).reason()).contains("is a PDF");
    assertThat(refused(text("b.csv", "\uFEFF  <html>")).reason()).contains("XML or a web page");
    assertThat(refused(zip("c.xlsx", Map.of("a.txt", new byte[1]))).reason())
        .contains("not an Excel workbook");
    assertThat(refused(workbookWith("xl/vbaProject.bin", new byte[1])).reason()).contains("macros");
    Path old =
        Files.write(
            folder.resolve("d.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
    assertThat(refused(old).reason()).contains("old Excel workbook", "password");
    Path binary = Files.write(folder.resolve("e.csv"), new byte[] {1, 2, 3});
    assertThat(refused(binary).fault()).isEqualTo(FileFault.WRONG_KIND);
    assertThat(refused(text("f.csv", "")).fault()).isEqualTo(FileFault.EMPTY);
    assertThat(refused(folder.resolve("none.csv")).fault()).isEqualTo(FileFault.UNREADABLE);
  }

  @Test
  void refusesMoreThanTheLimits() throws IOException {
    assertThat(refused(text("big.csv", "a,b\n".repeat(300_000))).fault())
        .isEqualTo(FileFault.TOO_LARGE);
    FileRefused rows = refused(text("rows.csv", "a,b\n".repeat(1500)));
    assertThat(rows.fault()).isEqualTo(FileFault.TOO_MANY);
    assertThat(rows.row()).isEqualTo(1001);
  }

  @Test
  void aNumberOfAbsurdSizeDoesNotFillTheMemory() throws IOException {
    String sheet =
        "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row></sheetData></worksheet>";
    Path file = workbookWith("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
    try (TableSource source = TableSource.open(file, SMALL);
        var rows = source.sheets().getFirst().rows()) {
      assertThat(rows.findFirst().orElseThrow().cell(0).text()).isEqualTo("1E999999999");
    }
  }

  @Test
  void encodingsAreToldApart() throws IOException {
    assertThat(firstCell("utf8.csv", "Zoë".getBytes(StandardCharsets.UTF_8))).isEqualTo("Zoë");
    assertThat(firstCell("mark.csv", "\uFEFFZoë".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Zoë");
    assertThat(firstCell("wide.csv", "\uFEFFZoë".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo("Zoë");
    byte[] windows = {'Z', 'o', (byte) 0xEB, ',', (byte) 0x80};
    assertThat(firstCell("windows.csv", windows)).isEqualTo("Zoë");
    byte[] neither = {'Z', 'o', (byte) 0xEB, (byte) 0x81};
    Path file = Files.write(folder.resolve("neither.csv"), neither);
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> TableSource.open(file, SMALL))
        .withMessageContaining("neither UTF-8 nor Windows-1252")
        .satisfies(e -> assertThat(e.fault().code()).isEqualTo("FILE-05"));
  }

  private String firstCell(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try (TableSource source = TableSource.open(file, SMALL);
        var rows = source.sheets().getFirst().rows()) {
      return rows.findFirst().orElseThrow().cell(0).text();
    }
  }
}
