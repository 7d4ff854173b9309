package org.breakwater.sharing.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, staying signed in, and where each person starts. */
@Controller
@ForPurpose(Purpose.OWN_ACCOUNT)
class SignInController {
  private final Menu menu;
  private final List<SignInPage.Provider> providers;

  SignInController(Menu menu, ObjectProvider<ClientRegistrationRepository> registrations) {
    this.menu = menu;
    this.providers =
        registrations.getIfAvailable() instanceof Iterable<?> all
            ? StreamSupport.stream(all.spliterator(), false)
                .map(ClientRegistration.class::cast)
                .map(one ->
                    new SignInPage.Provider(
                        one.getClientName(), "/oauth2/authorization/" + one.getRegistrationId()))
                .toList()
            : List.of();
  }

  @GetMapping("/sign-in")
  String signIn(
      Model model,
      HttpServletRequest request,
      @RequestParam(required = false) String wrong,
      @RequestParam(required = false) String out,
      @RequestParam(required = false) String late,
      @RequestParam(required = false) String unknown,
      @RequestParam(required = false) String failed) {
    String problem =
        unknown != null
            ? "Your organisation knows you, but Breakwater does not. Ask your organisation's administrator to add you."
            : failed != null
                ? "Your organisation's sign-in did not work. Try again, or sign in with your password."
                : wrong != null
                    ? "The user name or password is not right. Check both and try again."
                    : null;
    boolean gone = GoneSession.told(request) && problem == null && out == null;
    model.addAttribute(
        "page", new SignInPage(out != null, late != null || gone, problem, providers));
    return "sharing/signin/SignIn";
  }

  @GetMapping("/")
  String home(Viewer viewer) {
    return "redirect:" + menu.firstPage(viewer);
  }

  /** The request alone keeps the session. */
  @GetMapping("/session/extend")
  ResponseEntity<Void> extend(Viewer viewer) {
    return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
  }

  @GetMapping("/accessibility")
  String accessibility(HttpServletRequest request, Shell shell) {
    return "web/Accessibility";
  }
}
