package org.breakwater.facts.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.breakwater.facts.FactKind;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of keeping facts. */
@Component
class Facts {

  private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Facts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Whose extract, of which kind, made up to which day. */
  record Source(
      PartnershipId partnership, OrganisationId organisation, String extract, LocalDate asOf) {}

  /** A fact as it is kept. */
  record Held(
      UUID id,
      @Nullable LocalDate to,
      List<List<String>> details,
      LocalDate asOf,
      boolean withdrawn) {}

  /** A fact not kept before. */
  record New(UUID id, Stated stated) {}

  Map<Stated.Key, Held> held(Source source, Collection<RecordId> records) {
    Map<Stated.Key, Held> held = new HashMap<>();
    jdbc.sql(
            """
            select id, record_id, kind, key, to_date, details, as_of, withdrawn
            from facts.fact
            where partnership_id = :partnership and extract = :extract and organisation_id = :organisation
              and record_id = any(cast(:records as uuid[]))
            """)
        .param("partnership", source.partnership().value())
        .param("extract", source.extract())
        .param("organisation", source.organisation().value())
        .param("records", texts(records, record -> record.value().toString()))
        .query(row -> {
          held.put(
              new Stated.Key(
                  new RecordId(row.getObject("record_id", UUID.class)),
                  FactKind.valueOf(row.getString("kind")),
                  row.getString("key")),
              new Held(
                  row.getObject("id", UUID.class),
                  row.getObject("to_date", LocalDate.class),
                  json.readValue(row.getString("details"), PAIRS),
                  row.getObject("as_of", LocalDate.class),
                  row.getBoolean("withdrawn")));
        });
    return held;
  }

  void add(Source source, Instant now, List<New> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into facts.fact
              (partnership_id, id, organisation_id, extract, as_of, first_said, record_id, kind, part, key, from_date,
               to_date, details)
            select :partnership, x.id, :organisation, :extract, :asOf, :now, x.record, x.kind, x.part, x.key, x.from_date,
                   x.to_date, x.details
            from unnest(cast(:id as uuid[]), cast(:record as uuid[]), :kind, :part, :key, cast(:from as date[]),
                        cast(:to as date[]), cast(:details as jsonb[]))
              as x(id, record, kind, part, key, from_date, to_date, details)
            """)
        .param("partnership", source.partnership().value())
        .param("organisation", source.organisation().value())
        .param("extract", source.extract())
        .param("asOf", source.asOf())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", texts(fresh, one -> one.id().toString()))
        .param("record", texts(fresh, one -> one.stated().record().value().toString()))
        .param("kind", texts(fresh, one -> one.stated().kind().name()))
        .param("part", texts(fresh, one -> one.stated().part()))
        .param("key", texts(fresh, one -> one.stated().key()))
        .param("from", texts(fresh, one -> one.stated().from().toString()))
        .param(
            "to",
            texts(
                fresh,
                one -> {
                  LocalDate to = one.stated().to();
                  return to == null ? null : to.toString();
                }))
        .param("details", texts(fresh, one -> json.writeValueAsString(one.stated().details())))
        .update();
  }

  /** A newer extract says the same. */
  void saidUpTo(Source source, List<UUID> facts) {
    if (facts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update facts.fact set as_of = :asOf
            where partnership_id = :partnership and id = any(cast(:ids as uuid[]))
            """)
        .param("asOf", source.asOf())
        .param("partnership", source.partnership().value())
        .param("ids", texts(facts, UUID::toString))
        .update();
  }

  void change(Source source, UUID fact, Stated now) {
    jdbc.sql(
            """
            update facts.fact
            set to_date = :to, details = cast(:details as jsonb), part = :part, as_of = :asOf, withdrawn = false,
                version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("to", now.to())
        .param("details", json.writeValueAsString(now.details()))
        .param("part", now.part())
        .param("asOf", source.asOf())
        .param("partnership", source.partnership().value())
        .param("id", fact)
        .update();
  }

  /**
   * Facts of these records and parts that ran after a day and were not said this time, unless a
   * later extract has spoken.
   *
   * @param latestOnly kinds of which the extract says the latest alone: of the others it is silent
   */
  long withdraw(
      Source source,
      LocalDate ranAfter,
      Collection<String> parts,
      Collection<FactKind> latestOnly,
      Collection<RecordId> records,
      Collection<UUID> said) {
    return jdbc.sql(
            """
            update facts.fact f
            set withdrawn = true, as_of = :asOf, version = f.version + 1
            from unnest(cast(:records as uuid[])) as about(record_id)
            where f.partnership_id = :partnership and f.record_id = about.record_id and f.extract = :extract
              and f.organisation_id = :organisation and f.part = any(:parts) and not f.withdrawn
              and f.as_of <= :asOf and f.from_date <= :asOf and f.kind <> all(:latestOnly)
              and (f.from_date > :ranAfter or f.to_date > :ranAfter or (f.to_date is null and f.kind = any(:lasting)))
              and not exists (select 1 from unnest(cast(:said as uuid[])) as s(id) where s.id = f.id)
            """)
        .param("asOf", source.asOf())
        .param("records", texts(records, record -> record.value().toString()))
        .param("partnership", source.partnership().value())
        .param("extract", source.extract())
        .param("organisation", source.organisation().value())
        .param("parts", parts.toArray(String[]::new))
        .param("ranAfter", ranAfter)
        .param("latestOnly", names(latestOnly))
        .param("lasting", names(lasting()))
        .param("said", texts(said, UUID::toString))
        .update();
  }

  /** Of what an extract gives the latest alone, an earlier one ended when the next began. */
  void endWhatIsFollowed(Source source, Collection<FactKind> latestOnly) {
    jdbc.sql(
            """
            update facts.fact f
            set to_date = (select min(g.from_date) from facts.fact g
                           where g.partnership_id = f.partnership_id and g.record_id = f.record_id
                             and g.extract = f.extract and g.kind = f.kind and not g.withdrawn
                             and g.from_date > f.from_date),
                version = f.version + 1
            where f.partnership_id = :partnership and f.extract = :extract and f.organisation_id = :organisation
              and f.to_date is null and not f.withdrawn and f.kind = any(:lasting)
              and exists (select 1 from facts.fact g
                          where g.partnership_id = f.partnership_id and g.record_id = f.record_id
                            and g.extract = f.extract and g.kind = f.kind and not g.withdrawn
                            and g.from_date > f.from_date)
            """)
        .param("partnership", source.partnership().value())
        .param("extract", source.extract())
        .param("organisation", source.organisation().value())
        .param("lasting", names(latestOnly.stream().filter(FactKind::lasts).toList()))
        .update();
  }

  private static List<FactKind> lasting() {
    return Arrays.stream(FactKind.values()).filter(FactKind::lasts).toList();
  }

  private static String[] names(Collection<FactKind> kinds) {
    return kinds.stream().map(FactKind::name).toArray(String[]::new);
  }

  private static <T> @Nullable String[] texts(
      Collection<T> of, Function<T, @Nullable String> part) {
    return of.stream().map(part).toArray(String[]::new);
  }
}
