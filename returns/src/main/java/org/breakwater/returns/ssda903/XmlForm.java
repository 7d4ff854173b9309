package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.breakwater.returns.tables.FileFault;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;

/**
 * The return as one XML file: {@code EXPSSDA903/CHILD/{HEADER,EPISODE}}. A child's flat values
 * become rows of the tables they belong to; a table gets no row where all its own values are blank.
 */
final class XmlForm {

  private static final int DEEPEST = 8;

  /** Groups within HEADER, and the table of their rows. */
  static final Map<String, Table> GROUPS =
      Map.of(
          "AREVIEW", Table.REVIEWS,
          "AMISSING", Table.MISSING_TABLE,
          "PERMANENCE", Table.PREV_PERM_TABLE,
          "OC2", Table.OC2,
          "AD_PLACED", Table.PLACED,
          "EPISODE", Table.EPISODES);

  /** Tables whose values stand flat in HEADER. */
  static final List<Table> FLAT = List.of(Table.UASC_TABLE, Table.AD1, Table.OC3);

  private static final Set<Column> SHARED = Set.of(CHILD, DOB, SEX);

  private final Gathering into;
  private final boolean lastYear;
  private final String file;
  private final EnumMap<Table, Origin> origins = new EnumMap<>(Table.class);
  private final Cells cells;
  private final Deque<String> path = new ArrayDeque<>();
  private final EnumMap<Column, String> header = new EnumMap<>(Column.class);
  private final EnumMap<Column, String> group = new EnumMap<>(Column.class);
  private final List<Map.Entry<Table, @Nullable String[]>> waiting = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final Map<String, List<Integer>> strange = new LinkedHashMap<>();
  private int childLine;
  private int groupLine;

  private XmlForm(Gathering into, boolean lastYear, String file) {
    this.into = into;
    this.lastYear = lastYear;
    this.cells = new Cells(into);
    this.file = file;
  }

  /**
   * Reads a file of this year or last.
   *
   * @return what is to be known of it: elements that the form has not, or not there
   */
  static List<String> read(Path path, boolean lastYear, Gathering into) {
    String name = String.valueOf(path.getFileName());
    XmlForm form = new XmlForm(into, lastYear, name);
    for (Table table : Table.values()) {
      if (table != Table.WORKERS && table != Table.DOLO) {
        into.given(table, lastYear);
      }
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      form.read(factory().createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new FileRefused(
          FileFault.DAMAGED,
          name,
          "%s is not well-formed XML at line %d.".formatted(name, line),
          e);
    } catch (IOException e) {
      throw new FileRefused(FileFault.UNREADABLE, name, name + " could not be read.", e);
    }
    return form.strange.entrySet().stream()
        .map(one ->
            "%s has %s, which the form does not know (line %d; %d in all)."
                .formatted(name, one.getKey(), one.getValue().getFirst(), one.getValue().size()))
        .toList();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused("has a document type or an entity, which a return never needs", xml);
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          begin(xml.getLocalName(), xml);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          if (text.length() > Ssda903Schema.LONGEST) {
            throw refused("has a value of more than " + Ssda903Schema.LONGEST + " characters", xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          end(xml.getLocalName(), text.toString().strip());
          text.setLength(0);
        }
        default -> {
          // comments and white space say nothing
        }
      }
    }
  }

  private FileRefused refused(String what, XMLStreamReader xml) {
    return new FileRefused(
        FileFault.DAMAGED,
        file,
        "%s %s (line %d).".formatted(file, what, xml.getLocation().getLineNumber()));
  }

  private void begin(String name, XMLStreamReader xml) {
    int line = xml.getLocation().getLineNumber();
    if (path.isEmpty() && !name.equals(Ssda903Schema.ROOT)) {
      throw refused("is not an SSDA903 return: it begins with " + name, xml);
    }
    String above = path.peek();
    if (above != null && !Ssda903Schema.has(above, name)) {
      strange.computeIfAbsent(name + " in " + above, _ -> new ArrayList<>()).add(line);
    }
    path.push(name);
    if (path.size() > DEEPEST) {
      throw refused("is nested too deeply", xml);
    }
    if (name.equals("CHILD") && path.size() == 2) {
      header.clear();
      waiting.clear();
      lines.clear();
      childLine = line;
    } else if (GROUPS.containsKey(name)) {
      group.clear();
      groupLine = line;
    }
  }

  private void end(String name, String text) {
    path.pop();
    Table table = GROUPS.get(name);
    if (table != null) {
      @Nullable String[] values = new String[table.all().size()];
      group.forEach((column, value) -> put(table, values, column, value));
      waiting.add(Map.entry(table, values));
      lines.add(groupLine);
    } else if (name.equals("CHILD") && path.size() == 1) {
      hand();
    } else if (!text.isEmpty()) {
      Column column = column(name);
      if (column != null) {
        String above = path.peek();
        boolean grouped = above != null && GROUPS.containsKey(above);
        (grouped ? group : header).put(column, Dates.upper(text));
      }
    }
  }

  private static @Nullable Column column(String element) {
    return switch (element) {
      case "CHILDID" -> CHILD;
      case "PL" -> PLACE;
      default -> {
        try {
          yield Column.valueOf(element);
        } catch (IllegalArgumentException e) {
          yield null;
        }
      }
    };
  }

  private static void put(
      Table table, @Nullable String[] values, Column column, @Nullable String value) {
    int at = table.index(column);
    if (at >= 0) {
      values[at] = value;
    }
  }

  /** The child is whole: its rows go to their tables, with the values they share. */
  private void hand() {
    add(Table.HEADER, row(Table.HEADER), childLine);
    for (Table table : FLAT) {
      boolean own =
          table.written().stream().anyMatch(c -> !SHARED.contains(c) && header.containsKey(c));
      if (own || (table == Table.UASC_TABLE && "1".equals(header.get(UASC)))) {
        add(table, row(table), childLine);
      }
    }
    for (int i = 0; i < waiting.size(); i++) {
      Table table = waiting.get(i).getKey();
      @Nullable String[] values = waiting.get(i).getValue();
      for (Column column : SHARED) {
        put(table, values, column, header.get(column));
      }
      add(table, values, lines.get(i));
    }
  }

  private void add(Table table, @Nullable String[] values, int line) {
    Origin origin = origins.computeIfAbsent(table, t -> Origin.of(t, lastYear, file));
    into.add(origin, cells.of(table, values), line);
  }

  private @Nullable String[] row(Table table) {
    @Nullable String[] values = new String[table.all().size()];
    header.forEach((column, value) -> put(table, values, column, value));
    return values;
  }
}
