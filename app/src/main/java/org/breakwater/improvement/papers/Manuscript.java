package org.breakwater.improvement.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a paper says, before it has a form. Page, PDF and Word document are made of the same one.
 *
 * @param about one sentence on what it is, for the document's properties
 */
public record Manuscript(String title, String about, List<Block> blocks) {
  public Manuscript {
    blocks = List.copyOf(blocks);
  }

  /** A part of it. */
  public sealed interface Block {
    /** Its words, for the reading age and for looking for names. */
    String text();
  }

  /** A heading; level 2 or 3, the title is 1. */
  public record Heading(int level, String text) implements Block {}

  public record Paragraph(String text) implements Block {}

  public record Bullets(List<String> lines) implements Block {
    public Bullets {
      lines = List.copyOf(lines);
    }

    @Override
    public String text() {
      return String.join(". ", lines);
    }
  }

  /** A table with a heading row. */
  public record Table(String caption, List<String> head, List<List<String>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String text() {
      return rows.stream()
          .map(row -> String.join(". ", row))
          .collect(Collectors.joining(". ", caption + ". ", ""));
    }
  }

  /** All its words. */
  public String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining(".\n", title + ".\n", ""));
  }

  /** Writes one, part by part. */
  public static final class Writer {
    private final List<Block> blocks = new ArrayList<>();

    public Writer heading(String text) {
      blocks.add(new Heading(2, text));
      return this;
    }

    public Writer under(String text) {
      blocks.add(new Heading(3, text));
      return this;
    }

    public Writer say(String text) {
      blocks.add(new Paragraph(text));
      return this;
    }

    public Writer list(List<String> lines) {
      if (!lines.isEmpty()) {
        blocks.add(new Bullets(lines));
      }
      return this;
    }

    public Writer table(String caption, List<String> head, List<List<String>> rows) {
      if (!rows.isEmpty()) {
        blocks.add(new Table(caption, head, rows));
      }
      return this;
    }

    public Manuscript done(String title, String about) {
      return new Manuscript(title, about, blocks);
    }
  }
}
