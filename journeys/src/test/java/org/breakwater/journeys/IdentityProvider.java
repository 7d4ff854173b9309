package org.breakwater.journeys;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * A partner's own sign-in service, as small as it can be: two accounts. The name here comes as a
 * claim and is not the name there; one of the two is nobody here.
 */
final class IdentityProvider implements AutoCloseable {
  static final String NAME = "Tidewater Constabulary";
  static final String CLIENT = "breakwater";
  static final String ACCOUNT = "pc4471";
  static final String STRANGER = "pc9120";
  private static final String ID = "tidewater";
  private static final String AT_SERVER = "spring.security.oauth2.authorizationserver.";

  final String secret = UUID.randomUUID().toString();
  final String accountPassword = UUID.randomUUID().toString();
  final String address;
  private final ConfigurableApplicationContext context;

  /** Starts it; the application stands, or will stand, at the other address. */
  IdentityProvider(int port, String application) {
    address = "http://localhost:" + port;
    String client = AT_SERVER + "client." + ID + ".registration.";
    context =
        new SpringApplicationBuilder(Configuration.class)
            .properties(
                Map.of(
                    // not the application's own settings, which are on the same path
                    "spring.config.name", "identity-provider",
                    "server.port", port,
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "warn",
                    "server.servlet.session.cookie.name", "provider"))
            .run(
                "--provider.password=" + accountPassword,
                "--" + AT_SERVER + "issuer=" + address,
                "--" + client + "client-id=" + CLIENT,
                "--" + client + "client-secret={noop}" + secret,
                "--" + client + "client-authentication-methods=client_secret_basic",
                "--" + client + "authorization-grant-types=authorization_code",
                "--" + client + "scopes=openid,profile",
                "--" + client + "redirect-uris=" + application + "/login/oauth2/code/" + ID);
  }

  /** An argument of the application that makes this provider known to it. */
  String setting(String part, String name, String value) {
    return "--spring.security.oauth2.client." + part + "." + ID + "." + name + "=" + value;
  }

  @Override
  public void close() {
    context.close();
  }

  /**
   * Not marked as configuration: the application looks for such under its own package, and finds.
   */
  @ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
  })
  static class Configuration {
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> nameHere() {
      return token -> {
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
          boolean known = token.getPrincipal().getName().equals(ACCOUNT);
          token
              .getClaims()
              .claim("preferred_username", known ? "officer.hale" : "nobody.known.here");
        }
      };
    }

    @Bean
    UserDetailsService accounts(@Value("${provider.password}") String password) {
      return new InMemoryUserDetailsManager(
          User.withUsername(ACCOUNT).password("{noop}" + password).build(),
          User.withUsername(STRANGER).password("{noop}" + password).build());
    }
  }
}
