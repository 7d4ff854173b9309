package org.breakwater.frontdoor.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileDailyFileTests {
  @TempDir Path folder;

  @Test
  void otherKindsOfFileAreRefusedPlainly() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(new byte[3_000_000]);
    }
    refused(packed.toByteArray(), "FILE-04", "Save As, CSV UTF-8");
    refused(new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1}, "FILE-04", "not text");
    refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "FILE-04", "PDF");
    refused(
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
            .getBytes(StandardCharsets.UTF_8),
        "FILE-04",
        "XML");
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "FILE-04", "old Excel");
    refused(new byte[0], "FILE-02", "empty");
    refused("concern,child_given\n\n\n".getBytes(StandardCharsets.UTF_8), "FILE-02", "no rows");
    refused("concern,child_given\n".getBytes(StandardCharsets.UTF_8), "FILE-02", "no rows");
  }

  @Test
  void tooMuchIsRefused() throws Exception {
    refused(new byte[5 * 1024 * 1024 + 1], "FILE-03", "largest file taken is 5");
    refused(
        ("concern,child_given\n" + "Alone,Anya\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8),
        "FILE-08",
        "more than 20,000 rows");
    assertThat(read("concern,child_given\n" + "Alone,Anya\n".repeat(20_000)).rows())
        .hasSize(20_000);
    refused(
        ("concern,child_given\n" + "\"Alone,Anya\n".repeat(200)).getBytes(StandardCharsets.UTF_8),
        "FILE-07",
        "quotation marks");
  }

  @Test
  void wrongColumnsAreNamed() throws Exception {
    refused(
        "reference,child_forname,colour\nA,B,C\n".getBytes(StandardCharsets.UTF_8),
        "COLUMNS",
        "“child_forname”");
  }

  @Test
  void namesArriveWholeInAnyEncoding() throws Exception {
    String text = "concern;child_given\nAlone;Zoë O’Bríen\n";
    for (byte[] bytes :
        new byte[][] {
          text.getBytes(StandardCharsets.UTF_8),
          ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
          ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
          text.getBytes(Charset.forName("windows-1252"))
        }) {
      GivenFile file = GivenFile.read(DailyFiles.file(folder, "day.csv", bytes));
      assertThat(file.rows().getFirst().cells()).containsExactly("Alone", "Zoë O’Bríen");
    }
  }

  @Test
  void whatADatabaseCannotHoldIsLeftOut() throws Exception {
    byte[] zero =
        "\ufeffconcern,child_given\nAlo\u0000ne\u0007,\u001b[31mAnya\n"
            .getBytes(StandardCharsets.UTF_16LE);
    assertThat(GivenFile.read(DailyFiles.file(folder, "day.csv", zero)).rows().getFirst().cells())
        .containsExactly("Alone", "[31mAnya");
  }

  @Test
  void rowsOfOneNoticeStandTogether() throws Exception {
    assertThat(
            read("reference,concern,child_given\nA,x,1\nA,,2\n,x,3\n,x,4\nA,x,5\nB,x,6\n\nB,,7\n")
                .rows())
        .extracting(GivenFile.Row::notice)
        .containsExactly(1, 1, 3, 4, 5, 6, 6);
  }

  private GivenFile read(String text) throws IOException, GivenFile.NotTaken {
    return GivenFile.read(DailyFiles.file(folder, "day.csv", text));
  }

  private void refused(byte[] bytes, String code, String words) throws IOException {
    Path file = DailyFiles.file(folder, "day.csv", bytes);
    assertThatThrownBy(() -> GivenFile.read(file))
        .isInstanceOfSatisfying(
            GivenFile.NotTaken.class,
            why -> {
              assertThat(why.code()).isEqualTo(code);
              assertThat(why.words()).contains(words);
            });
  }
}
