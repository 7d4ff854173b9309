package org.breakwater.people.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.Reason;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Weighing.Compared;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions that nobody has answered, to be weighed with other figures. Left out are those that
 * were answered before and ask again, and proposals to split: they follow rules of their own.
 */
@Component
class OpenQuestions {
  private final JdbcClient jdbc;
  private final KnownRecords known;

  OpenQuestions(JdbcClient jdbc, KnownRecords known) {
    this.jdbc = jdbc;
    this.known = known;
  }

  /** What becomes of a question. */
  enum Fate {
    STAYS,
    GOES,
    /** Certain, no rule forbids it and one of the two stands alone: joined if no work is open. */
    JOINS
  }

  /**
   * @param record the one that came later
   * @param rules why a person must decide, whatever the chance
   */
  record Asked(UUID id, Known record, Known other, double weight, List<String> rules) {
    Comparison compare(Judge judge) {
      return judge.linker().compare(record.description(), other.description());
    }

    Fate fate(Judge judge) {
      return fate(judge, compare(judge));
    }

    Fate fate(Judge judge, Comparison comparison) {
      if (comparison.verdict() == Verdict.SEPARATE || !worthAsking(judge, comparison)) {
        return Fate.GOES;
      }
      boolean alone = record.state().equals("ALONE") || other.state().equals("ALONE");
      return comparison.verdict() == Verdict.CERTAIN && rules.isEmpty() && alone
          ? Fate.JOINS
          : Fate.STAYS;
    }

    /** From either side: the nightly look asks from both. */
    private boolean worthAsking(Judge judge, Comparison comparison) {
      return Weighing.worthAsking(judge, record.given(), new Compared(other, comparison))
          || Weighing.worthAsking(judge, other.given(), new Compared(record, comparison));
    }

    /** With the rules that the records of the two people gave, not the two records alone. */
    Comparison ruled(Comparison comparison) {
      Comparison ruled = comparison;
      for (String rule : rules) {
        if (ruled.reasons().stream().noneMatch(reason -> reason.words().equals(rule))) {
          ruled = Weighing.withRule(ruled, rule);
        }
      }
      return ruled;
    }
  }

  private record Row(UUID id, RecordId record, RecordId other, double weight, List<String> rules) {}

  /**
   * @param last of the rows read, left out or not; null at the end
   */
  record Page(List<Asked> asked, @org.jspecify.annotations.Nullable UUID last) {}

  /** In the order of their ids after this one. */
  Page page(PartnershipId partnership, UUID after, int limit) {
    List<Row> rows = rows(partnership, after, "m.id", limit);
    return new Page(asked(partnership, rows), rows.isEmpty() ? null : rows.getLast().id());
  }

  /** Always the same ones while they are open. */
  List<Asked> sample(PartnershipId partnership, int most) {
    return asked(partnership, rows(partnership, new UUID(0, 0), "md5(m.id::text)", most));
  }

  long count(PartnershipId partnership) {
    return jdbc.sql(
            """
            select count(*) as n from people.possible_match
            where partnership_id = :partnership and state = 'OPEN'
            """)
        .param("partnership", partnership.value())
        .query((row, n) -> row.getLong("n"))
        .single();
  }

  private List<Row> rows(PartnershipId partnership, UUID after, String order, int limit) {
    return jdbc.sql(
            """
            select m.id, m.record_id, m.other_record_id, m.weight,
                   array(select words from unnest(m.reason_fields, m.reason_words) u(field, words)
                         where field = 'rule') as rules
            from people.possible_match m
            where m.partnership_id = :partnership and m.state = 'OPEN' and m.stood is null and m.id > :after
              and not exists (select 1 from unnest(m.reason_words) w(words) where w.words in (:loose, :numbers))
            """
                + "order by "
                + order
                + " limit :limit")
        .param("partnership", partnership.value())
        .param("after", after)
        .param("loose", Parting.LOOSE)
        .param("numbers", Parting.NUMBERS)
        .param("limit", limit)
        .query((row, n) ->
            new Row(
                row.getObject("id", UUID.class),
                new RecordId(row.getObject("record_id", UUID.class)),
                new RecordId(row.getObject("other_record_id", UUID.class)),
                row.getDouble("weight"),
                List.of((String[]) row.getArray("rules").getArray())))
        .list();
  }

  private List<Asked> asked(PartnershipId partnership, List<Row> rows) {
    var ids = new ArrayList<RecordId>();
    rows.forEach(row -> {
      ids.add(row.record());
      ids.add(row.other());
    });
    Map<RecordId, Known> records = new HashMap<>();
    known.byId(partnership, ids).forEach(one -> records.put(one.id(), one));
    var asked = new ArrayList<Asked>();
    for (Row row : rows) {
      Known record = records.get(row.record());
      Known other = records.get(row.other());
      if (record != null && other != null && !record.person().equals(other.person())) {
        asked.add(new Asked(row.id(), record, other, row.weight(), row.rules()));
      }
    }
    return asked;
  }

  /** They are withdrawn; an answer given meanwhile stands. */
  void withdraw(PartnershipId partnership, Collection<UUID> questions) {
    if (!questions.isEmpty()) {
      jdbc.sql(
              """
              update people.possible_match set state = 'WITHDRAWN', version = version + 1
              where partnership_id = :partnership and state = 'OPEN' and stood is null
                and id = any(cast(:ids as uuid[]))
              """)
          .param("partnership", partnership.value())
          .param("ids", KnownRecords.texts(questions))
          .update();
    }
  }

  /** What speaks for it and against it is shown as it is weighed now. */
  void reweigh(PartnershipId partnership, UUID question, Comparison now) {
    jdbc.sql(
            """
            update people.possible_match
            set weight = :weight, probability = :probability, reason_fields = :fields, reason_words = :words,
                reason_weights = cast(:weights as real[]), version = version + 1
            where partnership_id = :partnership and id = :id and state = 'OPEN' and stood is null
            """)
        .param("partnership", partnership.value())
        .param("id", question)
        .param("weight", now.weight())
        .param("probability", now.probability())
        .param("fields", now.reasons().stream().map(Reason::field).toArray(String[]::new))
        .param("words", now.reasons().stream().map(Reason::words).toArray(String[]::new))
        .param(
            "weights",
            now.reasons().stream()
                .map(reason -> Double.toString(reason.weight()))
                .toArray(String[]::new))
        .update();
  }
}
