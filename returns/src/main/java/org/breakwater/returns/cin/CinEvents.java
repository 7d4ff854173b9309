package org.breakwater.returns.cin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.breakwater.returns.tables.FileFault;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;

/** Walks the elements of a file beside the form. */
final class CinEvents {

  /** Elements that are not of the form are read past, to this depth. */
  private static final int DEEPEST = 64;

  /** No value of the census comes near it. */
  private static final int LONGEST = 4096;

  /** An open group: where in it the reader is, and the row it fills. */
  static final class Open {
    final Group group;
    final @Nullable RowValues row;
    final int line;
    final int[] counts;
    int position;

    Open(Group group, @Nullable RowValues row, int line) {
      this.group = group;
      this.row = row;
      this.line = line;
      this.counts = new int[group.nodes().size()];
    }
  }

  private final String file;
  private final CinAssembly assembly;
  private final Deque<Open> open = new ArrayDeque<>();

  CinEvents(
      String file, @Nullable Integer year, Map<String, String> workers, CinListener listener) {
    this.file = file;
    this.assembly = new CinAssembly(file, year, workers, listener);
  }

  void readAll(XMLStreamReader xml) throws XMLStreamException {
    boolean root = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.isEmpty()) {
            root = true;
            root(xml);
          } else {
            start(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(open.pop());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> stray(xml);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw hostile(xml);
        default -> {
          // comments, processing instructions and white space say nothing
        }
      }
    }
    if (!root) {
      throw FileRefused.at(FileFault.EMPTY, file, 0, file + " holds no census.", null);
    }
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  private void root(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("Message")) {
      throw FileRefused.at(
          FileFault.WRONG_KIND,
          file,
          line(xml),
          "%s is not a CIN census: line %d begins with %s, not Message."
              .formatted(file, line(xml), xml.getLocalName()),
          null);
    }
    if (xml.getNamespaceURI() != null && !xml.getNamespaceURI().isEmpty()) {
      assembly.form(
          CinFormRules.UNKNOWN,
          "Message",
          xml.getNamespaceURI(),
          line(xml),
          "the form has no namespace");
    }
    open.push(new Open(CinForm.MESSAGE, null, line(xml)));
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    Open in = open.getFirst();
    String name = xml.getLocalName();
    int line = line(xml);
    int index = in.group.position(name, in.position);
    if (index < 0) {
      assembly.form(
          CinFormRules.UNKNOWN,
          in.group.name(),
          name,
          line,
          name + " is not part of " + in.group.name());
      skip(xml);
      return;
    }
    if (xml.getAttributeCount() > 0) {
      assembly.form(
          CinFormRules.UNKNOWN,
          name,
          xml.getAttributeLocalName(0),
          line,
          "attribute " + xml.getAttributeLocalName(0));
    }
    if (index < in.position) {
      assembly.form(
          CinFormRules.ORDER,
          in.group.name(),
          name,
          line,
          name + " comes before " + in.group.nodes().get(in.position).name());
    } else {
      in.position = index;
    }
    Node node = in.group.nodes().get(index);
    if (++in.counts[index] > node.max()) {
      assembly.form(CinFormRules.REPEATED, in.group.name(), name, line, name + " comes again");
    }
    switch (node) {
      case Item item -> item(xml, in, item, line);
      case Group group -> open.push(new Open(group, assembly.open(group, in.row, line), line));
    }
  }

  private void item(XMLStreamReader xml, Open in, Item item, int line) throws XMLStreamException {
    if (!assembly.inYear(item)) {
      assembly.form(
          CinFormRules.YEAR,
          in.group.name(),
          item.name(),
          line,
          "%s is in forms %s".formatted(item.name(), item.years().shown()));
    }
    assembly.value(in.group, in.row, item, text(xml, item.name()), line);
  }

  /** The text of an element, to its end. */
  private String text(XMLStreamReader xml, String name) throws XMLStreamException {
    String only = "";
    StringBuilder more = null;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (only.isEmpty() && more == null) {
            only = xml.getText();
          } else {
            more = more == null ? new StringBuilder(only) : more;
            more.append(xml.getText());
          }
          if (only.length() > LONGEST || (more != null && more.length() > LONGEST)) {
            throw FileRefused.at(
                FileFault.TOO_MANY,
                file,
                line(xml),
                "%s line %d: %s is longer than %,d characters."
                    .formatted(file, line(xml), name, LONGEST),
                null);
          }
        }
        case XMLStreamConstants.START_ELEMENT -> {
          String inner = xml.getLocalName();
          assembly.form(
              CinFormRules.UNKNOWN, name, inner, line(xml), inner + " is not part of " + name);
          skip(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return more == null ? only : more.toString();
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw hostile(xml);
        default -> {
          // comments say nothing
        }
      }
    }
  }

  /** Reads past an element and all in it. */
  private void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw FileRefused.at(
                FileFault.HOSTILE,
                file,
                line(xml),
                "%s line %d: elements are nested more than %d deep."
                    .formatted(file, line(xml), DEEPEST),
                null);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw hostile(xml);
        default -> {
          // nothing of it is read
        }
      }
    }
  }

  private void stray(XMLStreamReader xml) {
    if (!xml.isWhiteSpace() && !open.isEmpty()) {
      String raw = xml.getText();
      String text = raw.strip();
      String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
      // the reader stands behind the white space that follows
      long after =
          raw.substring(raw.stripTrailing().length()).chars().filter(c -> c == '\n').count();
      assembly.form(
          CinFormRules.STRAY,
          open.getFirst().group.name(),
          shown,
          Math.toIntExact(line(xml) - after),
          "\"" + shown + "\"");
    }
  }

  private void end(Open closed) {
    for (int i = 0; i < closed.counts.length; i++) {
      Node node = closed.group.nodes().get(i);
      if (closed.counts[i] == 0 && node.min() > 0 && assembly.missed(node)) {
        assembly.form(
            CinFormRules.MISSING,
            closed.group.name(),
            null,
            closed.line,
            "%s has no %s".formatted(closed.group.name(), node.name()));
      }
    }
    assembly.close(closed);
  }

  private FileRefused hostile(XMLStreamReader xml) {
    return FileRefused.at(
        FileFault.HOSTILE,
        file,
        line(xml),
        "%s line %d declares a document type or an entity. A census has none; the file was not read."
            .formatted(file, line(xml)),
        null);
  }
}
