package org.breakwater.sharing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Proves the audit trail: every line sealed to the one before, none missing, none moved. */
@Component
class AuditChains {
  private final Access access;
  private final JdbcTemplate jdbc;

  AuditChains(Access access, JdbcTemplate jdbc) {
    this.access = access;
    this.jdbc = jdbc;
    jdbc.setFetchSize(1000);
  }

  /** What was read, and every line at which a chain does not hold. */
  record Verdict(long lines, int chains, List<Fault> faults) {}

  /** One line that does not hold, named by its key. */
  record Fault(int lane, long position, String what) {
    String words() {
      return "chain %d, line %d: %s".formatted(lane, position, what);
    }
  }

  Verdict verify(PartnershipId partnership, AuditSeal seal) {
    var system = access.system(partnership, Role.SYSTEM_CLOCK, Purpose.AUDIT);
    return access.reading(
        system,
        () -> {
          var reader = new Reader(seal);
          jdbc.query(
              """
              select partnership_id, lane, position, at, staff_id, staff_name, organisation_id, purpose, act,
                     about_kind, about_id, detail, previous, hash
              from sharing.audit where partnership_id = ?
              order by lane, position
              """,
              reader::line,
              partnership.value());
          jdbc.query(
              "select lane, position, hash from sharing.audit_head where partnership_id = ? order by lane",
              reader::head,
              partnership.value());
          return reader.verdict();
        });
  }

  private static final class Reader {
    private final AuditSeal seal;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, Long> last = new HashMap<>();
    private final Map<Integer, byte[]> lastHash = new HashMap<>();
    private long lines;

    Reader(AuditSeal seal) {
      this.seal = seal;
    }

    void line(ResultSet row) throws SQLException {
      lines++;
      int lane = row.getInt("lane");
      long position = row.getLong("position");
      long expected = last.getOrDefault(lane, 0L) + 1;
      byte[] previous = lastHash.getOrDefault(lane, AuditTrail.START);
      byte[] stored = row.getBytes("hash");
      if (position != expected) {
        String gone =
            position - expected == 1
                ? "line " + expected + " is missing"
                : "lines " + expected + " to " + (position - 1) + " are missing";
        faults.add(new Fault(lane, position, gone + " before it"));
      } else if (!Arrays.equals(previous, row.getBytes("previous"))) {
        faults.add(
            new Fault(lane, position, "does not follow the line before it: edited, or moved"));
      }
      var line =
          new AuditLine(
              row.getInt("partnership_id"),
              lane,
              position,
              row.getTimestamp("at").toInstant(),
              row.getInt("staff_id"),
              row.getString("staff_name"),
              row.getInt("organisation_id"),
              row.getString("purpose"),
              row.getString("act"),
              row.getString("about_kind"),
              row.getObject("about_id", UUID.class),
              row.getString("detail"));
      if (!Arrays.equals(seal.over(row.getBytes("previous"), line), stored)) {
        faults.add(
            new Fault(
                lane, position, "its words are not those that were sealed: edited, or moved"));
      }
      last.put(lane, position);
      lastHash.put(lane, stored);
    }

    void head(ResultSet row) throws SQLException {
      int lane = row.getInt("lane");
      long position = row.getLong("position");
      long read = last.getOrDefault(lane, 0L);
      if (read < position) {
        faults.add(new Fault(lane, read + 1, "the last lines up to " + position + " are missing"));
      } else if (!Arrays.equals(
          lastHash.getOrDefault(lane, AuditTrail.START), row.getBytes("hash"))) {
        faults.add(new Fault(lane, position, "the end of the chain is not the end that was kept"));
      }
    }

    Verdict verdict() {
      return new Verdict(lines, last.size(), List.copyOf(faults));
    }
  }
}
