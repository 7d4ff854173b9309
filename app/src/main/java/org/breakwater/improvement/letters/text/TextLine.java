package org.breakwater.improvement.letters.text;

/**
 * One printed line of a letter; one whole paragraph where the file knows no lines.
 *
 * @param page the page of the file, from 1
 * @param left where the line begins, in points from the left edge; the bullet's place if it has one
 * @param textLeft where its words begin
 * @param right where its words end
 * @param down how far down the page, 0 at the top and 1 at the foot
 * @param size of most of its letters, in points
 * @param bold whether most of its letters are bold
 * @param gapBefore whether more than the usual space, or a blank line, stands above it
 * @param pageTop whether it is the first line of its page: the space above it says nothing
 * @param mark the bullet or the number of a list, or the empty string
 * @param printed its words as the text layer has them, footnote markers glued on
 * @param text its words without footnote markers
 */
public record TextLine(
    int page,
    double left,
    double textLeft,
    double right,
    double down,
    double size,
    boolean bold,
    boolean gapBefore,
    boolean pageTop,
    String mark,
    String printed,
    String text) {

  public boolean marked() {
    return !mark.isEmpty();
  }

  public TextLine withMark(String newMark, String newPrinted, String newText) {
    return new TextLine(
        page,
        left,
        textLeft,
        right,
        down,
        size,
        bold,
        gapBefore,
        pageTop,
        newMark,
        newPrinted,
        newText);
  }

  TextLine withPlace(boolean newGapBefore, boolean newPageTop) {
    return new TextLine(
        page,
        left,
        textLeft,
        right,
        down,
        size,
        bold,
        newGapBefore,
        newPageTop,
        mark,
        printed,
        text);
  }
}
