package org.breakwater.improvement.papers;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A manuscript as a tagged PDF (PDF/UA), with its typeface inside. */
final class PaperPdf {
  private static final String FAMILY = "Liberation Sans";
  private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    XRLog.listRegisteredLoggers().forEach(one -> XRLog.setLevel(one, Level.SEVERE));
  }

  private PaperPdf() {}

  static byte[] of(Manuscript paper) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    // the face that comes with the PDF library; headings differ by size and colour, so one weight
    // serves
    builder.useFont(font(), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(font(), FAMILY, 700, FontStyle.NORMAL, true);
    builder.withHtmlContent(PaperHtml.document(paper), null);
    builder.withProducer("Breakwater");
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException("The PDF of \"" + paper.title() + "\" was not made", broken);
    }
    return bytes.toByteArray();
  }

  private static FSSupplier<InputStream> font() {
    return () ->
        Objects.requireNonNull(
            PDFont.class.getResourceAsStream(FACE), "The PDF library has lost its typeface");
  }
}
