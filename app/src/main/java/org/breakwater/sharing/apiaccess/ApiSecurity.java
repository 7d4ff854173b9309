package org.breakwater.sharing.apiaccess;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * The API's own doors, before those of the pages: no session, no form token, a key or a bearer
 * token with each call. Tokens come from OAuth 2 client credentials (RFC 6749 section 4.4).
 */
@Configuration
class ApiSecurity {
  private final ApiClients clients;
  private final TokenKey key;
  private final String issuer;

  ApiSecurity(ApiClients clients, TokenKey key, @Value("${breakwater.address}") URI address) {
    this.clients = clients;
    this.key = key;
    this.issuer = address.toString();
  }

  @Bean
  @Order(1)
  SecurityFilterChain tokens(HttpSecurity http) throws Exception {
    return http.securityMatcher("/oauth2/token")
        .oauth2AuthorizationServer(server ->
            server
                .registeredClientRepository(new Registered(clients))
                .authorizationService(new Registered.NoneKept())
                .authorizationServerSettings(
                    AuthorizationServerSettings.builder().issuer(issuer).build())
                .tokenGenerator(generator())
                .clientAuthentication(client ->
                    client.authenticationProviders(providers ->
                        providers.forEach(provider -> {
                          if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
                            bySecret.setPasswordEncoder(new SecretHashes());
                          }
                        }))))
        .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    var refusals = new ApiRefusals();
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
        .oauth2ResourceServer(server ->
            server
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .jwt(jwt -> jwt.decoder(decoder()).jwtAuthenticationConverter(this::caller)))
        .addFilterBefore(new ApiKeyFilter(clients, refusals), BasicAuthenticationFilter.class)
        .exceptionHandling(
            faults -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** The client a token names, if it may still call: stopping it stops the tokens it holds. */
  private AbstractAuthenticationToken caller(Jwt token) {
    String clientId = token.getSubject();
    if (clientId == null || clients.byClientId(clientId).isEmpty()) {
      throw new InvalidBearerTokenException("This client may no longer call");
    }
    return new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("API"), clientId);
  }

  private JwtGenerator generator() {
    var generator = new JwtGenerator(new NimbusJwtEncoder(new ImmutableSecret<>(key.value())));
    generator.setJwtCustomizer(token -> token.getJwsHeader().algorithm(MacAlgorithm.HS256));
    return generator;
  }

  private JwtDecoder decoder() {
    var decoder =
        NimbusJwtDecoder.withSecretKey(key.value()).macAlgorithm(MacAlgorithm.HS256).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
    return decoder;
  }

  /** A secret of 256 random bits needs no slow hash. */
  private static final class SecretHashes implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
      return secret == null ? null : HexFormat.of().formatHex(ApiClients.hash(secret.toString()));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
      return secret != null
          && hash != null
          && MessageDigest.isEqual(
              ApiClients.hash(secret.toString()), HexFormat.of().parseHex(hash));
    }
  }
}
