package org.breakwater.sharing.account;

import java.time.LocalDate;
import java.util.List;

/** What the account page shows. */
public record AccountPage(String name, List<Passkey> passkeys) {
  /** A registered passkey. */
  public record Passkey(String id, String label, LocalDate added) {}
}
