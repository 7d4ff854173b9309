package org.breakwater.journeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.breakwater.Breakwater;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application as {@code breakwater demo} runs it, on a database of its own that starts empty,
 * with a partner's identity provider beside it.
 */
final class House implements AutoCloseable {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Everybody's pass phrase here; made anew each time. */
  final String passPhrase = UUID.randomUUID().toString();

  final String address;
  private final IdentityProvider provider;
  private final ConfigurableApplicationContext application;

  /** Its time, which may be made to pass. */
  final LaterClock clock = new LaterClock();

  House() throws IOException {
    int port = freePort();
    address = "http://localhost:" + port;
    provider = new IdentityProvider(freePort(), address);
    Path data = Path.of("target", "journey-data").toAbsolutePath();
    Files.createDirectories(data);
    application =
        new SpringApplicationBuilder(Breakwater.class)
            .profiles("demo")
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean(
                        "laterClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
            .run(
                "--server.port=" + port,
                "--breakwater.address=" + address,
                "--breakwater.database.folder=" + data,
                "--breakwater.database.kept=false",
                "--breakwater.demo.size=small",
                "--breakwater.demo.password=" + passPhrase,
                provider.setting("registration", "client-id", IdentityProvider.CLIENT),
                provider.setting("registration", "client-secret", provider.secret),
                provider.setting("registration", "client-name", IdentityProvider.NAME),
                provider.setting("registration", "scope", "openid,profile"),
                provider.setting("provider", "issuer-uri", provider.address),
                provider.setting("provider", "user-name-attribute", "preferred_username"));
  }

  /** Something the application is made of, to arrange what no page can. */
  <T> T part(Class<T> type) {
    return application.getBean(type);
  }

  /** Every session ends now, as it does for someone who was away for half an hour. */
  void endSessions() {
    part(JdbcClient.class).sql("delete from web.spring_session").update();
  }

  IdentityProvider provider() {
    return provider;
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    application.close();
    provider.close();
  }
}
