package org.breakwater.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody before a screen: does what people do, and every page they {@link #see} is checked. */
final class Visitor {
  final Page page;
  final boolean script;
  private final Stage stage;
  private final BrowserContext context;
  private final int width;
  private final PageRules rules;

  Visitor(Stage stage, BrowserContext context, int width, boolean script) {
    this.stage = stage;
    this.context = context;
    this.width = width;
    this.script = script;
    context.setDefaultTimeout(15_000);
    context.setDefaultNavigationTimeout(30_000);
    page = context.newPage();
    rules = new PageRules(stage, page, script, width);
  }

  /** Signs in by password. */
  Visitor as(String username) {
    open("/sign-in");
    page.getByLabel("User name").fill(username);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(stage.house.passPhrase);
    press("Sign in");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Opens an address of the application; answers its status. */
  int open(String path) {
    Response answer = page.navigate(path);
    return answer == null ? 0 : answer.status();
  }

  /** The page now shown has this heading and is fit to be shown; a picture is kept by this name. */
  Visitor see(String name, String heading) {
    assertThat(page.locator("h1").first()).containsText(heading);
    rules.check(name);
    return this;
  }

  /** Somewhere on the page these words stand. */
  Visitor read(String words) {
    assertThat(page.locator("main")).containsText(words);
    return this;
  }

  /** Nowhere on the page do these words stand. */
  Visitor notRead(String words) {
    assertThat(page.locator("body")).not().containsText(words);
    return this;
  }

  Visitor fill(String label, String text) {
    page.getByLabel(label).first().fill(text);
    return this;
  }

  /** Chooses a radio or ticks a box by its words. */
  Visitor choose(String words) {
    page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).first().check();
    return this;
  }

  /** Writes into the field of that name: where one label stands on the page many times. */
  Visitor put(String field, Object value) {
    field(field).first().fill(value.toString());
    return this;
  }

  /** Chooses the radio, the box or the option of that name and value. */
  Visitor tick(String field, String value) {
    var choice = page.locator("[name=\"" + field + "\"][value=\"" + value + "\"]");
    choice.first().check();
    return this;
  }

  Locator field(String name) {
    return page.locator("[name=\"" + name + "\"]");
  }

  Visitor press(String button) {
    button(button).click();
    return this;
  }

  Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(words)))
        .first();
  }

  /** Follows a link by its words, whether it looks like a link or like a button. */
  Visitor follow(String link) {
    page.locator("a", new Page.LocatorOptions().setHasText(link)).first().click();
    return this;
  }

  /** A pattern that the browser's own regular expressions read alike. */
  private static Pattern starting(String words) {
    return Pattern.compile("^" + words.replaceAll("[^\\p{L}\\p{N} ]", "."));
  }

  /** The same person before the same screen, their connection lost or back. */
  Visitor offline(boolean lost) {
    rules.offline(lost);
    context.setOffline(lost);
    return this;
  }

  BrowserContext context() {
    return context;
  }

  /** The page's script has run its course. */
  Visitor settled() {
    if (script) {
      page.waitForFunction("() => document.body.classList.contains('js-enabled')");
    }
    return this;
  }

  Visitor signOut() {
    press("Sign out");
    page.waitForURL(url -> url.contains("/sign-in"));
    return this;
  }

  void picture(String name) {
    try {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", name + ".png"))
              .setFullPage(true));
    } catch (PlaywrightException gone) {
      System.out.println("No picture " + name + ": " + gone.getMessage());
    }
  }

  int width() {
    return width;
  }

  void leave() {
    context.close();
  }
}
