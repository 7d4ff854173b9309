package org.breakwater.improvement.letters.reading;

import java.util.List;
import org.breakwater.improvement.letters.text.TextLine;

/**
 * A heading and the lines under it.
 *
 * @param heading its words; empty for what stands before the first heading
 * @param headingLeft where the heading begins, in points
 * @param page of the heading
 */
record Segment(
    Headings.Section section, String heading, double headingLeft, int page, List<TextLine> lines) {
  Segment {
    lines = List.copyOf(lines);
  }

  Segment as(Headings.Section other) {
    return new Segment(other, heading, headingLeft, page, lines);
  }

  Segment with(List<TextLine> other) {
    return new Segment(section, heading, headingLeft, page, other);
  }

  boolean listed() {
    return section == Headings.Section.STRENGTHS
        || section == Headings.Section.IMPROVEMENTS
        || section == Headings.Section.PRIORITY;
  }
}
