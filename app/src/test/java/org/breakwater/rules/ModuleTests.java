package org.breakwater.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.Breakwater;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows only point down, faces cannot grow unseen, and the module pages are fresh. */
class ModuleTests {
  static final ApplicationModules MODULES =
      ApplicationModules.of(
          Breakwater.class,
          // the libraries stand on their own below every floor
          com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
              "org.breakwater.linkage..",
              "org.breakwater.returns..",
              "org.breakwater.synthetic.."));
  private static final Path PAGES = Repository.root().resolve("docs/modules");

  @Test
  void modulesKeepToTheirAllowedDependencies() {
    MODULES.verify();
  }

  @Test
  // sharing has thirteen: decision 5
  void aFaceHasAtMostTwelveTypes() {
    MODULES.stream()
        .map(ModulePage::of)
        .forEach(page ->
            assertThat(page.faceSize())
                .as(
                    "The face of %s has %d public types. Twelve are enough: hide one, nest one, split the module, or write a decision record and raise the budget here.",
                    page.name(), page.faceSize())
                .isLessThanOrEqualTo(page.name().equals("sharing") ? 13 : 12));
  }

  /**
   * Make them anew with {@code ./mvnw -pl app -am test -Dtest=ModuleTests -Ddocs.update} and read
   * the diff.
   */
  @Test
  void modulePagesAreFresh() throws IOException {
    Files.createDirectories(PAGES);
    for (var module : MODULES) {
      var page = ModulePage.of(module);
      keepFresh(PAGES.resolve(page.name() + ".md"), page.text());
    }
    keepFresh(PAGES.resolve("README.md"), ModulePage.map(MODULES));
  }

  private static void keepFresh(Path file, String text) throws IOException {
    if (System.getProperty("docs.update") != null) {
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s is stale: a face or an arrow has changed. If you meant it, make the page anew with -Ddocs.update (see ModuleTests) and let the reviewer see the line.",
            file.getFileName())
        .isEqualTo(text);
  }
}
