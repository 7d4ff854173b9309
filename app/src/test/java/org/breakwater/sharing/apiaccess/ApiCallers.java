package org.breakwater.sharing.apiaccess;

import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.Partners;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes clients for the tests of other slices. */
public class ApiCallers {
  private final ApiClients clients;

  public ApiCallers(JdbcClient jdbc, Directory directory, java.time.Clock clock) {
    this.clients = new ApiClients(jdbc, directory, clock);
  }

  /** A client and its secret. */
  public record Caller(String clientId, String secret) {}

  public Caller of(Partners.Partnership here, Kind kind) {
    var made = clients.make(here.id(), here.of(kind), "Test system");
    return new Caller(made.clientId(), made.secret());
  }

  public void stop(Caller caller) {
    clients.stop(caller.clientId());
  }
}
