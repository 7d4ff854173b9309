package org.breakwater.people.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.linking.LinkChange.Kind;
import org.breakwater.people.linking.LinkChange.Move;
import org.breakwater.people.matching.Urgency;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of link changes. */
@Component
public class LinkChanges {
  private static final String COLUMNS =
      "c.id, c.kind, c.person_id, c.other_person_id, c.why, c.by_name, c.by_staff_id, c.at, c.undoes, c.undone_by";

  private final JdbcClient jdbc;
  private final Urgency urgency;

  LinkChanges(JdbcClient jdbc, Urgency urgency) {
    this.jdbc = jdbc;
    this.urgency = urgency;
  }

  /**
   * Holds the people still: nobody joins, splits or links to them until the transaction ends.
   * Counts the change.
   */
  void hold(PartnershipId partnership, PersonId one, PersonId other) {
    jdbc.sql(
            """
            select id from people.person
            where partnership_id = :partnership and id in (:one, :other)
            order by id
            for update
            """)
        .param("partnership", partnership.value())
        .param("one", one.value())
        .param("other", other.value())
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
    jdbc.sql(
            """
            update people.person set version = version + 1
            where partnership_id = :partnership and id in (:one, :other)
            """)
        .param("partnership", partnership.value())
        .param("one", one.value())
        .param("other", other.value())
        .update();
  }

  void write(PartnershipId partnership, LinkChange change) {
    jdbc.sql(
            """
            insert into people.link_change
              (partnership_id, id, kind, person_id, other_person_id, why, by_name, by_staff_id, at, undoes)
            values (:partnership, :id, :kind, :person, :other, :why, :by, :staff, :at, :undoes)
            """)
        .param("partnership", partnership.value())
        .param("id", change.id())
        .param("kind", change.kind().name())
        .param("person", change.person().value())
        .param("other", change.other().value())
        .param("why", change.why())
        .param("by", change.by())
        .param("staff", change.staff())
        .param("at", Timestamp.from(change.at()))
        .param("undoes", change.undoes())
        .update();
  }

  /**
   * Moves records to another person, remembering where each stood and why. Their services go with
   * them.
   */
  void move(
      PartnershipId partnership,
      UUID change,
      Collection<RecordId> records,
      PersonId to,
      String state,
      String reason) {
    remember(partnership, change, records, to);
    jdbc.sql(
            """
            update people.agency_record
            set person_id = :to, link_state = :state, link_weight = null, link_reasons = array[:reason],
                version = version + 1
            where partnership_id = :partnership and id = any(cast(:records as uuid[]))
            """)
        .param("partnership", partnership.value())
        .param("to", to.value())
        .param("state", state)
        .param("reason", reason)
        .param("records", texts(records))
        .update();
    servicesFollow(partnership, records);
  }

  /**
   * Moves records that came since and were linked without doubt: they keep their state and reasons.
   */
  void moveSince(
      PartnershipId partnership, UUID change, Collection<RecordId> records, PersonId to) {
    remember(partnership, change, records, to);
    jdbc.sql(
            """
            update people.agency_record set person_id = :to, version = version + 1
            where partnership_id = :partnership and id = any(cast(:records as uuid[]))
            """)
        .param("partnership", partnership.value())
        .param("to", to.value())
        .param("records", texts(records))
        .update();
    servicesFollow(partnership, records);
  }

  private void remember(
      PartnershipId partnership, UUID change, Collection<RecordId> records, PersonId to) {
    jdbc.sql(
            """
            insert into people.link_move
              (partnership_id, change_id, record_id, from_person_id, to_person_id, from_state, from_weight, from_reasons)
            select partnership_id, :change, id, person_id, :to, link_state, link_weight, link_reasons
            from people.agency_record
            where partnership_id = :partnership and id = any(cast(:records as uuid[]))
            """)
        .param("partnership", partnership.value())
        .param("change", change)
        .param("to", to.value())
        .param("records", texts(records))
        .update();
  }

  /** Puts every record of a change back where and as it stood. */
  void restore(PartnershipId partnership, UUID undone, Collection<RecordId> records) {
    jdbc.sql(
            """
            update people.agency_record r
            set person_id = m.from_person_id, link_state = m.from_state, link_weight = m.from_weight,
                link_reasons = m.from_reasons, version = r.version + 1
            from people.link_move m
            where m.partnership_id = :partnership and m.change_id = :undone
              and r.partnership_id = m.partnership_id and r.id = m.record_id
            """)
        .param("partnership", partnership.value())
        .param("undone", undone)
        .update();
    servicesFollow(partnership, records);
  }

  private void servicesFollow(PartnershipId partnership, Collection<RecordId> records) {
    jdbc.sql(
            """
            update people.involvement i set person_id = r.person_id, version = i.version + 1
            from people.agency_record r
            where i.partnership_id = :partnership and i.record_id = any(cast(:records as uuid[]))
              and r.partnership_id = i.partnership_id and r.id = i.record_id and i.person_id <> r.person_id
            """)
        .param("partnership", partnership.value())
        .param("records", texts(records))
        .update();
    urgency.ofRecords(partnership, records);
  }

  void markUndone(PartnershipId partnership, UUID undone, UUID by) {
    jdbc.sql(
            "update people.link_change set undone_by = :by where partnership_id = :partnership and id = :undone")
        .param("partnership", partnership.value())
        .param("undone", undone)
        .param("by", by)
        .update();
  }

  /** One change. */
  public Optional<LinkChange> one(PartnershipId partnership, UUID change) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from people.link_change c where c.partnership_id = :partnership and c.id = :change")
        .param("partnership", partnership.value())
        .param("change", change)
        .query(LinkChanges::change)
        .optional();
  }

  /** The moves of a change. */
  List<Move> moves(PartnershipId partnership, UUID change) {
    return jdbc.sql(
            """
            select record_id, from_person_id, to_person_id from people.link_move
            where partnership_id = :partnership and change_id = :change
            """)
        .param("partnership", partnership.value())
        .param("change", change)
        .query((row, n) ->
            new Move(
                new RecordId(row.getObject("record_id", UUID.class)),
                new PersonId(row.getObject("from_person_id", UUID.class)),
                new PersonId(row.getObject("to_person_id", UUID.class))))
        .list();
  }

  /** Changes that touched a person or any record now under them, latest first. */
  public List<LinkChange> about(PartnershipId partnership, PersonId person) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from people.link_change c
                where c.partnership_id = :partnership
                  and (c.person_id = :person or c.other_person_id = :person
                       or c.id in (select m.change_id from people.link_move m
                                   join people.agency_record r on r.partnership_id = m.partnership_id and r.id = m.record_id
                                   where m.partnership_id = :partnership and r.person_id = :person))
                order by c.at desc, c.id desc
                limit 100
                """)
        .param("partnership", partnership.value())
        .param("person", person.value())
        .query(LinkChanges::change)
        .list();
  }

  /** The latest change, not undone, that moved any of the records after this one. */
  Optional<LinkChange> laterThan(PartnershipId partnership, UUID change) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from people.link_change c
                join people.link_move m on m.partnership_id = c.partnership_id and m.change_id = c.id
                where c.partnership_id = :partnership and c.kind <> 'UNDO' and c.undone_by is null and c.id <> :change
                  and c.at >= (select at from people.link_change where partnership_id = :partnership and id = :change)
                  and m.record_id in (select record_id from people.link_move
                                      where partnership_id = :partnership and change_id = :change)
                order by c.at desc, c.id desc
                limit 1
                """)
        .param("partnership", partnership.value())
        .param("change", change)
        .query(LinkChanges::change)
        .optional();
  }

  private static LinkChange change(ResultSet row, int number) throws SQLException {
    return new LinkChange(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        new PersonId(row.getObject("person_id", UUID.class)),
        new PersonId(row.getObject("other_person_id", UUID.class)),
        row.getString("why"),
        row.getString("by_name"),
        row.getInt("by_staff_id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("undoes", UUID.class),
        row.getObject("undone_by", UUID.class));
  }

  static String[] texts(Collection<RecordId> records) {
    return Stream.of(records.toArray(RecordId[]::new))
        .map(one -> one.value().toString())
        .toArray(String[]::new);
  }
}
