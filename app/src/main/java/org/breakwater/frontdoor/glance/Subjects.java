package org.breakwater.frontdoor.glance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakwater.people.PersonCard;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people of contacts, many contacts at once. Call inside {@code Access.reading} or {@code
 * writing}.
 */
@Component
public class Subjects {
  private final JdbcClient jdbc;
  private final PersonIndex people;

  Subjects(JdbcClient jdbc, PersonIndex people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * By contact, in the order of the notice, children first. Two questions however many contacts.
   */
  public Map<UUID, List<Subject>> of(Viewer viewer, Collection<UUID> contacts) {
    if (contacts.isEmpty()) {
      return Map.of();
    }
    List<Subject> rows =
        jdbc.sql(
                """
                select contact_id, position, record_id, child, relation, seen, spoken_to, own_words
                from frontdoor.contact_subject
                where partnership_id = :partnership and contact_id = any(cast(:contacts as uuid[]))
                order by contact_id, child desc, position
                """)
            .param("partnership", viewer.partnership().value())
            .param("contacts", contacts.stream().map(UUID::toString).toArray(String[]::new))
            .query((row, n) ->
                new Subject(
                    row.getObject("contact_id", UUID.class),
                    row.getInt("position"),
                    new RecordId(row.getObject("record_id", UUID.class)),
                    row.getBoolean("child"),
                    row.getString("relation"),
                    (Boolean) row.getObject("seen"),
                    (Boolean) row.getObject("spoken_to"),
                    row.getString("own_words"),
                    null))
            .list();
    Map<RecordId, PersonCard> cards =
        people.cards(viewer, rows.stream().map(Subject::record).distinct().toList()).stream()
            .collect(Collectors.toMap(PersonCard::record, Function.identity(), (a, b) -> a));
    return rows.stream()
        .map(row -> with(row, cards.get(row.record())))
        .collect(Collectors.groupingBy(Subject::contact));
  }

  /** The people of one contact. */
  public List<Subject> of(Viewer viewer, UUID contact) {
    return of(viewer, List.of(contact)).getOrDefault(contact, List.of());
  }

  private static Subject with(Subject row, @Nullable PersonCard card) {
    return new Subject(
        row.contact(),
        row.position(),
        row.record(),
        row.child(),
        row.relation(),
        row.seen(),
        row.spokenTo(),
        row.ownWords(),
        card);
  }
}
