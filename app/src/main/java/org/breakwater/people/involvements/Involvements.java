package org.breakwater.people.involvements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of services and their periods. */
@Component
class Involvements {
  private final JdbcClient jdbc;

  Involvements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose record it is and under whom it stands. */
  record Owner(OrganisationId organisation, PersonId person) {}

  /** A period, from its first day to the first day it no longer runs. */
  record Row(
      UUID id,
      OrganisationId organisation,
      RecordId record,
      PersonId person,
      String service,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String worker,
      @Nullable String workerPhone,
      @Nullable String team,
      String source) {

    Row endingBy(LocalDate day) {
      return to != null && !to.isAfter(day)
          ? this
          : new Row(
              id,
              organisation,
              record,
              person,
              service,
              from,
              day,
              worker,
              workerPhone,
              team,
              source);
    }
  }

  Map<RecordId, Owner> owners(PartnershipId partnership, List<RecordId> records) {
    var owners = new HashMap<RecordId, Owner>();
    jdbc.sql(
            """
            select id, organisation_id, person_id from people.agency_record
            where partnership_id = :partnership and id = any(cast(:records as uuid[]))
            """)
        .param("partnership", partnership.value())
        .param("records", texts(records))
        .query(row -> {
          owners.put(
              new RecordId(row.getObject("id", UUID.class)),
              new Owner(
                  new OrganisationId(row.getInt("organisation_id")),
                  new PersonId(row.getObject("person_id", UUID.class))));
        });
    return owners;
  }

  List<Row> of(PartnershipId partnership, List<RecordId> records) {
    return jdbc.sql(
            """
            select id, organisation_id, record_id, person_id, service, from_date, to_date, worker, worker_phone, team,
                   source
            from people.involvement
            where partnership_id = :partnership and record_id = any(cast(:records as uuid[]))
            """)
        .param("partnership", partnership.value())
        .param("records", texts(records))
        .query(Involvements::row)
        .list();
  }

  /** Periods that run on this day. */
  List<Row> open(PartnershipId partnership, Collection<PersonId> people, LocalDate today) {
    return jdbc.sql(
            """
            select id, organisation_id, record_id, person_id, service, from_date, to_date, worker, worker_phone, team,
                   source
            from people.involvement
            where partnership_id = :partnership and person_id = any(cast(:people as uuid[]))
              and from_date <= :today and (to_date is null or to_date > :today)
            order by from_date desc, service
            """)
        .param("partnership", partnership.value())
        .param("people", people.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .param("today", today)
        .query(Involvements::row)
        .list();
  }

  void change(PartnershipId partnership, Row row) {
    jdbc.sql(
            """
            update people.involvement
            set to_date = :to, worker = :worker, worker_phone = :phone, team = :team, source = :source,
                version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", partnership.value())
        .param("id", row.id())
        .param("to", row.to())
        .param("worker", row.worker())
        .param("phone", row.workerPhone())
        .param("team", row.team())
        .param("source", row.source())
        .update();
  }

  void add(PartnershipId partnership, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into people.involvement
              (partnership_id, id, organisation_id, record_id, person_id, service, from_date, to_date, worker,
               worker_phone, team, source)
            select :partnership, x.*
            from unnest(cast(:id as uuid[]), :organisation, cast(:record as uuid[]), cast(:person as uuid[]), :service,
                        cast(:from as date[]), cast(:to as date[]), :worker, :phone, :team, :source)
              as x(id, organisation, record, person, service, from_date, to_date, worker, phone, team, source)
            """)
        .param("partnership", partnership.value())
        .param("id", texts(rows, row -> row.id().toString()))
        .param(
            "organisation",
            rows.stream().map(row -> row.organisation().value()).toArray(Integer[]::new))
        .param("record", texts(rows, row -> row.record().value().toString()))
        .param("person", texts(rows, row -> row.person().value().toString()))
        .param("service", texts(rows, Row::service))
        .param("from", texts(rows, row -> row.from().toString()))
        .param("to", texts(rows, row -> row.to() == null ? null : row.to().toString()))
        .param("worker", texts(rows, Row::worker))
        .param("phone", texts(rows, Row::workerPhone))
        .param("team", texts(rows, Row::team))
        .param("source", texts(rows, Row::source))
        .update();
  }

  private static String[] texts(List<Row> rows, Function<Row, @Nullable String> part) {
    return rows.stream().map(part).toArray(String[]::new);
  }

  private static String[] texts(Collection<RecordId> records) {
    return records.stream().map(one -> one.value().toString()).toArray(String[]::new);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getInt("organisation_id")),
        new RecordId(row.getObject("record_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("service"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        row.getString("worker"),
        row.getString("worker_phone"),
        row.getString("team"),
        row.getString("source"));
  }
}
