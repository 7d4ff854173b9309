package org.breakwater.improvement.letters.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The running text of a letter: no page numbers, running heads or footnotes.
 *
 * @param pages how many pages the file has; 1 where it has none
 * @param paged whether the page of a line can be trusted
 * @param positioned whether places and sizes on the page are known
 * @param styled whether bold is known
 * @param sound whether no part of the file was found damaged
 */
public record LetterText(
    int pages,
    boolean paged,
    boolean positioned,
    boolean styled,
    boolean sound,
    List<TextLine> lines) {
  public LetterText {
    lines = List.copyOf(lines);
  }

  /** The words of one page, a line for a line, for marking by hand. */
  public String page(int number) {
    return lines.stream()
        .filter(line -> line.page() == number)
        .map(line ->
            (line.gapBefore() && !line.pageTop() ? "\n" : "")
                + (line.marked() ? line.mark() + " " : "")
                + line.text())
        .collect(Collectors.joining("\n"));
  }
}
