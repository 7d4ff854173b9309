package org.breakwater.journeys;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;

/**
 * The letter a journey begins with: one that was published, where it lies beside the project, or
 * one that nobody wrote about a place that is not, in the layout inspectors used from 2016 to 2020.
 *
 * @param area the place inspected, as the reader must find it
 */
record LetterFiles(String name, byte[] pdf, String area, int strengths, int improvements) {
  private static final String PUBLISHED = "shared/fixtures/jtai/2020-01-08-plymouth.pdf";
  private static final List<String> STRENGTHS =
      List.of(
          "Leaders of all partners meet every month and know which children go missing most often.",
          "Police officers speak to children gently when they are found and write down what each says.",
          "School nurses stay in touch with children who do not come to school, and do not give up.");
  private static final List<String> IMPROVEMENTS =
      List.of(
          "Police notices that are graded low are not looked at by a second person, so that slow harm is missed.",
          "A strategy discussion seldom has anybody from health in it, so that decisions are made without them.",
          "Children who have taken part in a plan are not told what changed because of what they said.",
          "Audits by the partnership count what was written and do not ask whether it helped the child.");

  static {
    XRLog.listRegisteredLoggers().forEach(one -> XRLog.setLevel(one, Level.SEVERE));
  }

  /** Plymouth's letter of 8 January 2020 where it lies beside the project, else an invented one. */
  static LetterFiles published() {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path found = up.resolve(PUBLISHED);
      if (Files.isReadable(found)) {
        return new LetterFiles("plymouth.pdf", bytes(found), "Plymouth", 24, 17);
      }
    }
    System.out.println("No ../" + PUBLISHED + ": the journey begins with an invented letter");
    return invented("Thornmere");
  }

  static LetterFiles invented(String area) {
    var html = new StringBuilder("<html lang=\"en-GB\"><head><title>Letter</title><style>");
    html.append("@page { size: A4; margin: 25mm; @bottom-right { content: counter(page); } }");
    html.append("body { font-family: sans-serif; font-size: 11.5pt; line-height: 1.3; }");
    html.append("h1 { font-size: 12pt; } h2 { font-size: 14pt; }");
    html.append(".point { margin-left: 14mm; text-indent: -7mm; }</style></head><body>");
    html.append("<p>8 January 2026</p><p>Ann Reed, Director of Children's Services, ");
    html.append(area).append(" Council<br/>Ben Hale, Chief Constable of ");
    html.append(area).append(" Police</p><p>Dear local partnership</p>");
    html.append(
        "<h1>Joint targeted area inspection of the multi-agency response to children who go");
    html.append(" missing in ").append(area).append("</h1><p>Between 17 November 2025 and 21");
    html.append(" November 2025, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and");
    html.append(" Fire &amp; Rescue Services (HMICFRS) and HMI Probation (HMI Prob) carried out a");
    html.append(" joint inspection of the multi-agency response to abuse and neglect in ");
    html.append(area).append(".</p><h2>Key strengths</h2>");
    STRENGTHS.forEach(one -> point(html, one));
    html.append("<h2>Areas for improvement</h2>");
    IMPROVEMENTS.forEach(one -> point(html, one));
    html.append("<h2>Next steps</h2><p>").append(area).append(" Council should prepare a written");
    html.append(
        " statement of proposed action responding to the findings outlined in this letter.");
    html.append("</p><p>The director of children's services should send the written statement of");
    html.append(" action to statements@inspectorate.example by 17 April 2026. This statement will");
    html.append(" inform the lines of enquiry.</p><p>Yours sincerely</p></body></html>");
    return new LetterFiles(
        area + ".pdf", pdf(html.toString()), area, STRENGTHS.size(), IMPROVEMENTS.size());
  }

  private static void point(StringBuilder html, String words) {
    html.append("<p class=\"point\">\u2022&#160;&#160;&#160;").append(words).append("</p>");
  }

  private static byte[] pdf(String html) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
