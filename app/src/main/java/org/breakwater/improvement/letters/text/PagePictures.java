package org.breakwater.improvement.letters.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * The pages of a PDF as pictures, drawn here once: whoever checks a letter sees what was printed,
 * and no browser ever opens the file itself.
 */
public final class PagePictures {
  private static final float DOTS_PER_INCH = 96;
  private static final long IMAGE_DOTS = 30_000_000;
  private static final int DEEP = 6;

  private PagePictures() {}

  /**
   * A PNG for each page; empty for a page too large or too strange to draw, whose text still
   * stands.
   *
   * @throws UnreadableFile when the file as a whole cannot be opened
   */
  public static List<Optional<byte[]>> of(byte[] pdf, Clock clock) throws UnreadableFile {
    Limits limits = Limits.from(clock);
    return PdfFile.with(
        pdf,
        limits,
        (document, sound) -> {
          PDFRenderer renderer = new Watched(document, limits);
          renderer.setSubsamplingAllowed(true);
          List<Optional<byte[]>> pictures = new ArrayList<>();
          for (int i = 0; i < document.getNumberOfPages(); i++) {
            limits.check();
            pictures.add(picture(document.getPage(i), i, renderer));
          }
          return pictures;
        });
  }

  private static Optional<byte[]> picture(PDPage page, int index, PDFRenderer renderer) {
    PDRectangle box = page.getCropBox();
    try {
      if (Math.max(box.getWidth(), box.getHeight()) > Limits.PAGE_SIDE
          || !drawable(page.getResources(), 0)) {
        return Optional.empty();
      }
      BufferedImage image = renderer.renderImageWithDPI(index, DOTS_PER_INCH, ImageType.GRAY);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return Optional.of(out.toByteArray());
    } catch (Limits.TooSlow slow) {
      throw slow;
    } catch (IOException | RuntimeException | StackOverflowError undrawable) {
      return Optional.empty();
    }
  }

  /** Whether the images a page uses are of a size that fits into memory. */
  private static boolean drawable(
      @org.jspecify.annotations.Nullable PDResources resources, int depth) throws IOException {
    if (resources == null) {
      return true;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject image
          && (long) image.getWidth() * image.getHeight() > IMAGE_DOTS) {
        return false;
      }
      if (object instanceof PDFormXObject form
          && (depth > DEEP || !drawable(form.getResources(), depth + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Looks at the clock while it draws. */
  private static final class Watched extends PDFRenderer {
    private final Limits limits;

    Watched(PDDocument document, Limits limits) {
      super(document);
      this.limits = limits;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void processOperator(
            org.apache.pdfbox.contentstream.operator.Operator operator,
            List<org.apache.pdfbox.cos.COSBase> operands)
            throws IOException {
          limits.check();
          super.processOperator(operator, operands);
        }
      };
    }
  }
}
