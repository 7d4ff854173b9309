package org.breakwater.improvement.letters.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.breakwater.improvement.letters.InventedLetters;
import org.breakwater.improvement.letters.reading.LetterReader;
import org.breakwater.improvement.letters.reading.ReadLetter;
import org.junit.jupiter.api.Test;

class LetterFileTests {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

  @Test
  void aFileThatIsNothingIsRefusedInWords() {
    refused(new byte[0], "empty");
    refused("%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII), "damaged");
    refused(new byte[] {0, 1, 2, 3}, "neither a PDF");
    refused(new byte[Limits.FILE + 1], "20 megabytes");
  }

  @Test
  void aPictureOfPagesIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      refused(saved(document), "pictures of pages");
    }
  }

  @Test
  void aLockedFileIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      refused(saved(document), "password");
    }
  }

  @Test
  void aBookIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i <= Limits.PAGES; i++) {
        document.addPage(new PDPage());
      }
      refused(saved(document), "121 pages");
    }
  }

  @Test
  void aPartThatUnpacksToGigabytesIsNotOpened() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(
        "%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\r\n".getBytes(StandardCharsets.US_ASCII));
    byte[] nothing = new byte[1 << 20];
    try (DeflaterOutputStream packed = new DeflaterOutputStream(file)) {
      for (int i = 0; i < 80; i++) {
        packed.write(nothing);
      }
    }
    refused(file.toByteArray(), "unpacks to far more");
  }

  @Test
  void damageIsSaidEvenWhereTheLibraryMakesDo() throws Exception {
    byte[] letter = InventedLetters.older();
    assertThat(LetterFile.read(letter, CLOCK).sound()).isTrue();
    int middle = new String(letter, StandardCharsets.ISO_8859_1).indexOf("endstream") - 6;
    letter[middle] ^= 0x55;
    letter[middle + 1] ^= 0x55;
    assertThat(LetterReader.read(LetterFile.read(letter, CLOCK)).doubts())
        .anyMatch(doubt -> doubt.startsWith("Parts of this file are damaged"));
  }

  @Test
  void aFileThatTakesTooLongIsStopped() throws IOException {
    // each look at the clock finds it ten seconds later
    Clock hurried =
        new Clock() {
          private Instant now = Instant.parse("2026-01-05T09:00:00Z");

          @Override
          public Instant instant() {
            now = now.plusSeconds(10);
            return now;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    byte[] letter = InventedLetters.older();
    assertThatThrownBy(() -> LetterFile.read(letter, hurried))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("takes too long");
  }

  @Test
  void aWordFileIsReadByItsParagraphs() throws Exception {
    String body =
        heading("8 January 2020")
            + plain("Dear local partnership")
            + heading(
                "Joint targeted area inspection of the multi-agency response to neglect in Thornmere")
            + heading("Key strengths")
            + item("Leaders know the area well.")
            + item("Police attend. Officers listen.")
            + heading("Areas for improvement")
            + item("Plans are late.")
            + heading("Next steps")
            + plain("The council should send the written statement of action by 16 April 2020.");
    ReadLetter letter = LetterReader.read(LetterFile.read(docx(body), CLOCK));
    assertThat(letter.findings())
        .extracting(ReadLetter.Finding::text)
        .containsExactly(
            "Leaders know the area well.", "Police attend. Officers listen.", "Plans are late.");
    assertThat(letter.dated()).isEqualTo("2020-01-08");
  }

  @Test
  void aWordFileCannotReachOutside() throws IOException {
    byte[] file =
        zip(
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>");
    refused(file, "damaged");
    refused(zip("<broken"), "damaged");
  }

  private static void refused(byte[] file, String because) {
    assertThatThrownBy(() -> LetterFile.read(file, CLOCK))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(because);
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static String plain(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String heading(String words) {
    return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String item(String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>"
        + words
        + "</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>";
  }

  private static byte[] docx(String body) throws IOException {
    return zip(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  private static byte[] zip(String xml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
