package org.breakwater.returns.cin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.breakwater.returns.tables.FileFault;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;

/**
 * Reads a census file from front to back, a child at a time: memory does not grow with the file.
 * What departs from the form is told and read past where it can be; a file that cannot be read on,
 * or that declares a document type or entities, is refused with the line.
 */
public final class CinReader {

  /** More than a national return in one file. */
  public static final long MOST_BYTES = 4L << 30;

  private final String file;
  private final @Nullable Integer year;
  private final Map<String, String> workers;

  /**
   * A reader of one file.
   *
   * @param file the file's name, for findings
   * @param year the year whose form is expected; null to go by the header
   * @param workers whom findings go to, by the authority's id of the child; may be empty
   */
  public CinReader(String file, @Nullable Integer year, Map<String, String> workers) {
    this.file = file;
    this.year = year;
    this.workers = Map.copyOf(workers);
  }

  /**
   * Reads a file.
   *
   * @throws FileRefused when it is too large, is no census or cannot be read on
   */
  public static void read(Path path, @Nullable Integer year, CinListener listener) {
    try {
      String name = path.getFileName().toString();
      long bytes = Files.size(path);
      if (bytes > MOST_BYTES) {
        throw FileRefused.at(
            FileFault.TOO_LARGE, name, 0, name + " is larger than a census can be.", null);
      }
      try (InputStream in = Files.newInputStream(path)) {
        new CinReader(name, year, Map.of()).read(in, listener);
      }
    } catch (IOException e) {
      throw FileRefused.at(
          FileFault.UNREADABLE, path.toString(), 0, path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a stream; does not close it.
   *
   * @throws FileRefused when it is no census or cannot be read on
   */
  public void read(InputStream in, CinListener listener) {
    CinEvents events = new CinEvents(file, year, workers, listener);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new BufferedInputStream(in, 1 << 16));
      try {
        events.readAll(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw FileRefused.at(
          FileFault.DAMAGED,
          file,
          line,
          "%s cannot be read on from line %d: it is not well-formed XML (%s)."
              .formatted(file, line, firstLine(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private static String firstLine(String message) {
    // the parser's message begins with its own place and ends with the reason
    int reason = message.indexOf("Message: ");
    String text = reason < 0 ? message : message.substring(reason + 9);
    return text.lines().findFirst().orElse("").strip();
  }

  /** The JDK's own parser by name: another on the class path would win the look-up. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }
}
