package org.breakwater.sharing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Somebody comes from their organisation's own sign-in: they are let in only if they are a person
 * of this system, and told which of the two did not know them.
 */
class KnownHere
    implements OAuth2UserService<OidcUserRequest, OidcUser>, AuthenticationFailureHandler {
  private static final Logger log = LoggerFactory.getLogger(KnownHere.class);
  private static final String UNKNOWN = "not_known_here";
  private final OidcUserService there = new OidcUserService();
  private final SignedIn signedIn;

  KnownHere(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser person = there.loadUser(request);
    if (signedIn.present(person.getName()).isEmpty()) {
      throw new OAuth2AuthenticationException(UNKNOWN);
    }
    return person;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException {
    boolean unknown =
        fault instanceof OAuth2AuthenticationException refused
            && refused.getError().getErrorCode().equals(UNKNOWN);
    if (!unknown) {
      log.warn("A partner's sign-in failed", fault);
    }
    response.sendRedirect(unknown ? "/sign-in?unknown" : "/sign-in?failed");
  }
}
