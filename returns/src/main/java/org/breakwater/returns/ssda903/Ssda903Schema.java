package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Which elements the XML form of the return has, and where; also as an XML schema, for tools that
 * want one. What a value may be is for the rules to say, which give a line and a reason where a
 * schema only refuses.
 */
public final class Ssda903Schema {

  static final String ROOT = "EXPSSDA903";
  private static final String CHILD_ELEMENT = "CHILD";
  private static final String HEADER_ELEMENT = "HEADER";
  private static final String EPISODE_ELEMENT = "EPISODE";

  /** Longest value that is read, in characters. */
  static final int LONGEST = 1000;

  private static final SequencedMap<String, SequencedSet<String>> WITHIN = within();

  private Ssda903Schema() {}

  private static SequencedMap<String, SequencedSet<String>> within() {
    var within = new LinkedHashMap<String, SequencedSet<String>>();
    within.put(ROOT, new LinkedHashSet<>(List.of(CHILD_ELEMENT)));
    within.put(CHILD_ELEMENT, new LinkedHashSet<>(List.of(HEADER_ELEMENT, EPISODE_ELEMENT)));
    var header = new LinkedHashSet<String>();
    Table.HEADER.all().forEach(column -> header.add(element(column)));
    for (Table table : XmlForm.FLAT) {
      table.written().forEach(column -> header.add(element(column)));
    }
    within.put(HEADER_ELEMENT, header);
    for (Map.Entry<String, Table> group : XmlForm.GROUPS.entrySet()) {
      if (!group.getKey().equals(EPISODE_ELEMENT)) {
        header.add(group.getKey());
      }
      var values = new LinkedHashSet<String>();
      for (Column column : group.getValue().written()) {
        if (column != CHILD && column != DOB) {
          values.add(element(column));
        }
      }
      within.put(group.getKey(), values);
    }
    return within;
  }

  private static String element(Column column) {
    return switch (column) {
      case CHILD -> "CHILDID";
      case PLACE -> "PL";
      default -> column.name();
    };
  }

  /** Whether the form has that element directly within the other. */
  static boolean has(String within, String element) {
    Set<String> known = WITHIN.get(within);
    return known != null && known.contains(element);
  }

  /** The schema. Elements within one may stand in any order. */
  public static String xsd() {
    var xsd = new StringBuilder();
    xsd.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xsd.append("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n");
    xsd.append("  <xs:simpleType name=\"value\">\n    <xs:restriction base=\"xs:string\">\n");
    xsd.append("      <xs:maxLength value=\"").append(LONGEST).append("\"/>\n");
    xsd.append("    </xs:restriction>\n  </xs:simpleType>\n");
    element(xsd, ROOT, 1);
    return xsd.append("</xs:schema>\n").toString();
  }

  private static void element(StringBuilder xsd, String name, int depth) {
    String in = "  ".repeat(depth);
    SequencedSet<String> inner = WITHIN.get(name);
    xsd.append(in).append("<xs:element name=\"").append(name);
    if (inner == null) {
      xsd.append("\" type=\"value\"/>\n");
      return;
    }
    xsd.append("\">\n").append(in).append("  <xs:complexType>\n");
    xsd.append(in).append("    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n");
    inner.forEach(one -> element(xsd, one, depth + 3));
    xsd.append(in).append("    </xs:choice>\n").append(in).append("  </xs:complexType>\n");
    xsd.append(in).append("</xs:element>\n");
  }
}
