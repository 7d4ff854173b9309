package org.breakwater.sharing.apiaccess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners' systems that may call, known by a secret of 256 random bits. */
@Component
class ApiClients {
  private final JdbcClient jdbc;
  private final Directory directory;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiClients(JdbcClient jdbc, Directory directory, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.clock = clock;
  }

  /** A client that may call; its client id is also its user name. */
  record ApiClient(String clientId, String name, byte[] secretHash) {
    String hashInHex() {
      return HexFormat.of().formatHex(secretHash);
    }
  }

  /** A new client and its secret, which is never seen again. */
  record Made(String clientId, String secret) {}

  Made make(PartnershipId partnership, Directory.Organisation organisation, String name) {
    String clientId = "api." + organisation.code() + "." + word(5);
    String secret = "bw_" + word(32);
    Directory.Staff staff =
        directory.keepStaff(
            partnership,
            new Directory.Staff(
                new StaffId(0),
                clientId,
                name,
                organisation.id(),
                Set.of(
                    organisation.kind() == Directory.Kind.POLICE
                        ? Role.POLICE_OFFICER
                        : Role.REFERRER),
                "System",
                ""),
            null);
    jdbc.sql(
            """
            insert into sharing.api_client
              (partnership_id, organisation_id, staff_id, client_id, name, secret_hash, made_at)
            values (:partnership, :organisation, :staff, :client, :name, :hash, :now)
            """)
        .param("partnership", partnership.value())
        .param("organisation", organisation.id().value())
        .param("staff", staff.id().value())
        .param("client", clientId)
        .param("name", name)
        .param("hash", hash(secret))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return new Made(clientId, secret);
  }

  Optional<ApiClient> bySecret(String secret) {
    return jdbc.sql(
            """
            select c.client_id, c.name, c.secret_hash from sharing.api_client c
            join sharing.staff s on s.id = c.staff_id
            where c.secret_hash = :hash and c.active and s.active
            """)
        .param("hash", hash(secret))
        .query(ApiClients::client)
        .optional();
  }

  Optional<ApiClient> byClientId(String clientId) {
    return jdbc.sql(
            """
            select c.client_id, c.name, c.secret_hash from sharing.api_client c
            join sharing.staff s on s.id = c.staff_id
            where c.client_id = :client and c.active and s.active
            """)
        .param("client", clientId)
        .query(ApiClients::client)
        .optional();
  }

  /** Takes effect at once, for tokens already given too. */
  boolean stop(String clientId) {
    return jdbc.sql(
                "update sharing.api_client set active = false where client_id = :client and active")
            .param("client", clientId)
            .update()
        == 1;
  }

  List<String> lines() {
    return jdbc.sql(
            """
            select c.client_id, c.name, o.name as organisation, c.active from sharing.api_client c
            join sharing.organisation o on o.id = c.organisation_id order by c.id
            """)
        .query((row, n) ->
            row.getString("client_id")
                + "  "
                + row.getString("organisation")
                + ", "
                + row.getString("name")
                + (row.getBoolean("active") ? "" : " (stopped)"))
        .list();
  }

  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java has no SHA-256", missing);
    }
  }

  private String word(int bytes) {
    byte[] fresh = new byte[bytes];
    random.nextBytes(fresh);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
  }

  private static ApiClient client(ResultSet row, int number) throws SQLException {
    return new ApiClient(
        row.getString("client_id"), row.getString("name"), row.getBytes("secret_hash"));
  }
}
