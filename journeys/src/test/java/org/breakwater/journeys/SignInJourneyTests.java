package org.breakwater.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** Every way in, and what happens to someone who stays away. */
@Journey
class SignInJourneyTests {
  private final Stage stage;

  SignInJourneyTests(Stage stage) {
    this.stage = stage;
  }

  @Test
  void byPassword() {
    var someone = stage.desk();
    someone.open("/account");
    someone.see("sign-in", "Sign in").as("officer.hale");
    someone.open("/account");
    someone.see("account", "My account");
    assertThat(someone.page.locator(".bw-header__who")).containsText("Thomas Hale");
    someone.signOut().see("signed-out", "Sign in").read("You have signed out");
    // the Back button does not bring the page back
    someone.open("/account");
    assertThat(someone.page).hasURL(java.util.regex.Pattern.compile(".*/sign-in"));
  }

  @Test
  void byPasswordWithoutScript() {
    var someone = stage.visitor(Stage.PHONE, false);
    someone.open("/sign-in");
    someone.see("sign-in-without-script", "Sign in").as("officer.hale");
    someone.open("/account");
    someone.see("account-without-script", "My account");
    someone.signOut().see("signed-out-without-script", "Sign in");
  }

  @Test
  void theWrongPasswordIsSaidWithoutSayingWhichPartIsWrong() {
    var someone = stage.desk();
    for (String name : new String[] {"officer.hale", "nobody.here"}) {
      someone.open("/sign-in");
      someone.fill("User name", name).fill("Password", "not it").press("Sign in");
      someone.see("sign-in-wrong", "Sign in");
      someone.read("The user name or password is not right. Check both and try again.");
    }
  }

  @Test
  void byPasskey() {
    var someone = stage.phone();
    var tools = someone.context().newCDPSession(someone.page);
    tools.send("WebAuthn.enable");
    tools.send(
        "WebAuthn.addVirtualAuthenticator",
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                """)
            .getAsJsonObject());
    someone.as("officer.hale").open("/account");
    someone.settled().fill("Name of this device", "work phone").press("Add a passkey");
    someone.read("The passkey has been added").read("work phone");
    someone.see("account-with-passkey", "My account").signOut();

    someone.settled().press("Sign in with a passkey");
    someone.page.waitForURL(url -> !url.contains("/sign-in"));
    someone.open("/account");
    someone.see("account-by-passkey", "My account").read("work phone");
    someone.press("Remove");
    someone.read("The passkey has been removed").notRead("work phone");
  }

  @Test
  void byTheSignInOfOnesOwnOrganisation() {
    var someone = throughTheProvider(IdentityProvider.ACCOUNT);
    someone.open("/account");
    someone.see("account-by-provider", "My account");
    assertThat(someone.page.locator(".bw-header__who")).containsText("Thomas Hale");
  }

  @Test
  void whoOnlyTheirOwnOrganisationKnowsIsToldSo() {
    var someone = throughTheProvider(IdentityProvider.STRANGER);
    someone
        .see("not-known-here", "Sign in")
        .read("Your organisation knows you, but Breakwater does not");
    someone.open("/account");
    assertThat(someone.page.locator("h1")).hasText("Sign in");
  }

  private Visitor throughTheProvider(String account) {
    var provider = stage.house.provider();
    var someone = stage.desk();
    someone.open("/sign-in");
    someone.follow(IdentityProvider.NAME);
    someone.page.waitForURL(url -> url.startsWith(provider.address));
    someone.page.fill("#username", account);
    someone.page.fill("#password", provider.accountPassword);
    someone.press("Sign in");
    someone.page.waitForURL(url -> url.startsWith(stage.house.address));
    return someone;
  }

  @Test
  void aWarningComesBeforeTheTimeOutAndOnePressKeepsTheSession() {
    var someone = stage.phone();
    someone.page.clock().install();
    someone.as("officer.hale").open("/account");
    someone.settled();
    var dialog = someone.page.locator("#bw-timeout");
    assertThat(dialog).isHidden();
    someone.page.clock().fastForward("26:00");
    assertThat(dialog).isVisible();
    assertThat(dialog).containsText("Are you still there?");
    assertThat(dialog).containsText("4 minutes");
    someone.see("time-out-warning", "My account");
    someone.press("Stay signed in");
    assertThat(dialog).isHidden();
    someone.page.clock().fastForward("20:00");
    assertThat(dialog).isHidden();
  }

  @Test
  void whoStaysAwayIsSignedOutAndToldWhy() {
    var someone = stage.desk();
    someone.page.clock().install();
    someone.as("officer.hale").open("/account");
    someone.settled().page.clock().fastForward("31:00");
    someone.page.waitForURL(url -> url.contains("/sign-in"));
    someone.see("signed-out-late", "Sign in").read("You were signed out");
  }

  @Test
  void whoComesBackToASessionThatIsGoneIsToldWhyAndBroughtWhereTheyWere() {
    var someone = stage.desk().as("officer.hale");
    someone.open("/account");
    stage.house.endSessions();
    someone.open("/account");
    someone.see("signed-out-gone", "Sign in").read("You were signed out");
    someone
        .fill("User name", "officer.hale")
        .fill("Password", stage.house.passPhrase)
        .press("Sign in");
    someone.see("account-again", "My account");
  }

  @Test
  void aPageOfSomebodyElseAndAPageThatIsNotLookAlikeAndSayWhatToDo() {
    var someone = stage.desk().as("officer.hale");
    assertThat(someone.open("/no/such/page")).isEqualTo(404);
    someone.see("not-found", "Page not found");
    assertThat(someone.open("/audit")).isEqualTo(403);
    someone.see("not-allowed", "You cannot");
  }

  @Test
  void anAuditorReadsWhoWasRefused() {
    stage.desk().as("officer.hale").open("/audit");
    var auditor = stage.desk().as("auditor.finch");
    auditor.open("/audit");
    auditor.see("audit", "Audit trail").read("Refused").read("Thomas Hale");
  }
}
