package org.breakwater.frontdoor.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.people.PersonCard;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom one's own notices name, and what was said back. */
@Component
class OwnNotices {
  private final JdbcClient jdbc;
  private final PersonIndex people;

  OwnNotices(JdbcClient jdbc, PersonIndex people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  private record Named(
      UUID contact, RecordId record, boolean child, @Nullable String description) {}

  /** The children of each contact, by name or description. */
  Map<UUID, String> children(Viewer viewer, List<ContactId> contacts) {
    if (contacts.isEmpty()) {
      return Map.of();
    }
    List<Named> named =
        jdbc.sql(
                """
                select contact_id, record_id, child, description from frontdoor.contact_subject
                where partnership_id = :partnership and contact_id = any(cast(:contacts as uuid[])) and child
                order by contact_id, position
                """)
            .param("partnership", viewer.partnership().value())
            .param(
                "contacts",
                contacts.stream().map(one -> one.value().toString()).toArray(String[]::new))
            .query((row, n) ->
                new Named(
                    row.getObject("contact_id", UUID.class),
                    new RecordId(row.getObject("record_id", UUID.class)),
                    row.getBoolean("child"),
                    row.getString("description")))
            .list();
    Map<RecordId, String> names =
        people.cards(viewer, named.stream().map(Named::record).toList()).stream()
            .collect(Collectors.toMap(PersonCard::record, PersonCard::name, (one, same) -> one));
    return named.stream()
        .collect(
            Collectors.groupingBy(
                Named::contact,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    list -> Wording.list(list.stream().map(one -> called(one, names)).toList()))));
  }

  private static String called(Named one, Map<RecordId, String> names) {
    return one.description() != null
        ? one.description()
        : names.getOrDefault(one.record(), "A child");
  }

  /** The outcome told to the sender, once it has been sent. */
  Optional<Outcome> told(Viewer viewer, ContactId contact) {
    return jdbc.sql(
            """
            select outcome from frontdoor.feedback
            where partnership_id = :partnership and contact_id = :contact and sent_at is not null
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact.value())
        .query((row, n) -> Outcome.valueOf(row.getString("outcome")))
        .optional();
  }

  /** As {@link #told} for a list. */
  Map<UUID, Outcome> told(Viewer viewer, List<ContactId> contacts) {
    if (contacts.isEmpty()) {
      return Map.of();
    }
    record Told(UUID contact, Outcome outcome) {}
    return jdbc
        .sql(
            """
            select contact_id, outcome from frontdoor.feedback
            where partnership_id = :partnership and contact_id = any(cast(:contacts as uuid[])) and sent_at is not null
            """)
        .param("partnership", viewer.partnership().value())
        .param(
            "contacts", contacts.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .query((row, n) ->
            new Told(
                row.getObject("contact_id", UUID.class), Outcome.valueOf(row.getString("outcome"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Told::contact, Told::outcome));
  }
}
