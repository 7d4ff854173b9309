package org.breakwater.people.linking;

import java.util.List;
import org.breakwater.people.PersonFile;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The agencies' records under one person and how they came to stand there.
 *
 * @param chosen records ticked to be split out
 */
public record RecordsPage(
    PersonFile file,
    String href,
    List<Standing> records,
    List<Change> changes,
    List<String> chosen,
    String why,
    FormErrors errors) {

  /** One record. */
  public record Standing(
      String id,
      String name,
      String born,
      String address,
      String agency,
      @Nullable String localId,
      String recorded,
      String because) {}

  /**
   * One change.
   *
   * @param undo where to undo it, or null
   */
  public record Change(String title, String by, String at, String why, @Nullable String undo) {}
}
