package org.breakwater.improvement.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ManuscriptTests {
  private static final Manuscript PAPER =
      new Manuscript.Writer()
          .heading("What we will do")
          .say("Siân’s team & others will <review> “every” notice – by May.")
          .list(List.of("First", "Second"))
          .table(
              "Actions",
              List.of("Action", "Who"),
              List.of(List.of("Review notices", "Police"), List.of("Train staff", "Health")))
          .done("Statement of action: Eastmarsh", "An answer to the findings");

  @Test
  void thePdfIsTaggedTitledInEnglishWithItsTypefaceInsideAndItsWordsCanBeTaken()
      throws IOException {
    try (var pdf = Loader.loadPDF(PaperPdf.of(PAPER))) {
      var catalogue = pdf.getDocumentCatalog();
      assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
      assertThat(catalogue.getStructureTreeRoot()).isNotNull();
      assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Statement of action: Eastmarsh");
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Siân’s team & others will <review> “every” notice – by May.", "Train staff");
    }
  }

  @Test
  void theWordDocumentIsWellFormedWithHeadingsAndRepeatedTableHeads() throws Exception {
    Map<String, String> parts = new HashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(PaperDocx.of(PAPER)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    assertThat(parts)
        .containsKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml");
    assertThat(parts.get("word/document.xml"))
        .contains("w:val=\"Heading1\"", "<w:tblHeader/>", "&lt;review&gt;", "Siân’s team");
    assertThat(PaperDocx.of(PAPER))
        .as("the same words, the same bytes")
        .isEqualTo(PaperDocx.of(PAPER));
  }

  @Test
  void wordsOfOthersAreNeverMarkup() {
    assertThat(
            PaperHtml.part(new Manuscript.Writer().say("<script>x</script>\u0000").done("t", "a")))
        .contains("&lt;script&gt;x&lt;/script&gt;")
        .doesNotContain("<script>", "\u0000");
  }

  @Test
  void readingAgeRisesWithLongWordsAndLongSentences() {
    var plain = ReadingAge.of("We will see each child. We will ask them what they want.");
    var hard =
        ReadingAge.of(
            "Multi-agency governance arrangements necessitate comprehensive operationalisation of safeguarding accountabilities across organisational boundaries.");
    assertThat(plain.doubleValue()).isLessThan(12);
    assertThat(hard.doubleValue()).isGreaterThan(20);
    assertThat(ReadingAge.of("").doubleValue()).isZero();
    assertThat(ReadingAge.syllables("child")).isEqualTo(1);
    assertThat(ReadingAge.syllables("agencies")).isEqualTo(3);
    assertThat(ReadingAge.syllables("shared")).isEqualTo(1);
    assertThat(ReadingAge.syllables("table")).isEqualTo(2);
  }
}
