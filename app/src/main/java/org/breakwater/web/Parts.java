package org.breakwater.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small values that components take; each is named for the component it feeds. */
public final class Parts {
  private Parts() {}

  /** A link in breadcrumbs, sub-navigation or a list of chosen filters. */
  public record Link(String text, String href, boolean current, @Nullable Integer count) {
    public static Link to(String text, String href) {
      return new Link(text, href, false, null);
    }

    public Link here(boolean isCurrent) {
      return new Link(text, href, isCurrent, count);
    }
  }

  /**
   * A row of a summary list.
   *
   * @param text the value; "Not known" is written for null or blank
   * @param content richer value that stands in place of text, or null
   * @param changeHref where "Change" leads, or null
   */
  public record Row(
      String key, @Nullable String text, @Nullable Content content, @Nullable String changeHref) {
    public static Row of(String key, @Nullable String text) {
      return new Row(key, text, null, null);
    }

    public static Row of(String key, Content content) {
      return new Row(key, null, content, null);
    }

    public Row change(String href) {
      return new Row(key, text, content, href);
    }
  }

  /** Colours of the design system's tags. The words carry the meaning; the colour only helps. */
  public enum Colour {
    GREY,
    GREEN,
    TEAL,
    BLUE,
    PURPLE,
    RED,
    ORANGE,
    YELLOW
  }

  /** A short status in words with a colour. */
  public record Tag(String text, Colour colour) {}

  /**
   * The bar that says whose page this is.
   *
   * @param born date of birth, or null when not known
   * @param age in words, from {@link Wording#age}
   * @param nhsNumber ten digits, or null
   * @param worker who to call and how, or null
   */
  public record Identity(
      String name,
      @Nullable LocalDate born,
      String age,
      @Nullable String nhsNumber,
      List<Tag> tags,
      @Nullable String worker) {}

  /**
   * One event of a timeline.
   *
   * @param by who recorded it and for which agency
   * @param tier confidentiality in words ("Police only"), or null when it is ordinary
   * @param href the event's own page, or null
   * @param text what happened, or null
   */
  public record Event(
      Instant at,
      String title,
      String by,
      @Nullable String tier,
      @Nullable String href,
      @Nullable String text) {}

  /** A task in a task list; {@code href} null when it cannot start yet. */
  public record Task(String name, @Nullable String href, @Nullable String hint, State state) {
    /** Where a task stands, in the words the design system asks for. */
    public enum State {
      COMPLETED("Completed"),
      INCOMPLETE("Incomplete"),
      CANNOT_START_YET("Cannot start yet");

      private final String words;

      State(String words) {
        this.words = words;
      }

      public String words() {
        return words;
      }
    }
  }

  /**
   * One tab; without JavaScript its content follows under its own heading.
   *
   * @param id unique on the page
   */
  public record Tab(String id, String text, Content content) {}

  /**
   * Where a reader is in a long list.
   *
   * @param page current page, from 1
   * @param pages how many there are
   * @param hrefUpToPage address that only lacks the page number, "/queue?grade=RED&amp;page="
   */
  public record Pages(int page, int pages, String hrefUpToPage) {
    public String href(int number) {
      return hrefUpToPage + number;
    }
  }
}
