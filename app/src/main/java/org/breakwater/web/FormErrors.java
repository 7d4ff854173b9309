package org.breakwater.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in the order of its fields. Immutable.
 *
 * @param list the errors; empty when all is well
 */
public record FormErrors(List<FieldError> list) {
  private static final FormErrors NONE = new FormErrors(List.of());

  public FormErrors {
    list = List.copyOf(list);
  }

  public static FormErrors none() {
    return NONE;
  }

  public static FormErrors of(FieldError... errors) {
    return new FormErrors(List.of(errors));
  }

  /** These errors and one more, after them. */
  public FormErrors with(String field, String message, String code) {
    var all = new ArrayList<>(list);
    all.add(new FieldError(field, message, code));
    return new FormErrors(all);
  }

  public boolean any() {
    return !list.isEmpty();
  }

  /** The first message about a field, or null when the field is right. */
  public @Nullable String message(String field) {
    for (var error : list) {
      if (error.field().equals(field)) {
        return error.message();
      }
    }
    return null;
  }

  /** Null-safe form of {@link #message} for templates whose errors are optional. */
  public static @Nullable String message(@Nullable FormErrors errors, String field) {
    return errors == null ? null : errors.message(field);
  }
}
