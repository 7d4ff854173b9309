package org.breakwater.returns.cin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a census file by the form, an element a line, a child at a time. The same children give
 * the same bytes. Flags are written 0 and 1; every other value as it was given.
 */
public final class CinWriter implements AutoCloseable {

  private final Writer out;
  private boolean children;
  private boolean ended;

  /** A writer on a stream, which it closes. */
  public CinWriter(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n");
  }

  /** Writes the header; before the children. */
  public void header(CinChild header) throws IOException {
    for (CinHeader row : header.headers()) {
      group(CinForm.HEADER, row, header, 1);
    }
  }

  /** Writes a child. */
  public void child(CinChild child) throws IOException {
    if (!children) {
      children = true;
      out.write("  <Children>\n");
    }
    out.write("    <Child>\n");
    for (Node node : CinForm.CHILD.nodes()) {
      nested((Group) node, null, child, 3);
    }
    out.write("    </Child>\n");
  }

  private void group(Group group, CinRow row, CinChild child, int depth) throws IOException {
    tag(group.name(), true, depth);
    for (Node node : group.nodes()) {
      switch (node) {
        case Item item -> item(item, row, depth + 1);
        case Group inner when inner.table() == null -> wrapper(inner, row, child, depth + 1);
        case Group inner -> nested(inner, row, child, depth + 1);
      }
    }
    tag(group.name(), false, depth);
  }

  private void wrapper(Group group, CinRow row, CinChild child, int depth) throws IOException {
    for (Item item : group.columns()) {
      if (row.values().has(row.group().index(item.name()))) {
        group(group, row, child, depth);
        return;
      }
    }
  }

  private void nested(Group group, @Nullable CinRow around, CinChild child, int depth)
      throws IOException {
    List<? extends CinRow> rows =
        child.rows(CinTables.type(String.valueOf(group.table()))).stream()
            .filter(row -> around == null || belongs(group, row, around))
            .toList();
    if (!group.perValue()) {
      for (CinRow row : rows) {
        group(group, row, child, depth);
      }
    } else if (!rows.isEmpty()) {
      tag(group.name(), true, depth);
      for (CinRow row : rows) {
        String text = row.text(0);
        element(group.columns().getFirst().name(), text == null ? "" : text, depth + 1);
      }
      tag(group.name(), false, depth);
    }
  }

  private static boolean belongs(Group group, CinRow row, CinRow around) {
    return CinChild.sameEpisode(row, around)
        && (group != CinForm.REVIEWS || Objects.equals(row.id(), around.id()));
  }

  private void item(Item item, CinRow row, int depth) throws IOException {
    int column = row.group().index(item.name());
    for (String text : row.list(column)) {
      element(item.name(), text, depth);
    }
    String text = row.text(column);
    if (text != null) {
      boolean flag = item.kind() == Kind.FLAG && CinFlags.given(text);
      element(item.name(), flag ? (CinFlags.yes(text) ? "1" : "0") : text, depth);
    }
  }

  private void element(String name, String text, int depth) throws IOException {
    indent(depth);
    out.write('<');
    out.write(name);
    if (text.isEmpty()) {
      out.write("/>\n");
      return;
    }
    out.write('>');
    escape(text);
    out.write("</");
    out.write(name);
    out.write(">\n");
  }

  private void tag(String name, boolean begins, int depth) throws IOException {
    indent(depth);
    out.write(begins ? "<" : "</");
    out.write(name);
    out.write(">\n");
  }

  private void indent(int depth) throws IOException {
    for (int i = 0; i < depth; i++) {
      out.write("  ");
    }
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '\r' -> out.write("&#13;");
        default -> out.write(c);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      out.write(
          children ? "  </Children>\n</Message>\n" : "  <Children>\n  </Children>\n</Message>\n");
    }
    out.close();
  }
}
