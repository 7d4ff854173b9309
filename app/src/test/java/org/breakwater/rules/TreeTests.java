package org.breakwater.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tree itself must hold: access tests, template paths, duties, no secrets. */
class TreeTests {
  private static final String MAIN = "app/src/main/java/org/breakwater";
  private static final String TEST = "app/src/test/java/org/breakwater";
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
          Pattern.compile("AKIA[0-9A-Z]{16}"),
          Pattern.compile("gh[pousr]_[A-Za-z0-9]{36}"),
          Pattern.compile("xox[baprs]-[A-Za-z0-9-]{10,}"),
          Pattern.compile(
              "(?i)(password|secret|api[-_]?key)\\s*[:=]\\s*[\"'][^\"'${}\\s<]{12,}[\"']"));

  @Test
  void everySliceWithAControllerHasAnAccessTest() {
    List<String> missing = new ArrayList<>();
    for (Path controller : Repository.files(MAIN, "Controller.java")) {
      Path slice = Repository.root().resolve(MAIN).relativize(controller).getParent();
      Path tests = Repository.root().resolve(TEST).resolve(slice);
      if (!List.of("sharing/signin", "sharing/account", "web/pages").contains(slice.toString())
          && !hasAccessTest(tests)) {
        missing.add(slice.toString());
      }
    }
    assertThat(missing)
        .as(
            "These slices have a controller and no …AccessTests: write who may NOT see the page, beside the test of what it shows.")
        .isEmpty();
  }

  @Test
  void aTemplateStandsOnThePathOfItsPackage() {
    List<String> astray = new ArrayList<>();
    Path templates = Repository.root().resolve("app/src/main/jte");
    for (Path template : Repository.files("app/src/main/jte", ".jte")) {
      Path slice = templates.relativize(template).getParent();
      if (!slice.startsWith("web")
          && !Files.isDirectory(Repository.root().resolve(MAIN).resolve(slice))) {
        astray.add(templates.relativize(template).toString());
      }
    }
    assertThat(astray).as("Move each template to the path of the package that shows it.").isEmpty();
  }

  @Test
  void everyDutyPointsAtCodeThatExists() {
    Path duties = Repository.root().resolve("docs/statute/duties.yaml");
    List<String> missing =
        Repository.read(duties)
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("code:"))
            .map(line -> line.substring("code:".length()).strip())
            .filter(code -> !Files.exists(Repository.root().resolve(code)))
            .toList();
    assertThat(missing)
        .as(
            "docs/statute/duties.yaml names files that do not exist: mend the path, or the duty is unmet.")
        .isEmpty();
    assertThat(Repository.read(duties)).contains("code:");
  }

  @Test
  void noSecretStandsInTheTree() {
    List<String> found = new ArrayList<>();
    for (String ending :
        List.of(".java", ".yaml", ".properties", ".xml", ".sql", ".jte", ".js", ".md", ".json")) {
      for (Path file : Repository.files("", ending)) {
        if (file.toString().contains("/vendor/") || file.toString().contains("/data/")) {
          continue;
        }
        String text = Repository.read(file);
        SECRETS.stream()
            .filter(secret -> secret.matcher(text).find())
            .forEach(
                secret -> found.add(Repository.root().relativize(file) + " matches " + secret));
      }
    }
    assertThat(found)
        .as(
            "Take the secret out, give it by environment, and change it where it is used: history keeps it.")
        .isEmpty();
  }

  @Test
  void noFolderIsNamedAfterALayer() {
    List<String> layers =
        Stream.of("app", "linkage", "returns", "synthetic")
            .flatMap(module -> Repository.files(module + "/src", ".java").stream())
            .map(Path::toString)
            .filter(path ->
                path.matches(
                    ".*/(service|services|dto|dtos|util|utils|common|impl|helper|helpers)/.*"))
            .toList();
    assertThat(layers).as("Name the folder after what is done in it, not after a layer.").isEmpty();
  }

  private static boolean hasAccessTest(Path tests) {
    if (!Files.isDirectory(tests)) {
      return false;
    }
    try (Stream<Path> files = Files.list(tests)) {
      return files.anyMatch(file -> file.toString().endsWith("AccessTests.java"));
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
