package org.breakwater.people.matching;

import org.breakwater.linkage.Reason;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.people.thresholds.Thresholds;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other thresholds would change, counted and estimated before anybody sets them; and what is
 * done at once when they are set. Called by the matcher inside {@code Access}.
 */
@Component
public class TryThresholds {
  /** An open question that these thresholds would not have asked, and that nobody has answered. */
  private static final String NO_LONGER_ASKED =
      """
      from people.agency_record r
      where m.partnership_id = :partnership and m.state = 'OPEN' and m.stood is null
        and r.partnership_id = m.partnership_id and r.id = m.record_id
        and m.probability < case when r.source in ('NOTICE', 'REFERRAL') then :possible else :file end
        and not exists (select 1 from unnest(m.reason_fields, m.reason_weights) u(field, weight)
                        where u.weight > 0 and u.field <> all(:descriptions))
        and not exists (select 1 from unnest(m.reason_words) w(words)
                        where w.words in (:loose, :numbers))
      """;

  private final JdbcClient jdbc;
  private final FreshPairs fresh;

  TryThresholds(JdbcClient jdbc, FreshPairs fresh) {
    this.jdbc = jdbc;
    this.fresh = fresh;
  }

  /**
   * @param open questions now
   * @param gone of these, how many would no longer be asked
   * @param joined of these, at most how many the nightly look would join without asking
   * @param fresh about how many would be asked anew
   * @param looked at how many records that estimate looked
   * @param records how many there are
   */
  public record Effect(long open, long gone, long joined, long fresh, int looked, long records) {}

  public Effect of(PartnershipId partnership, Judge now, Judge then) {
    FreshPairs.Fresh pairs = fresh.of(partnership, now, then);
    return new Effect(
        count(
            partnership,
            "people.possible_match m where m.partnership_id = :partnership and m.state = 'OPEN'"),
        gone(partnership, then.thresholds()),
        joined(partnership, now.thresholds(), then.thresholds()),
        pairs.asked() + pairs.joined(),
        pairs.looked(),
        pairs.records());
  }

  /** Open questions that are no longer worth asking are withdrawn; answers are left alone. */
  public int withdraw(PartnershipId partnership, Thresholds then) {
    return bound(
            "update people.possible_match m set state = 'WITHDRAWN', version = m.version + 1 "
                + NO_LONGER_ASKED,
            partnership,
            then)
        .update();
  }

  private long gone(PartnershipId partnership, Thresholds then) {
    return bound(
            "select count(*) as n from people.possible_match m, "
                + NO_LONGER_ASKED.strip().substring("from ".length()),
            partnership,
            then)
        .query((row, n) -> row.getLong("n"))
        .single();
  }

  private JdbcClient.StatementSpec bound(String sql, PartnershipId partnership, Thresholds then) {
    return jdbc.sql(sql)
        .param("partnership", partnership.value())
        .param("possible", then.possible())
        .param("file", then.file())
        .param("descriptions", Reason.DESCRIPTIONS.toArray(String[]::new))
        .param("loose", Parting.LOOSE)
        .param("numbers", Parting.NUMBERS);
  }

  private long joined(PartnershipId partnership, Thresholds now, Thresholds then) {
    return then.certain() >= now.certain()
        ? 0
        : jdbc.sql(
                """
                select count(*) as n from people.possible_match
                where partnership_id = :partnership and state = 'OPEN' and stood is null
                  and probability >= :from and probability < :to and not 'rule' = any(reason_fields)
                """)
            .param("partnership", partnership.value())
            .param("from", then.certain())
            .param("to", now.certain())
            .query((row, n) -> row.getLong("n"))
            .single();
  }

  private long count(PartnershipId partnership, String what) {
    return jdbc.sql("select count(*) as n from " + what)
        .param("partnership", partnership.value())
        .query((row, n) -> row.getLong("n"))
        .single();
  }
}
