package org.breakwater.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: the partnership, who is signed in, where they may go.
 *
 * @param partnership name of the partnership, "Eastmarsh Safeguarding Children Partnership"
 * @param person who is signed in, or null on public pages
 * @param navigation the places this person's roles may go, in order
 * @param csrf token of this session
 * @param flash a message carried over from the page before, or null
 * @param timeoutSeconds how long a session lives without activity
 * @param demonstration true when the people in it are invented
 */
public record Shell(
    String partnership,
    @Nullable Person person,
    List<Item> navigation,
    Csrf csrf,
    @Nullable Flash flash,
    int timeoutSeconds,
    boolean demonstration) {

  public Shell {
    navigation = List.copyOf(navigation);
  }

  /** The same shell with a message at the top of the page. */
  public Shell withFlash(@Nullable Flash message) {
    return new Shell(partnership, person, navigation, csrf, message, timeoutSeconds, demonstration);
  }

  /**
   * Who is signed in.
   *
   * @param key tells one person's kept drafts from another's on a shared machine: the staff id
   * @param name as colleagues know them
   * @param organisation whom they work for
   */
  public record Person(String key, String name, String organisation) {}

  /**
   * One place in the service navigation.
   *
   * @param current true on the page itself and the pages under it
   * @param count how much waits there, shown after the words; null shows nothing
   */
  public record Item(String text, String href, boolean current, @Nullable Integer count) {
    public static Item of(String text, String href) {
      return new Item(text, href, false, null);
    }
  }

  /**
   * A message about what just happened.
   *
   * @param success true when the person's own action went well; false for other important news
   */
  public record Flash(boolean success, String text) {}
}
