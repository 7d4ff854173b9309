package org.breakwater.returns.dfe;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The nodes of the payload, from the table of facts. */
final class PayloadFacts {

  /** What a node may be; the children of an object by name, or the item of an array. */
  static final class Node {
    final String type;
    final boolean required;
    final boolean date;
    final int minLength;
    final int maxLength;
    final int maxItems;
    final boolean unique;
    final @Nullable Pattern pattern;
    final Map<String, Node> properties = new LinkedHashMap<>();
    @Nullable Node item;

    Node(NamedCsvRecord row) {
      type = row.getField("type");
      required = !row.getField("required").isEmpty();
      date = row.getField("format").equals("date");
      minLength = number(row.getField("minLength"), 0);
      maxLength = number(row.getField("maxLength"), Integer.MAX_VALUE);
      maxItems = number(row.getField("maxItems"), Integer.MAX_VALUE);
      unique = !row.getField("unique").isEmpty();
      pattern = row.getField("pattern").isEmpty() ? null : Pattern.compile(row.getField("pattern"));
    }

    private static int number(String text, int otherwise) {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    Node itemOrThrow() {
      if (item == null) {
        throw new IllegalStateException("an array without an item in the table of facts");
      }
      return item;
    }
  }

  /** The node of one child. */
  static final Node CHILD = read();

  private PayloadFacts() {}

  private static Node read() {
    Map<String, Node> byPath = new TreeMap<>();
    try (InputStream in = PayloadFacts.class.getResourceAsStream("payload-1.0.1.csv")) {
      if (in == null) {
        throw new IllegalStateException("The build left out payload-1.0.1.csv");
      }
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (NamedCsvRecord row : rows) {
          String path = row.getField("path");
          Node node = new Node(row);
          byPath.put(path, node);
          if (path.endsWith("[]")) {
            parent(byPath, path.substring(0, path.length() - 2)).item = node;
          } else if (path.contains(".")) {
            int dot = path.lastIndexOf('.');
            parent(byPath, path.substring(0, dot)).properties.put(path.substring(dot + 1), node);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parent(byPath, "[]");
  }

  private static Node parent(Map<String, Node> byPath, String path) {
    Node node = byPath.get(path);
    if (node == null) {
      throw new IllegalStateException("the table of facts lacks " + path);
    }
    return node;
  }
}
