package org.breakwater.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Papers people download, opened as they would be. */
final class Papers {
  private Papers() {}

  /** It is a tagged PDF in English with this title and these words; its first page is kept. */
  static void tagged(byte[] pdf, String name, String title, String words) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo()).as("%s says that it is tagged", name).isNotNull();
      assertThat(catalog.getMarkInfo().isMarked()).as("%s is tagged", name).isTrue();
      assertThat(catalog.getStructureTreeRoot()).as("%s has a structure", name).isNotNull();
      assertThat(catalog.getLanguage()).as("the language of %s", name).startsWith("en");
      assertThat(document.getDocumentInformation().getTitle()).contains(title);
      assertThat(document.getNumberOfPages()).as("pages of %s", name).isPositive();
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains(title, words);
      Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
      Files.write(pictures.resolve(name + ".pdf"), pdf);
      File picture = pictures.resolve(name + "-pdf.png").toFile();
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 72), "png", picture);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
