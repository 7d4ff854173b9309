package org.breakwater.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way of a red notice with nothing but a keyboard, and with the focus in sight all the way. */
@Journey
class KeyboardJourneyTests {
  private static final int MOST_STOPS = 400;
  private static final String IN_SIGHT =
      """
      () => {
        const at = document.activeElement;
        const box = (at.closest('.govuk-radios__item, .govuk-checkboxes__item') || at).getBoundingClientRect();
        const looks = [at, at.nextElementSibling].filter(Boolean)
          .flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::before')]);
        const marked = looks.some(one => (one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0) || one.boxShadow !== 'none');
        return marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
      }
      """;
  private final Stage stage;

  KeyboardJourneyTests(Stage stage) {
    this.stage = stage;
  }

  @Test
  void aRedNoticeIsSentAskedAboutAndDecidedByKeyboard() {
    var child = KnownChild.begin(stage.house, "Thaddeus", "Winterbourne", "ZZ9 2LK");
    var hale = stage.desk().as("officer.hale");
    hale.open("/notices/new");
    hale.settled();
    type(hale, hale.field("child1Given"), child.given());
    type(hale, hale.field("child1Family"), child.family());
    type(hale, hale.field("child1BornDay"), "" + child.born().getDayOfMonth());
    type(hale, hale.field("child1BornMonth"), "" + child.born().getMonthValue());
    type(hale, hale.field("child1BornYear"), "" + child.born().getYear());
    type(hale, hale.field("concern"), "In a stranger's car, with bruises on both arms");
    press(hale, hale.page.locator("[name=tags][value=PHYSICAL_ABUSE]"), "Space");
    reach(hale, hale.field("grade").first());
    hale.page.keyboard().press("Space");
    press(hale, hale.button("Check before sending"), "Enter");
    hale.see("keyboard-check", "Check what you will send");
    press(hale, hale.button("Send"), "Enter");
    hale.see("keyboard-sent", "Notice sent");
    String reference = hale.page.locator(".govuk-panel__body strong").innerText().strip();

    var bryce = stage.desk().as("manager.bryce");
    bryce.open("/queue");
    press(bryce, link(bryce, "Ask agencies about " + reference), "Enter");
    bryce.see("keyboard-ask", "Ask agencies about " + reference);
    press(bryce, bryce.button("Ask"), "Enter");
    bryce.read("have been asked");
    press(bryce, link(bryce, "Decide"), "Enter");
    bryce.see("keyboard-decision", "Decide about");
    press(bryce, bryce.page.locator("[name=level]").first(), "ArrowUp");
    press(bryce, bryce.page.locator("[name=outcome]").first(), "ArrowUp");
    type(bryce, bryce.field("rationale"), "Injury and a stranger: discussed now, without waiting");
    press(bryce, bryce.page.locator("[name=consent]").first(), "ArrowDown");
    type(bryce, bryce.field("consentReason"), "Asking could put him at risk");
    press(bryce, bryce.button("Record the decision"), "Enter");
    bryce.page.waitForURL(Pattern.compile(".*/contacts/[0-9a-f-]{36}"));
    bryce.read("Decided: strategy discussion").read("Level 4");
  }

  @Test
  void aQuestionWhoSomebodyIsIsLeftOpenByKeyboard() {
    var bryce = stage.desk().as("manager.bryce");
    bryce.open("/people/review");
    press(bryce, bryce.page.locator("tbody tr a").first(), "Enter");
    bryce.see("keyboard-question", "Is this one person?");
    type(bryce, bryce.field("why"), "Rang the health visitor, who rings back tomorrow");
    press(bryce, bryce.button("Not sure yet"), "Enter");
    bryce.read("Left open, with your note");
  }

  @Test
  void theFirstStopLeadsPastTheMenu() {
    var hale = stage.desk().as("officer.hale");
    hale.open("/notices");
    hale.settled().page.keyboard().press("Tab");
    assertThat(hale.page.locator(":focus")).hasText("Skip to main content");
    hale.page.keyboard().press("Enter");
    hale.page.keyboard().press("Tab");
    assertThat(hale.page.locator("main :focus")).isVisible();
  }

  private static Locator link(Visitor visitor, String words) {
    return visitor.page.locator("a", new Page.LocatorOptions().setHasText(words)).first();
  }

  private static void type(Visitor visitor, Locator field, String text) {
    reach(visitor, field);
    visitor.page.keyboard().type(text);
  }

  private static void press(Visitor visitor, Locator where, String key) {
    reach(visitor, where);
    visitor.page.keyboard().press(key);
  }

  /** Presses Tab until the focus is there, and sees that it can be seen. */
  private static void reach(Visitor visitor, Locator where) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      if (Boolean.TRUE.equals(where.evaluate("one => one === document.activeElement"))) {
        assertThat(visitor.page.evaluate(IN_SIGHT))
            .as("the focus is in sight on %s at %s", where, visitor.page.url())
            .isEqualTo(true);
        return;
      }
      visitor.page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab never came to " + where + " on " + visitor.page.url());
  }
}
