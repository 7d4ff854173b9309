package org.breakwater.frontdoor.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contacts.ContactState;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.web.Parts;
import org.jspecify.annotations.Nullable;

/**
 * What the reader wants to see of the queue. What cannot be read is left out: a mistyped address
 * shows more, never less.
 *
 * @param waitingFor an organisation that has not answered yet
 */
public record QueueFilter(
    @Nullable Grade grade, @Nullable ContactState state, @Nullable Integer waitingFor) {

  static QueueFilter of(
      @Nullable String grade, @Nullable String state, @Nullable String waitingFor) {
    return new QueueFilter(
        one(Grade.class, grade).orElse(null),
        one(ContactState.class, state).filter(s -> s != ContactState.DECIDED).orElse(null),
        waitingFor != null && waitingFor.matches("\\d{1,9}") ? Integer.valueOf(waitingFor) : null);
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> type, @Nullable String name) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst();
  }

  /** The address of the queue with this filter, ready for a page number. */
  String hrefUpToPage() {
    return href(grade, state, waitingFor) + "page=";
  }

  /** Each chosen filter with the address that leaves it out. */
  List<Parts.Link> chosen(List<Organisation> agencies) {
    List<Parts.Link> links = new ArrayList<>();
    if (grade != null) {
      links.add(Parts.Link.to(grade.words(), trimmed(href(null, state, waitingFor))));
    }
    if (state != null) {
      links.add(Parts.Link.to(state.words(), trimmed(href(grade, null, waitingFor))));
    }
    if (waitingFor != null) {
      String name =
          agencies.stream()
              .filter(agency -> agency.id().value() == waitingFor)
              .map(Organisation::name)
              .findFirst()
              .orElse("an agency");
      links.add(Parts.Link.to("Waiting for " + name, trimmed(href(grade, state, null))));
    }
    return links;
  }

  private static String href(
      @Nullable Grade grade, @Nullable ContactState state, @Nullable Integer waitingFor) {
    var href = new StringBuilder("/queue?");
    if (grade != null) {
      href.append("grade=").append(grade.name()).append('&');
    }
    if (state != null) {
      href.append("state=").append(state.name()).append('&');
    }
    if (waitingFor != null) {
      href.append("waitingFor=").append(waitingFor).append('&');
    }
    return href.toString();
  }

  private static String trimmed(String href) {
    return href.substring(0, href.length() - 1);
  }
}
