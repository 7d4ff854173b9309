package org.breakwater.people.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.breakwater.people.thresholds.Thresholds;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that counts pairs by the model's chance. Nobody is named. */
@Component
class CountPairs {
  private static final List<Double> EDGES =
      List.of(0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999);

  private final JdbcClient jdbc;

  CountPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Count(
      long joined, long split, long open, long same, long different, double modelled) {
    Count and(Count other) {
      return new Count(
          joined + other.joined,
          split + other.split,
          open + other.open,
          same + other.same,
          different + other.different,
          modelled + other.modelled);
    }
  }

  /** From the lowest up; the thresholds are edges themselves. */
  List<Band> bands(PartnershipId partnership, Thresholds... thresholds) {
    var edges = new TreeSet<>(EDGES);
    for (Thresholds one : thresholds) {
      edges.addAll(List.of(one.certain(), one.possible(), one.file()));
    }
    Double[] sorted = edges.toArray(Double[]::new);
    Map<Integer, Count> counts = new HashMap<>();
    questions(partnership, sorted, counts);
    joined(partnership, sorted, counts);
    var bands = new ArrayList<Band>();
    for (int i = 0; i < sorted.length; i++) {
      Count count = counts.getOrDefault(i + 1, new Count(0, 0, 0, 0, 0, 0));
      bands.add(
          new Band(
              sorted[i],
              i + 1 < sorted.length ? sorted[i + 1] : 1,
              count.joined(),
              count.split(),
              count.open(),
              count.same(),
              count.different(),
              count.modelled()));
    }
    return bands;
  }

  private void questions(PartnershipId partnership, Double[] edges, Map<Integer, Count> counts) {
    jdbc.sql(
            """
            select width_bucket(cast(probability as numeric(10, 7))::float8, cast(:edges as float8[])) as band,
                   count(*) filter (where state = 'OPEN') as open,
                   count(*) filter (where state = 'JOINED' and decided_by_staff_id > 0) as same,
                   count(*) filter (where state = 'SEPARATE' and decided_by_staff_id > 0) as different,
                   sum(probability) filter (where state = 'OPEN' or decided_by_staff_id > 0) as modelled
            from people.possible_match
            where partnership_id = :partnership and reason_fields <> '{}'
            group by 1
            """)
        .param("partnership", partnership.value())
        .param("edges", edges)
        .query(row -> {
          counts.merge(
              row.getInt("band"),
              new Count(
                  0,
                  0,
                  row.getLong("open"),
                  row.getLong("same"),
                  row.getLong("different"),
                  row.getDouble("modelled")),
              Count::and);
        });
  }

  private void joined(PartnershipId partnership, Double[] edges, Map<Integer, Count> counts) {
    jdbc.sql(
            """
            with joined as (
              select link_weight as weight, false as split from people.agency_record
              where partnership_id = :partnership and link_state = 'CERTAIN' and link_weight is not null
              union all
              select m.from_weight, true from people.link_move m
              join people.link_change c on c.partnership_id = m.partnership_id and c.id = m.change_id
              where m.partnership_id = :partnership and m.from_state = 'CERTAIN' and m.from_weight is not null
                and c.kind = 'SPLIT' and c.undone_by is null),
            chances as (
              select 1 / (1 + power(2::float8, greatest(-60, least(60, -weight)))) as chance, split from joined)
            select width_bucket(chance, cast(:edges as float8[])) as band, count(*) as joined,
                   count(*) filter (where split) as split, sum(chance) as modelled
            from chances group by 1
            """)
        .param("partnership", partnership.value())
        .param("edges", edges)
        .query(row -> {
          counts.merge(
              row.getInt("band"),
              new Count(
                  row.getLong("joined"), row.getLong("split"), 0, 0, 0, row.getDouble("modelled")),
              Count::and);
        });
  }
}
