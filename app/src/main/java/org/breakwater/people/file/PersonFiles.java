package org.breakwater.people.file;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of cards and files. Row-level security decides what of it the viewer sees. */
@Component
class PersonFiles {
  private final JdbcClient jdbc;

  PersonFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record FormerAddress(
      RecordId record,
      Instant since,
      Instant until,
      @Nullable String line,
      @Nullable String town,
      @Nullable String postcode) {}

  /**
   * @param forward true when {@code record} is the other's {@code kind}
   */
  record Related(RecordId record, String kind, boolean forward) {}

  List<FormerAddress> formerAddresses(PartnershipId partnership, Collection<RecordId> records) {
    return jdbc.sql(
            """
            select record_id, since, until, address_line, town, postcode from people.former_address
            where partnership_id = :partnership and record_id = any(cast(:records as uuid[]))
            order by until desc
            """)
        .param("partnership", partnership.value())
        .param("records", texts(records))
        .query((row, n) ->
            new FormerAddress(
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getString("address_line"),
                row.getString("town"),
                row.getString("postcode")))
        .list();
  }

  /** Other people's records at the homes of these records. */
  List<RecordId> sameHome(
      PartnershipId partnership, Collection<RecordId> records, PersonId person) {
    return jdbc.sql(
            """
            select o.id
            from people.agency_record r
            join people.agency_record o on o.partnership_id = r.partnership_id and o.home_key = r.home_key
            where r.partnership_id = :partnership and r.id = any(cast(:records as uuid[])) and o.person_id <> :person
            limit 60
            """)
        .param("partnership", partnership.value())
        .param("records", texts(records))
        .param("person", person.value())
        .query((row, n) -> new RecordId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Records that an agency relates to these. */
  List<Related> related(PartnershipId partnership, Collection<RecordId> records) {
    return jdbc.sql(
            """
            select other_record_id as record_id, kind, false as forward from people.relationship
            where partnership_id = :partnership and record_id = any(cast(:records as uuid[]))
            union
            select record_id, kind, true from people.relationship
            where partnership_id = :partnership and other_record_id = any(cast(:records as uuid[]))
            """)
        .param("partnership", partnership.value())
        .param("records", texts(records))
        .query((row, n) ->
            new Related(
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("kind"),
                row.getBoolean("forward")))
        .list();
  }

  /** A relation stated again is the same relation. */
  void relate(
      PartnershipId partnership,
      List<RecordId> records,
      List<RecordId> others,
      List<String> kinds,
      Instant now) {
    jdbc.sql(
            """
            insert into people.relationship
              (partnership_id, record_id, other_record_id, kind, organisation_id, stated_at)
            select :partnership, x.record, x.other, x.kind, r.organisation_id, :now
            from unnest(cast(:records as uuid[]), cast(:others as uuid[]), :kinds) x(record, other, kind)
            join people.agency_record r on r.partnership_id = :partnership and r.id = x.record
            on conflict do nothing
            """)
        .param("partnership", partnership.value())
        .param("records", texts(records))
        .param("others", texts(others))
        .param("kinds", kinds.toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  int version(PartnershipId partnership, PersonId person) {
    return jdbc.sql(
            "select version from people.person where partnership_id = :partnership and id = :person")
        .param("partnership", partnership.value())
        .param("person", person.value())
        .query((row, n) -> row.getInt("version"))
        .single();
  }

  List<RecordId> under(PartnershipId partnership, PersonId person) {
    return new ArrayList<>(
        jdbc.sql(
                """
                select id from people.agency_record where partnership_id = :partnership and person_id = :person
                order by recorded_at, id
                """)
            .param("partnership", partnership.value())
            .param("person", person.value())
            .query((row, n) -> new RecordId(row.getObject("id", UUID.class)))
            .list());
  }

  private static String[] texts(Collection<RecordId> records) {
    return records.stream().map(one -> one.value().toString()).toArray(String[]::new);
  }
}
