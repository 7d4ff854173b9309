package org.breakwater.improvement.letters.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF opened within limits. */
final class PdfFile {
  private PdfFile() {}

  /** What is done with the open document; {@code sound} when none of its parts is damaged. */
  interface Use<T> {
    T apply(PDDocument document, boolean sound) throws IOException, UnreadableFile;
  }

  static LetterText text(byte[] bytes, Limits limits) throws UnreadableFile {
    return with(
        bytes,
        limits,
        (document, sound) -> {
          List<TextLine> lines = RunningText.of(joinLoneMarks(PdfLines.of(document, limits)));
          if (lines.stream().mapToInt(line -> line.text().length()).sum() < 200) {
            throw new UnreadableFile(
                "The file holds pictures of pages and no text. Use the PDF the inspectorate"
                    + " published, or paste the text");
          }
          return new LetterText(document.getNumberOfPages(), true, true, true, sound, lines);
        });
  }

  static <T> T with(byte[] bytes, Limits limits, Use<T> use) throws UnreadableFile {
    try {
      boolean sound = Inflated.sound(bytes, limits);
      try (PDDocument document =
          Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
        if (document.isEncrypted()) {
          throw new UnreadableFile("The file is locked by a password. Save it without, and retry");
        }
        if (document.getNumberOfPages() > Limits.PAGES) {
          throw new UnreadableFile(
              "The file has " + document.getNumberOfPages() + " pages; a letter has fewer");
        }
        return use.apply(document, sound);
      }
    } catch (InvalidPasswordException locked) {
      throw new UnreadableFile(
          "The file is locked by a password. Save it without, and retry", locked);
    } catch (Limits.TooSlow slow) {
      throw new UnreadableFile("The file takes too long to read, so reading was stopped", slow);
    } catch (OutOfMemoryError tooMuch) {
      // what it held is free again once we are here; nobody else's work is touched
      throw new UnreadableFile("The file needs more memory than a letter may take", tooMuch);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw new UnreadableFile("The file is damaged or is not a PDF", broken);
    }
  }

  /** A bullet drawn a little off its line comes as a line of its own, before or after its words. */
  private static List<RunningText.Placed> joinLoneMarks(List<RunningText.Placed> lines) {
    List<RunningText.Placed> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RunningText.Placed placed = lines.get(i);
      TextLine line = placed.line();
      RunningText.Placed next = i + 1 < lines.size() ? lines.get(i + 1) : placed;
      if (line.marked()
          && line.text().isEmpty()
          && next != placed
          && next.line().page() == line.page()
          && !next.line().marked()
          && Math.abs(next.y() - placed.y()) < 9) {
        TextLine words = next.line();
        result.add(
            new RunningText.Placed(
                new TextLine(
                    words.page(),
                    line.left(),
                    words.left(),
                    words.right(),
                    words.down(),
                    words.size(),
                    words.bold(),
                    false,
                    false,
                    line.mark(),
                    words.printed(),
                    words.text()),
                next.y(),
                next.firstSize()));
        i++;
      } else if (!line.text().isEmpty()) {
        result.add(placed);
      }
    }
    return result;
  }
}
