package org.breakwater.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.returns.command.Exit;
import org.breakwater.returns.command.Returns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of a statutory return with 5,000 findings, as a data manager opens it: a file, with no
 * server behind it. axe, which asks the browser about every cell, looks at a shorter one of the
 * same markup.
 */
class ReturnsReportTests {

  @TempDir static Path folder;
  private static Chromium chromium;
  private static String address;
  private static String shorter;

  @BeforeAll
  static void write() throws IOException {
    assumeTrue(Chromium.installed().isPresent() || Chromium.required(), Chromium.MISSING);
    address = report("long", 6_000);
    shorter = report("short", 120);
    chromium = new Chromium();
  }

  private static String report(String name, int children) throws IOException {
    Path census = folder.resolve(name + ".xml");
    Path workers = folder.resolve(name + ".csv");
    Path report = folder.resolve(name + ".html");
    run("sample", "cin", census.toString(), "--children", "" + children, "--faults", "95");
    Files.writeString(workers, workers(census));
    Exit exit =
        run(
            "validate",
            "cin",
            census.toString(),
            "--workers",
            workers.toString(),
            "--report",
            report.toString());
    assertThat(exit).isEqualTo(Exit.FINDINGS);
    return report.toUri().toString();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Exit run(String... words) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return Returns.run(List.of(words), nowhere, nowhere);
  }

  /** Twelve workers share the children. */
  private static String workers(Path census) throws IOException {
    StringBuilder list = new StringBuilder("LAchildID,Worker\n");
    int[] number = {0};
    try (var lines = Files.lines(census)) {
      lines
          .filter(line -> line.contains("<LAchildID>"))
          .map(line -> line.replaceAll(".*<LAchildID>(.*)</LAchildID>.*", "$1"))
          .forEach(
              id -> list.append(id).append(",Worker ").append(1 + number[0]++ % 12).append('\n'));
    }
    return list.toString();
  }

  private static Page open(int width, boolean script) {
    BrowserContext context =
        chromium.browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(script)
                .setViewportSize(width, Stage.height(width)));
    Page page = context.newPage();
    page.navigate(address);
    return page;
  }

  @Test
  void axeFindsNothingByRuleNorByWorker() {
    for (int width : new int[] {Stage.DESK, Stage.PHONE}) {
      Page page = open(width, true);
      for (String view : new String[] {"#by-rule", "#by-worker", "#w1"}) {
        page.navigate(shorter + view);
        assertThat(PageRules.axe(page).stream().flatMap(PageRules::inWords)).as(view).isEmpty();
      }
      page.context().close();
    }
  }

  @Test
  void aPhoneScrollsDownOnly() {
    Page page = open(Stage.PHONE, true);
    assertThat(
            page.evaluate(
                "() => document.documentElement.scrollWidth -"
                    + " document.documentElement.clientWidth"))
        .isEqualTo(0);
    page.context().close();
  }

  @Test
  void aRuleOrAWorkerIsShownAloneWithAndWithoutScript() {
    for (boolean script : new boolean[] {true, false}) {
      Page page = open(Stage.DESK, script);
      var rules = page.locator(".rules > details:visible");
      var workers = page.locator(".by-worker > details:visible");
      int every = rules.count();
      assertThat(page.locator(".rules tbody tr").count()).isGreaterThanOrEqualTo(5_000);
      assertThat(every).isGreaterThan(20);
      assertThat(workers.count()).isZero();

      page.locator(".summary a").first().click();
      assertThat(rules.count()).isEqualTo(1);
      page.locator(".workers a").nth(2).click();
      assertThat(rules.count()).isZero();
      assertThat(workers.count()).isEqualTo(1);
      page.locator("[href='#by-worker']").click();
      assertThat(workers.count()).isGreaterThanOrEqualTo(12);
      page.locator(".by-worker td a").first().click();
      assertThat(workers.count()).isZero();
      assertThat(rules.count()).isEqualTo(1);

      page.locator("[href='#by-rule']").click();
      page.locator("#query").check();
      assertThat(page.locator(".rules > .error:visible").count()).isZero();
      assertThat(rules.count()).isBetween(1, every - 1);
      page.locator("#all").check();
      assertThat(rules.count()).isEqualTo(every);
      page.context().close();
    }
  }

  @Test
  void onPaperEveryFindingIsThereAndTheFiltersAreNot() {
    Page page = open(Stage.DESK, true);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("fieldset:visible").count()).isZero();
    assertThat(page.locator(".rules tbody tr:visible").count()).isGreaterThanOrEqualTo(5_000);
    assertThat(page.pdf(new Page.PdfOptions().setFormat("A4"))).hasSizeGreaterThan(100_000);
    page.context().close();
  }
}
