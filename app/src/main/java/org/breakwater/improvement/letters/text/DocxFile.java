package org.breakwater.improvement.letters.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a Word file: of {@code word/document.xml} only, without entities, macros, links
 * or any other part. Pages are those of the last time Word laid it out, where it wrote them down.
 */
final class DocxFile {
  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int page = 1;
  private int pageOfWords = 1;
  private int boldLetters;
  private boolean runBold;
  private boolean runRaised;
  private boolean listed;
  private boolean headingStyle;
  private boolean gap;
  private int level;
  private int letters;

  private DocxFile() {}

  static LetterText text(byte[] bytes, Limits limits) throws UnreadableFile {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int parts = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        limits.check();
        if (++parts > 2000) {
          throw new UnreadableFile("The file has more parts than a letter needs");
        }
        if (entry.getName().equals("word/document.xml")) {
          byte[] xml = zip.readNBytes((int) Limits.PART + 1);
          if (xml.length > Limits.PART) {
            throw new UnreadableFile(
                "The file unpacks to far more than a letter holds, so it was not opened");
          }
          return new DocxFile().read(new ByteArrayInputStream(xml), limits);
        }
      }
      throw new UnreadableFile("The file is not a Word document");
    } catch (Limits.TooSlow slow) {
      throw new UnreadableFile("The file takes too long to read, so reading was stopped", slow);
    } catch (IOException | XMLStreamException | RuntimeException broken) {
      throw new UnreadableFile("The file is damaged or is not a Word document", broken);
    }
  }

  private LetterText read(InputStream xml, Limits limits)
      throws XMLStreamException, UnreadableFile {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    boolean text = false;
    while (reader.hasNext()) {
      limits.check();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text = reader.getLocalName().equals("t");
          start(reader);
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (text) {
            append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          text = false;
          if (reader.getLocalName().equals("p")) {
            finish();
          }
        }
        default -> {}
      }
    }
    return new LetterText(page, page > 1, false, true, true, lines);
  }

  private void start(XMLStreamReader reader) throws UnreadableFile {
    switch (reader.getLocalName()) {
      case "p" -> {
        words.setLength(0);
        boldLetters = 0;
        listed = false;
        headingStyle = false;
        level = 0;
        pageOfWords = page;
      }
      case "pStyle" -> {
        String style = value(reader).toLowerCase(Locale.ROOT);
        headingStyle = style.startsWith("heading") || style.equals("title");
        listed = listed || style.contains("bullet") || style.contains("listparagraph");
      }
      case "numPr" -> listed = true;
      case "ilvl" ->
          level = Math.min(9, value(reader).matches("\\d") ? value(reader).charAt(0) - '0' : 0);
      case "r" -> {
        runBold = false;
        runRaised = false;
      }
      case "b" -> runBold = !value(reader).equals("0") && !value(reader).equals("false");
      case "vertAlign" -> runRaised = value(reader).equals("superscript");
      case "tab" -> append(" ");
      case "noBreakHyphen" -> append("-");
      case "lastRenderedPageBreak" -> turnPage();
      case "br" -> {
        if ("page".equals(attribute(reader, "type"))) {
          turnPage();
        } else {
          append(" ");
        }
      }
      default -> {}
    }
  }

  private void turnPage() {
    page++;
    if (words.isEmpty()) {
      pageOfWords = page;
    }
  }

  private void append(String more) throws UnreadableFile {
    letters += more.length();
    if (letters > Limits.LETTERS) {
      throw new UnreadableFile("The text is far longer than a letter");
    }
    // a raised number is a footnote's marker: left out of the words
    if (runRaised && more.matches("\\d+")) {
      return;
    }
    words.append(more);
    boldLetters += runBold ? more.strip().length() : 0;
  }

  private void finish() {
    String text = words.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    if (text.isEmpty()) {
      gap = true;
      return;
    }
    boolean bold = headingStyle || boldLetters * 2 > text.length();
    TextLine line = PlainText.line(text, pageOfWords, true, lines.isEmpty());
    boolean item = listed && !headingStyle && !line.marked() && !(bold && text.length() < 80);
    lines.add(
        new TextLine(
            pageOfWords,
            level * 18.0,
            level * 18.0 + 12,
            0,
            0,
            12,
            bold,
            gap || !item,
            lines.isEmpty(),
            item ? "\u2022" : line.mark(),
            line.printed(),
            line.text()));
    gap = false;
  }

  private static String value(XMLStreamReader reader) {
    return attribute(reader, "val");
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }
}
