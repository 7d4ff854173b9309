package org.breakwater.sharing.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.breakwater.web.Csrf;
import org.breakwater.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes what stands around every page. */
@Component
class ShellMaker {
  private final SignedIn signedIn;
  private final Menu menu;
  private final int timeoutSeconds;
  private final boolean demonstration;

  ShellMaker(
      SignedIn signedIn,
      Menu menu,
      @Value("${spring.session.timeout}") java.time.Duration timeout,
      @Value("${breakwater.demonstration:false}") boolean demonstration) {
    this.signedIn = signedIn;
    this.menu = menu;
    this.timeoutSeconds = (int) timeout.toSeconds();
    this.demonstration = demonstration;
  }

  Shell shell(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    SignedIn.Present present =
        principal == null ? null : signedIn.present(principal.getName()).orElse(null);
    return new Shell(
        present == null ? "" : present.partnership(),
        present == null
            ? null
            : new Shell.Person(
                Integer.toString(present.viewer().staff().value()),
                present.viewer().name(),
                present.organisation()),
        present == null ? List.of() : menu.of(present.viewer(), request.getRequestURI()),
        csrf(request),
        flash(request),
        timeoutSeconds,
        demonstration);
  }

  private static Csrf csrf(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      return new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
    }
    return new Csrf("_csrf", "X-CSRF-TOKEN", "");
  }

  private static Shell.@Nullable Flash flash(HttpServletRequest request) {
    var carried = RequestContextUtils.getInputFlashMap(request);
    Object flash = carried == null ? null : carried.get("flash");
    return switch (flash) {
      case null -> null;
      case Shell.Flash made -> made;
      default -> new Shell.Flash(true, flash.toString());
    };
  }
}
