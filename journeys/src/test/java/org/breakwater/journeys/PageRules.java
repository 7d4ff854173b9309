package org.breakwater.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for every page anybody sees: WCAG 2.2 AA as far as axe can tell, nothing on the
 * console (a breach of the content security policy would be there), nothing missing, no scrolling
 * sideways on a phone. A picture of each is kept at both widths.
 */
final class PageRules {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private final Stage stage;
  private final Page page;
  private final boolean script;
  private final int width;
  private final List<String> faults = new ArrayList<>();
  private boolean offline;

  PageRules(Stage stage, Page page, boolean script, int width) {
    this.stage = stage;
    this.page = page;
    this.script = script;
    this.width = width;
    page.onConsoleMessage(message -> {
      // an answer of 404 or 422 is said on the console too: those are told apart in answered()
      if (message.type().equals("error")
          && !message.text().startsWith("Failed to load resource")
          && !offline) {
        faults.add("console: " + message.text());
      }
    });
    page.onPageError(fault -> faults.add("script: " + fault));
    page.onResponse(this::answered);
  }

  private void answered(Response answer) {
    boolean document = answer.request().resourceType().equals("document");
    if (answer.status() >= 500 || answer.status() >= 400 && !document) {
      faults.add(answer.status() + " for " + answer.url());
    }
  }

  void offline(boolean lost) {
    offline = lost;
  }

  void check(String name) {
    assertThat(faults)
        .as("%s (%s): console, script and parts of the page", name, page.url())
        .isEmpty();
    assertThat(page.title()).as("title of %s", name).contains("Breakwater");
    pictures(name);
    sideways(name);
    List<Rule> violations = script ? axe(page) : axeWithoutScript();
    assertThat(violations.stream().flatMap(PageRules::inWords))
        .as("axe on %s (%s)", name, page.url())
        .isEmpty();
  }

  private void pictures(String name) {
    for (int wide : new int[] {Stage.DESK, Stage.PHONE}) {
      resize(wide);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", name + "-" + wide + ".png"))
              .setFullPage(true));
    }
  }

  /** WCAG 1.4.10: at a phone's width nothing but a table in its own box scrolls sideways. */
  private void sideways(String name) {
    resize(Stage.PHONE);
    Object over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    resize(width);
    assertThat(((Number) over).intValue()).as("%s scrolls sideways on a phone by", name).isZero();
  }

  private void resize(int wide) {
    if (page.viewportSize().width != wide) {
      page.setViewportSize(wide, Stage.height(wide));
    }
  }

  /** In "legacy mode" axe runs in the page alone, which is all there is: no page has frames. */
  static List<Rule> axe(Page page) {
    return new AxeBuilder(page).withTags(WCAG).setLegacyMode(true).analyze().getViolations();
  }

  /** axe is a script itself: the page as it stands is shown again where only axe may run. */
  private List<Rule> axeWithoutScript() {
    String html = page.content();
    Page copy = stage.copies();
    copy.route(
        "**/*",
        route -> {
          switch (route.request().resourceType()) {
            case "document" ->
                route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
            case "script" -> route.abort();
            default -> route.resume();
          }
        });
    copy.setViewportSize(width, Stage.height(width));
    copy.navigate(page.url());
    List<Rule> violations = axe(copy);
    copy.unrouteAll();
    return violations;
  }

  static Stream<String> inWords(Rule rule) {
    return rule.getNodes().stream()
        .map(node ->
            "%s: %s in %s (%s)"
                .formatted(rule.getId(), rule.getHelp(), node.getHtml(), rule.getHelpUrl()));
  }
}
