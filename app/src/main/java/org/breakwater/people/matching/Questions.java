package org.breakwater.people.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.Reason;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that asks a practitioner whether two records are of one person. */
@Component
class Questions {
  private final JdbcClient jdbc;
  private final Urgency urgency;
  private final Ids ids;

  Questions(JdbcClient jdbc, Urgency urgency, Ids ids) {
    this.jdbc = jdbc;
    this.urgency = urgency;
    this.ids = ids;
  }

  record Question(RecordId record, RecordId other, Comparison comparison) {}

  /**
   * A pair asked before, whatever came of it, is not asked again; unless the answer was taken back.
   */
  void ask(PartnershipId partnership, List<Question> questions, Instant now) {
    if (questions.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into people.possible_match
              (partnership_id, id, record_id, other_record_id, weight, probability, reason_fields, reason_words,
               reason_weights, priority, proposed_at, state)
            select :partnership, x.id, x.record, x.other, x.weight, x.probability, string_to_array(x.fields, chr(31)),
                   string_to_array(x.words, chr(31)), cast(string_to_array(x.weights, chr(31)) as real[]), 4,
                   :now, 'OPEN'
            from unnest(cast(:id as uuid[]), cast(:record as uuid[]), cast(:other as uuid[]), :weight, :probability,
                        :fields, :words, :weights)
              as x(id, record, other, weight, probability, fields, words, weights)
            on conflict (partnership_id, least(record_id, other_record_id), greatest(record_id, other_record_id))
            do update set state = 'OPEN', weight = excluded.weight, probability = excluded.probability,
              reason_fields = excluded.reason_fields, reason_words = excluded.reason_words,
              reason_weights = excluded.reason_weights,
              proposed_at = excluded.proposed_at, version = possible_match.version + 1
            where possible_match.state = 'WITHDRAWN'
            """)
        .param("partnership", partnership.value())
        .param("now", Timestamp.from(now))
        .param("id", questions.stream().map(one -> ids.next().toString()).toArray(String[]::new))
        .param(
            "record",
            questions.stream().map(one -> one.record().value().toString()).toArray(String[]::new))
        .param(
            "other",
            questions.stream().map(one -> one.other().value().toString()).toArray(String[]::new))
        .param(
            "weight",
            questions.stream().map(one -> one.comparison().weight()).toArray(Double[]::new))
        .param(
            "probability",
            questions.stream().map(one -> one.comparison().probability()).toArray(Double[]::new))
        .param(
            "fields",
            questions.stream().map(one -> joined(one, Reason::field)).toArray(String[]::new))
        .param(
            "words",
            questions.stream().map(one -> joined(one, Reason::words)).toArray(String[]::new))
        .param(
            "weights",
            questions.stream()
                .map(one -> joined(one, reason -> Double.toString(reason.weight())))
                .toArray(String[]::new))
        .update();
    urgency.ofRecords(partnership, questions.stream().map(Question::record).toList());
  }

  /** What was asked about the record and a person it has now been found to be of answers itself. */
  void answeredByMatcher(PartnershipId partnership, RecordId record, PersonId person, Instant now) {
    jdbc.sql(
            """
            update people.possible_match m
            set state = 'JOINED', decided_by = 'Breakwater', decided_at = :now, version = m.version + 1,
                why = 'The record was brought up to date and is now certain'
            from people.agency_record o
            where m.partnership_id = :partnership and m.state = 'OPEN'
              and o.partnership_id = m.partnership_id and o.person_id = :person
              and ((m.record_id = :record and o.id = m.other_record_id)
                   or (m.other_record_id = :record and o.id = m.record_id))
            """)
        .param("partnership", partnership.value())
        .param("record", record.value())
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String joined(
      Question question, java.util.function.Function<Reason, String> part) {
    return question.comparison().reasons().stream()
        .map(part)
        .collect(Collectors.joining(KeepRecords.UNIT));
  }
}
