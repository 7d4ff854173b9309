package org.breakwater.people.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that keeps records and their keys: many rows in one statement. */
@Component
class KeepRecords {
  /** Between the parts of a list that travels as one text; never typed by a person. */
  static final String UNIT = "\u001f";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  KeepRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A record to keep and where it stands. */
  record Kept(
      RecordId id,
      PersonId person,
      String state,
      @Nullable Double weight,
      List<String> reasons,
      Described described) {}

  void newPeople(PartnershipId partnership, Collection<PersonId> people, Instant now) {
    if (people.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into people.person (partnership_id, id, created_at)
            select :partnership, id, :now from unnest(cast(:ids as uuid[])) p(id)
            """)
        .param("partnership", partnership.value())
        .param("now", Timestamp.from(now))
        .param("ids", KnownRecords.texts(people.stream().map(PersonId::value).toList()))
        .update();
  }

  void newRecords(PartnershipId partnership, List<Kept> kept, Instant now, int staff) {
    if (kept.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into people.agency_record
              (partnership_id, id, organisation_id, local_id, source, given, family, other_names, born, sex, ethnicity,
               address_line, town, postcode, address_since, home_key, identifiers, verified, child, person_id,
               link_state, link_weight, link_reasons, recorded_at, recorded_by)
            select :partnership, x.id, x.organisation, x.local_id, x.source, x.given, x.family,
                   string_to_array(x.other_names, chr(31)), x.born, x.sex, x.ethnicity, x.line, x.town, x.postcode,
                   :now, x.home, cast(x.identifiers as jsonb), string_to_array(x.verified, chr(31)), x.child, x.person,
                   x.state, x.weight, string_to_array(x.reasons, chr(31)), :now, :staff
            from unnest(
              cast(:id as uuid[]), :organisation, :localId, :source, :given, :family, :otherNames,
              cast(:born as date[]), :sex, :ethnicity, :line, :town, :postcode, :home, :identifiers, :verified, :child,
              cast(:person as uuid[]), :state, :weight, :reasons)
              as x(id, organisation, local_id, source, given, family, other_names, born, sex, ethnicity, line, town,
                   postcode, home, identifiers, verified, child, person, state, weight, reasons)
            """)
        .param("partnership", partnership.value())
        .param("now", Timestamp.from(now))
        .param("staff", staff)
        .param("id", texts(kept, one -> one.id().value().toString()))
        .param(
            "organisation",
            kept.stream().map(one -> given(one).organisation().value()).toArray(Integer[]::new))
        .param("localId", texts(kept, one -> given(one).localId()))
        .param("source", texts(kept, one -> given(one).source().name()))
        .param("given", texts(kept, one -> given(one).given()))
        .param("family", texts(kept, one -> given(one).family()))
        .param("otherNames", texts(kept, one -> String.join(UNIT, given(one).otherNames())))
        .param("born", texts(kept, one -> text(given(one).born())))
        .param("sex", texts(kept, one -> given(one).sex().name()))
        .param("ethnicity", texts(kept, one -> given(one).ethnicity()))
        .param("line", texts(kept, one -> given(one).addressLine()))
        .param("town", texts(kept, one -> given(one).town()))
        .param("postcode", texts(kept, one -> given(one).postcode()))
        .param("home", kept.stream().map(one -> one.described().home()).toArray(Long[]::new))
        .param("identifiers", texts(kept, one -> identifiers(given(one))))
        .param("verified", texts(kept, one -> verified(one.described())))
        .param("child", kept.stream().map(one -> given(one).child()).toArray(Boolean[]::new))
        .param("person", texts(kept, one -> one.person().value().toString()))
        .param("state", texts(kept, Kept::state))
        .param("weight", kept.stream().map(Kept::weight).toArray(Double[]::new))
        .param("reasons", texts(kept, one -> String.join(UNIT, one.reasons())))
        .update();
  }

  /** What an agency now says of a person it told of before; the former address is kept apart. */
  void bringUpToDate(PartnershipId partnership, Known old, Described now, Instant at) {
    AgencyRecord is = now.record();
    AgencyRecord was = old.given();
    boolean moved =
        !Objects.equals(is.addressLine(), was.addressLine())
            || !Objects.equals(is.town(), was.town())
            || !Objects.equals(is.postcode(), was.postcode());
    if (moved) {
      jdbc.sql(
              """
              insert into people.former_address
                (partnership_id, record_id, since, until, address_line, town, postcode)
              select partnership_id, id, address_since, :now, address_line, town, postcode
              from people.agency_record
              where partnership_id = :partnership and id = :id
                and (address_line is not null or town is not null or postcode is not null)
              on conflict do nothing
              """)
          .param("partnership", partnership.value())
          .param("id", old.id().value())
          .param("now", Timestamp.from(at))
          .update();
    }
    jdbc.sql(
            """
            update people.agency_record set
              source = :source, given = :given, family = :family, other_names = :otherNames, born = :born, sex = :sex,
              ethnicity = :ethnicity, address_line = :line, town = :town, postcode = :postcode, home_key = :home,
              address_since = case when :moved then :now else address_since end,
              identifiers = cast(:identifiers as jsonb), verified = string_to_array(:verified, chr(31)),
              child = :child, changed_at = :now, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", partnership.value())
        .param("id", old.id().value())
        .param("source", is.source().name())
        .param("given", is.given())
        .param("family", is.family())
        .param("otherNames", is.otherNames().toArray(String[]::new))
        .param("born", is.born())
        .param("sex", is.sex().name())
        .param("ethnicity", is.ethnicity())
        .param("line", is.addressLine())
        .param("town", is.town())
        .param("postcode", is.postcode())
        .param("home", now.home())
        .param("moved", moved)
        .param("now", Timestamp.from(at))
        .param("identifiers", identifiers(is))
        .param("verified", verified(now))
        .param("child", is.child())
        .update();
  }

  /** A record that stood alone is found to be of a known person; its services go with it. */
  void link(
      PartnershipId partnership,
      RecordId record,
      PersonId person,
      double weight,
      List<String> reasons) {
    jdbc.sql(
            """
            update people.agency_record
            set person_id = :person, link_state = 'CERTAIN', link_weight = :weight, link_reasons = :reasons,
                version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", partnership.value())
        .param("id", record.value())
        .param("person", person.value())
        .param("weight", weight)
        .param("reasons", reasons.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            update people.involvement set person_id = :person, version = version + 1
            where partnership_id = :partnership and record_id = :id
            """)
        .param("partnership", partnership.value())
        .param("id", record.value())
        .param("person", person.value())
        .update();
  }

  /**
   * Files records under their keys. In the order of the keys, so that neighbours in the index are
   * written together.
   *
   * @param fresh none of the records was filed before: no need to look for doubles
   */
  void file(PartnershipId partnership, Map<RecordId, SortedSet<Long>> filing, boolean fresh) {
    if (filing.isEmpty()) {
      return;
    }
    record Entry(long key, String record) {}
    var entries = new ArrayList<Entry>();
    filing.forEach((record, keys) ->
        keys.forEach(key -> entries.add(new Entry(key, record.value().toString()))));
    entries.sort(Comparator.comparingLong(Entry::key));
    jdbc.sql(
            """
            insert into people.block_key (partnership_id, key, record_id)
            select :partnership, k.key, k.record from unnest(:keys, cast(:records as uuid[])) k(key, record)
            """
                + (fresh ? "" : "on conflict do nothing"))
        .param("partnership", partnership.value())
        .param("keys", entries.stream().map(Entry::key).toArray(Long[]::new))
        .param("records", entries.stream().map(Entry::record).toArray(String[]::new))
        .update();
  }

  void unfile(PartnershipId partnership, RecordId record, Collection<Long> keys) {
    jdbc.sql(
            """
            delete from people.block_key
            where partnership_id = :partnership and record_id = :record and key = any(:keys)
            """)
        .param("partnership", partnership.value())
        .param("record", record.value())
        .param("keys", keys.toArray(Long[]::new))
        .update();
  }

  /** See {@code people.await_keys}. */
  void awaitKeys(PartnershipId partnership, Collection<Long> keys) {
    long tenant = partnership.value() * 0x9E3779B97F4A7C15L;
    jdbc.sql("select people.await_keys(:keys) as alone")
        .param("keys", keys.stream().map(key -> key ^ tenant).sorted().toArray(Long[]::new))
        .query((row, n) -> row.getBoolean("alone"))
        .single();
  }

  private static AgencyRecord given(Kept kept) {
    return kept.described().record();
  }

  private static String verified(Described described) {
    return described.description().identifiers().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .sorted()
        .collect(Collectors.joining(UNIT));
  }

  private String identifiers(AgencyRecord record) {
    return record.identifiers().isEmpty() ? "{}" : json.writeValueAsString(record.identifiers());
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static String[] texts(List<Kept> kept, Function<Kept, @Nullable String> part) {
    return kept.stream().map(part).toArray(String[]::new);
  }
}
