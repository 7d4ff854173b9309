package org.breakwater.sharing.apiaccess;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Our clients, as the token endpoint asks for them. */
final class Registered implements RegisteredClientRepository {
  static final Duration TOKEN_LIVES = Duration.ofMinutes(30);
  private final ApiClients clients;

  Registered(ApiClients clients) {
    this.clients = clients;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Clients are made by the command api-client");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients
        .byClientId(clientId)
        .map(client ->
            RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(client.name())
                .clientSecret(client.hashInHex())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("notices")
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIVES).build())
                .build())
        .orElse(null);
  }

  /** A token stands by its signature: none is kept. */
  static final class NoneKept implements OAuth2AuthorizationService {
    @Override
    public void save(OAuth2Authorization authorization) {
      // nothing to keep
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
      // nothing was kept
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
      return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
      return null;
    }
  }
}
