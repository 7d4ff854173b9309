package org.breakwater.people.search;

import java.util.List;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Parts;
import org.jspecify.annotations.Nullable;

/**
 * A search and what it found.
 *
 * @param hits null before anything was asked
 */
public record SearchPage(
    String words, DateFields born, String postcode, @Nullable List<Hit> hits, FormErrors errors) {

  /** One person found. */
  public record Hit(
      String href,
      String name,
      String born,
      String age,
      String address,
      @Nullable String nhsNumber,
      boolean child,
      String why,
      List<Parts.Tag> tags,
      List<String> call) {}
}
