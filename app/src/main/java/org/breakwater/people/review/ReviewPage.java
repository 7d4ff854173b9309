package org.breakwater.people.review;

import java.util.List;
import org.breakwater.web.Parts;

/**
 * The questions that wait.
 *
 * @param waiting how many in all
 */
public record ReviewPage(List<Row> rows, int waiting, Parts.Pages pages) {

  /** One question. */
  public record Row(
      String href,
      String name,
      String born,
      String agency,
      String otherName,
      String otherBorn,
      String otherAgency,
      String likely,
      String why,
      String since,
      Parts.Tag urgency) {}
}
