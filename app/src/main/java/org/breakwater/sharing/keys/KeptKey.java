package org.breakwater.sharing.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret of 32 bytes in a file that only its owner may read: made once, read ever after. */
public final class KeptKey {
  private static final int BYTES = 32;

  private KeptKey() {}

  /**
   * The key in that file.
   *
   * @param whose in words for the message when it fails: "the audit trail"
   * @throws UncheckedIOException if it can be neither read nor made
   */
  public static byte[] in(Path folder, String name, String whose) {
    Path file = folder.toAbsolutePath().resolve(name);
    try {
      if (Files.exists(file)) {
        return HexFormat.of().parseHex(Files.readString(file).trim());
      }
      Files.createDirectories(file.getParent());
      byte[] fresh = new byte[BYTES];
      new SecureRandom().nextBytes(fresh);
      Files.writeString(file, HexFormat.of().formatHex(fresh), StandardOpenOption.CREATE_NEW);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return fresh;
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The key of " + whose + " cannot be read or made: " + file, broken);
    }
  }
}
