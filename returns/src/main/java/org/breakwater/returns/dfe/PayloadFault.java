package org.breakwater.returns.dfe;

/**
 * What is wrong with a payload at one place.
 *
 * @param child the child's id, or "child 3 of the file" when it has none
 * @param path where, such as {@code social_care_episodes[0].closure_reason}
 * @param message in plain English, with what is expected; shows no more than 40 characters of a
 *     value
 */
public record PayloadFault(String child, String path, String message) {
  @Override
  public String toString() {
    return "%s: %s %s".formatted(child, path, message);
  }
}
