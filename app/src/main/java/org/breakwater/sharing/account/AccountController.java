package org.breakwater.sharing.account;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Shell;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: their passkeys. */
@Controller
@ForPurpose(Purpose.OWN_ACCOUNT)
class AccountController {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private final PublicKeyCredentialUserEntityRepository owners;
  private final UserCredentialRepository credentials;

  AccountController(
      PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository credentials) {
    this.owners = owners;
    this.credentials = credentials;
  }

  @GetMapping("/account")
  String account(
      Viewer viewer,
      Principal principal,
      Model model,
      Shell shell,
      @RequestParam(required = false) String added) {
    model.addAttribute("page", new AccountPage(viewer.name(), passkeys(principal)));
    if (added != null) {
      model.addAttribute(
          "shell", shell.withFlash(new Shell.Flash(true, "The passkey has been added.")));
    }
    return "sharing/account/Account";
  }

  @PostMapping("/account/passkeys/remove")
  String remove(
      Viewer viewer, Principal principal, @RequestParam String id, RedirectAttributes next) {
    // only one's own: an id of somebody else's passkey does nothing
    boolean mine = passkeys(principal).stream().anyMatch(passkey -> passkey.id().equals(id));
    if (mine) {
      credentials.delete(Bytes.fromBase64(id));
      next.addFlashAttribute("flash", "The passkey has been removed.");
    }
    return "redirect:/account";
  }

  private List<AccountPage.Passkey> passkeys(Principal principal) {
    var owner = owners.findByUsername(principal.getName());
    return owner == null
        ? List.of()
        : credentials.findByUserId(owner.getId()).stream()
            .map(one ->
                new AccountPage.Passkey(
                    one.getCredentialId().toBase64UrlString(),
                    one.getLabel(),
                    one.getCreated().atZone(LONDON).toLocalDate()))
            .toList();
  }
}
