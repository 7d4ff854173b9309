package org.breakwater.people.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.breakwater.linkage.NhsNumber;
import org.breakwater.linkage.Upn;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.file.Names;
import org.breakwater.people.matching.KeyHash;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of searching: by keys only, so that no search ever walks through the records. */
@Component
class FiledNames {
  private static final int SHORTEST_NUMBER = 3;

  private final JdbcClient jdbc;
  private final Directory directory;

  FiledNames(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  /** Records filed under these keys; those that share most keys first. */
  List<RecordId> sharing(PartnershipId partnership, Collection<Long> keys, int eachKey, int limit) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select b.record_id
            from unnest(:keys) k(key)
            cross join lateral (
              select record_id from people.block_key b
              where b.partnership_id = :partnership and b.key = k.key
              limit :eachKey) b
            group by b.record_id
            order by count(*) desc, b.record_id
            limit :limit
            """)
        .param("partnership", partnership.value())
        .param("keys", keys.toArray(Long[]::new))
        .param("eachKey", eachKey)
        .param("limit", limit)
        .query((row, n) -> new RecordId(row.getObject("record_id", UUID.class)))
        .list();
  }

  /** What the search weighs of those of the records that the viewer may see. */
  List<Filed> read(PartnershipId partnership, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select id, person_id, given, family, other_names, born, postcode, local_id, verified
            from people.agency_record
            where partnership_id = :partnership and id = any(cast(:ids as uuid[]))
            """)
        .param("partnership", partnership.value())
        .param(
            "ids", records.stream().map(record -> record.value().toString()).toArray(String[]::new))
        .query((row, n) ->
            new Filed(
                new RecordId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Names.of(row.getString("given"), row.getString("family")),
                List.of((String[]) row.getArray("other_names").getArray()),
                row.getObject("born", LocalDate.class),
                row.getString("postcode"),
                row.getString("local_id"),
                List.of((String[]) row.getArray("verified").getArray())))
        .list();
  }

  /** Records with exactly this number, whatever kind of number it is. */
  Set<RecordId> numbered(PartnershipId partnership, String text) {
    String plain = text.toUpperCase(Locale.ROOT);
    if (plain.length() < SHORTEST_NUMBER || plain.chars().noneMatch(Character::isDigit)) {
      return Set.of();
    }
    List<Integer> organisations =
        directory.organisations(partnership).stream().map(one -> one.id().value()).toList();
    Stream<String> known =
        Stream.concat(
            NhsNumber.parse(plain).map(number -> "i|NHS|" + number.digits()).stream(),
            Upn.parse(plain).map(number -> "i|UPN|" + number.value()).stream());
    Stream<String> local =
        organisations.stream()
            .flatMap(organisation ->
                Stream.of("LA_CHILD_ID", "POLICE_ID")
                    .map(kind -> "i|" + kind + ":" + organisation + "|" + plain));
    var found =
        new LinkedHashSet<>(
            sharing(partnership, Stream.concat(known, local).map(KeyHash::of).toList(), 50, 50));
    found.addAll(
        jdbc.sql(
                """
                select id from people.agency_record
                where partnership_id = :partnership and organisation_id = any(:organisations) and local_id = :localId
                limit 20
                """)
            .param("partnership", partnership.value())
            .param("organisations", organisations.toArray(Integer[]::new))
            .param("localId", text)
            .query((row, n) -> new RecordId(row.getObject("id", UUID.class)))
            .list());
    return found;
  }
}
