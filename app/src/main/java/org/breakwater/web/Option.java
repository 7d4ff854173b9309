package org.breakwater.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of radios, checkboxes or a select.
 *
 * @param value what the browser sends
 * @param label what the person reads
 * @param hint a line under the label, or null
 * @param reveal further fields that belong to this choice, or null. Without JavaScript they always
 *     show, so the form must accept them empty
 */
public record Option(String value, String label, @Nullable String hint, @Nullable Content reveal) {

  public static Option of(String value, String label) {
    return new Option(value, label, null, null);
  }

  public static Option of(String value, String label, @Nullable String hint) {
    return new Option(value, label, hint, null);
  }

  /** The same choice, opening further fields when chosen. */
  public Option reveals(Content fields) {
    return new Option(value, label, hint, fields);
  }

  /** "Yes" and "No" with the values "true" and "false". */
  public static List<Option> yesNo() {
    return List.of(of("true", "Yes"), of("false", "No"));
  }
}
