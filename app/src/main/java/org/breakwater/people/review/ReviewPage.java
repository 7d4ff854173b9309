package org.breakwater.people.review;

import java.util.List;
import org.breakwater.web.Parts;
import org.jspecify.annotations.Nullable;

/**
 * The questions that wait.
 *
 * @param work whether these are the ones that work waits for
 * @param waiting how many of this kind in all
 * @param elsewhere how many of the other kind
 */
public record ReviewPage(
    List<Row> rows,
    boolean work,
    int waiting,
    int elsewhere,
    List<Parts.Link> kinds,
    Parts.Pages pages) {

  /**
   * One question.
   *
   * @param because why it stands where it does, in words
   * @param asks what would be done: join two people, split one
   * @param doubt why the matcher did not decide it, or null
   * @param left who left it open last, or null
   */
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
      Parts.Tag urgency,
      List<String> because,
      String asks,
      @Nullable String doubt,
      @Nullable String left) {}
}
