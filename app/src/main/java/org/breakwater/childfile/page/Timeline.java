package org.breakwater.childfile.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.breakwater.frontdoor.ContactSummary;
import org.breakwater.frontdoor.ContactSummary.Confidentiality;
import org.breakwater.people.OpenTo;
import org.breakwater.web.Option;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/** What happened, newest first, from what the front door and the services say. */
final class Timeline {
  private final List<Happening> all;

  private Timeline(List<Happening> all) {
    this.all = all;
  }

  static Timeline of(
      List<ContactSummary> contacts, List<OpenTo> services, boolean mayOpenContacts) {
    var all = new ArrayList<Happening>();
    for (ContactSummary contact : contacts) {
      String href = mayOpenContacts ? "/contacts/" + contact.id().value() : null;
      all.add(received(contact, href));
      ContactSummary.Decision decision = contact.decision();
      if (decision != null) {
        all.add(decided(contact, decision, href));
      }
    }
    for (OpenTo service : services) {
      all.add(began(service));
    }
    all.sort(
        Comparator.comparing(Happening::at)
            .thenComparing(Happening::kind)
            .thenComparing(Happening::title)
            .reversed());
    return new Timeline(all);
  }

  int size() {
    return all.size();
  }

  List<Happening> shown(TimelineFilter filter) {
    return all.stream().filter(filter::shows).toList();
  }

  private static Happening received(ContactSummary contact, @Nullable String href) {
    String about =
        Wording.list(contact.tags().stream().map(tag -> small(tag.words())).limit(4).toList());
    return new Happening(
        contact.receivedAt(),
        false,
        Happening.Kind.CONTACT,
        contact.kind().words() + (about.isEmpty() ? "" : ": " + about),
        contact.sourceName() + ", " + contact.authorName(),
        contact.sourceName(),
        contact.grade(),
        tier(contact),
        contact.reference() + (contact.concern() == null ? "" : "\n" + contact.concern()),
        href);
  }

  private static Happening decided(
      ContactSummary contact, ContactSummary.Decision decision, @Nullable String href) {
    return new Happening(
        decision.at(),
        false,
        Happening.Kind.DECISION,
        "Decided: %s (level %d)".formatted(small(decision.outcome().words()), decision.level()),
        decision.by() + ", on " + contact.reference(),
        contact.sourceName(),
        null,
        tier(contact),
        decision.rationale(),
        href);
  }

  private static Happening began(OpenTo service) {
    return new Happening(
        service.from().atStartOfDay(Wording.LONDON).toInstant(),
        true,
        Happening.Kind.SERVICE,
        "Began: " + small(service.serviceName()),
        service.organisationName(),
        service.organisationName(),
        null,
        null,
        service.worker() == null ? null : "Worker now: " + service.worker(),
        null);
  }

  private static @Nullable String tier(ContactSummary contact) {
    return contact.confidentiality() == Confidentiality.PARTNERS
        ? null
        : contact.confidentiality().words();
  }

  /** For the middle of a sentence. */
  private static String small(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }

  /** The agencies that appear, by name. */
  List<Option> agencies() {
    var options = new ArrayList<Option>();
    options.add(Option.of("", "All agencies"));
    all.stream()
        .map(Happening::agency)
        .distinct()
        .sorted()
        .forEach(agency -> options.add(Option.of(agency, agency)));
    return options;
  }

  static List<Option> kinds() {
    var options = new ArrayList<Option>();
    options.add(Option.of("", "Everything"));
    for (Happening.Kind kind : Happening.Kind.values()) {
      options.add(Option.of(kind.name(), kind.words()));
    }
    return options;
  }
}
