package org.breakwater.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pass phrase of the invented people. Made once and kept beside the data, so that none stands
 * in the source.
 */
final class PassPhrase {
  private static final List<String> WORDS =
      List.of(
          "harbour", "lantern", "pebble", "heron", "anchor", "tiller", "shingle", "beacon",
          "gannet", "rowlock", "estuary", "kelp", "dune", "ferry", "plover", "quay");

  private final Path file;

  PassPhrase(Path folder) {
    this.file = folder.toAbsolutePath().resolve("demonstration-pass-phrase");
  }

  /** The one in use; empty before the first load. */
  String kept() throws IOException {
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }

  String made() {
    return new SecureRandom()
        .ints(4, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining("-"));
  }

  void keep(String phrase) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, phrase + "\n");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
