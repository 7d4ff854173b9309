package org.breakwater.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The application, the browser, and the people now before their screens. */
final class Stage implements AutoCloseable {
  static final int DESK = 1280;
  static final int PHONE = 375;

  final House house;
  private final Chromium chromium;
  private final List<Visitor> visitors = new ArrayList<>();
  private @Nullable Page copies;

  private Stage(House house, Chromium chromium) {
    this.house = house;
    this.chromium = chromium;
  }

  static Stage set() {
    try {
      return new Stage(new House(), new Chromium());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Somebody before an empty browser of 1280 pixels. */
  Visitor desk() {
    return visitor(DESK, true);
  }

  /** Somebody with a phone of 375 pixels. */
  Visitor phone() {
    return visitor(PHONE, true);
  }

  /** Somebody before a browser of that width, with or without JavaScript. */
  Visitor visitor(int width, boolean script) {
    var context =
        chromium.browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(house.address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, height(width)));
    var visitor = new Visitor(this, context, width, script);
    visitors.add(visitor);
    return visitor;
  }

  static int height(int width) {
    return width == PHONE ? 740 : 800;
  }

  /** A page where nobody is signed in, to show copies of pages in. */
  Page copies() {
    if (copies == null) {
      copies = chromium.browser.newContext().newPage();
    }
    return copies;
  }

  /** What everybody saw when something failed, under {@code target/screenshots/failed}. */
  void keepPictures(String what) {
    for (int n = 0; n < visitors.size(); n++) {
      visitors.get(n).picture("failed/" + what.replaceAll("[^A-Za-z0-9]+", "-") + "-" + n);
    }
  }

  /** Everybody leaves. */
  void clear() {
    visitors.forEach(Visitor::leave);
    visitors.clear();
  }

  @Override
  public void close() {
    clear();
    chromium.close();
    house.close();
  }
}
