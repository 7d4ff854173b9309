package org.breakwater.sharing.apiaccess;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in a request with a known {@code X-API-Key}; a wrong key is refused, not passed over. */
class ApiKeyFilter extends OncePerRequestFilter {
  private final ApiClients clients;
  private final AuthenticationEntryPoint refusal;

  ApiKeyFilter(ApiClients clients, AuthenticationEntryPoint refusal) {
    this.clients = clients;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader("X-API-Key");
    if (key == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<ApiClients.ApiClient> client = clients.bySecret(key);
    if (client.isEmpty()) {
      refusal.commence(request, response, new BadCredentialsException("Unknown API key"));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            client.get().clientId(), "", AuthorityUtils.createAuthorityList("API")));
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
