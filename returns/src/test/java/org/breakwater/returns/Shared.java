package org.breakwater.returns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Files that nobody here wrote: the folder {@code shared} beside the repository, where it is. */
public final class Shared {

  private Shared() {}

  /**
   * A file or folder of it, such as {@code fixtures/cin}; where it is not kept, the reason is
   * printed and the calling test is skipped.
   */
  public static Path of(String path) {
    return find(path)
        .orElseGet(() -> {
          String reason = "Skipped: no ../shared/" + path + " beside the repository";
          System.out.println(reason);
          Assumptions.abort(reason);
          throw new AssertionError(reason);
        });
  }

  /** The same for a test that can do without. */
  public static Optional<Path> find(String path) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path found = up.resolve("shared").resolve(path);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
