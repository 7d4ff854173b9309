package org.breakwater.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How forms are filled whose fields are not told apart by one name. */
final class Filling {
  private Filling() {}

  static void date(Visitor who, String field, LocalDate day) {
    who.put(field + "Day", day.getDayOfMonth())
        .put(field + "Month", day.getMonthValue())
        .put(field + "Year", day.getYear());
  }

  /** Fills a date whose three fields are named alike in several forms of a page: by their ids. */
  static void dateOf(Visitor who, String id, LocalDate day) {
    who.page.locator("#" + id).fill(String.valueOf(day.getDayOfMonth()));
    who.page.locator("#" + id + "-month").fill(String.valueOf(day.getMonthValue()));
    who.page.locator("#" + id + "-year").fill(String.valueOf(day.getYear()));
  }

  static void open(Visitor who, String summary) {
    var details = who.page.locator("details", new Page.LocatorOptions().setHasText(summary));
    if (details.first().getAttribute("open") == null) {
      details.first().locator("summary").click();
    }
  }

  static String tail(String address) {
    Matcher id = Pattern.compile("[0-9a-f-]{36}").matcher(address);
    assertThat(id.find()).as(address).isTrue();
    return id.group();
  }
}
