package org.breakwater.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine: nothing is fetched. */
final class Chromium implements AutoCloseable {
  static final String MISSING =
      "no Chromium found. Install it (apt-get install chromium), or name its path in CHROMIUM.";

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright driver;
  final Browser browser;

  Chromium() {
    driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        driver
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed().orElseThrow())
                    .setArgs(FLAGS));
  }

  static Optional<Path> installed() {
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    Stream<Path> usual =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium")
            .map(Path::of);
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> onPath =
        Stream.of("chromium", "google-chrome", "google-chrome-stable")
            .flatMap(name ->
                Arrays.stream(path.split(java.io.File.pathSeparator))
                    .filter(folder -> !folder.isBlank())
                    .map(folder -> Path.of(folder, name)));
    return Stream.concat(usual, onPath).filter(Files::isExecutable).findFirst();
  }

  static boolean required() {
    return "true".equals(System.getenv("BREAKWATER_BROWSER_REQUIRED"));
  }

  @Override
  public void close() {
    browser.close();
    driver.close();
  }
}
