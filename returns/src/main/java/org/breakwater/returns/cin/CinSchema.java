package org.breakwater.returns.cin;

import java.util.TreeSet;

/** The form of a year as an XML schema, for tools that want one. */
public final class CinSchema {

  private CinSchema() {}

  /** The schema of a year from 2017 to 2026, named by the year in which the collection ends. */
  public static String of(int year) {
    StringBuilder xsd = new StringBuilder(16_384);
    xsd.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xsd.append("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n");
    group(xsd, CinForm.MESSAGE, Math.clamp(year, CinForm.FIRST, CinForm.NEWEST), 1, true);
    return xsd.append("</xs:schema>\n").toString();
  }

  private static void group(StringBuilder xsd, Group group, int year, int depth, boolean root) {
    String in = "  ".repeat(depth);
    xsd.append(in).append("<xs:element name=\"").append(group.name()).append('"');
    occurs(xsd, group, root);
    xsd.append(">\n")
        .append(in)
        .append("  <xs:complexType>\n")
        .append(in)
        .append("    <xs:sequence>\n");
    for (Node node : group.nodes()) {
      switch (node) {
        case Item item -> {
          if (item.years().include(year)) {
            item(xsd, item, depth + 3);
          }
        }
        case Group inner -> group(xsd, inner, year, depth + 3, false);
      }
    }
    xsd.append(in).append("    </xs:sequence>\n").append(in).append("  </xs:complexType>\n");
    xsd.append(in).append("</xs:element>\n");
  }

  private static void occurs(StringBuilder xsd, Node node, boolean root) {
    if (!root && node.min() != 1) {
      xsd.append(" minOccurs=\"").append(node.min()).append('"');
    }
    if (!root && node.max() != 1) {
      xsd.append(" maxOccurs=\"unbounded\"");
    }
  }

  private static void item(StringBuilder xsd, Item item, int depth) {
    String in = "  ".repeat(depth);
    xsd.append(in).append("<xs:element name=\"").append(item.name()).append('"');
    occurs(xsd, item, false);
    String type =
        switch (item.kind()) {
          case TEXT -> "xs:string";
          case DATE -> "xs:date";
          case MOMENT -> "xs:dateTime";
          case YEAR -> "xs:gYear";
          case COUNT -> "xs:nonNegativeInteger";
          case FLAG, CODE, SHAPE -> "";
        };
    if (!type.isEmpty()) {
      xsd.append(" type=\"").append(type).append("\"/>\n");
      return;
    }
    xsd.append(">\n").append(in).append("  <xs:simpleType>\n");
    xsd.append(in).append("    <xs:restriction base=\"xs:string\">\n");
    switch (item.kind()) {
      case FLAG -> pattern(xsd, in, "0|1|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]");
      case SHAPE -> pattern(xsd, in, String.valueOf(item.shape()));
      default ->
          new TreeSet<>(item.codes())
              .forEach(code ->
                  xsd.append(in)
                      .append("      <xs:enumeration value=\"")
                      .append(code)
                      .append("\"/>\n"));
    }
    xsd.append(in).append("    </xs:restriction>\n").append(in).append("  </xs:simpleType>\n");
    xsd.append(in).append("</xs:element>\n");
  }

  private static void pattern(StringBuilder xsd, String in, String pattern) {
    xsd.append(in).append("      <xs:pattern value=\"").append(pattern).append("\"/>\n");
  }
}
