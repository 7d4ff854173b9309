package org.breakwater.frontdoor.writing;

import java.util.List;
import org.breakwater.web.Parts;

/**
 * What will be sent.
 *
 * @param missing what would help, in words
 * @param remarks what could not be read
 */
public record CheckPage(
    Style style,
    Written form,
    List<Card> cards,
    int completeness,
    List<String> missing,
    List<String> remarks) {

  /** One part of the notice. */
  public record Card(String title, List<Parts.Row> rows) {
    public Card {
      rows = List.copyOf(rows);
    }
  }
}
