package org.breakwater.sharing.apiaccess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs the API's tokens. Given ({@code breakwater.api.token-key}, 64 hex digits: the
 * same for every copy of the application), or made on first use beside the data.
 */
@Component
class TokenKey {
  private final SecretKey key;

  TokenKey(
      @Value("${breakwater.api.token-key:}") String configured,
      @Value("${breakwater.database.folder:data}") Path folder) {
    byte[] bytes = configured.isBlank() ? kept(folder) : HexFormat.of().parseHex(configured);
    if (bytes.length < 32) {
      throw new IllegalArgumentException("breakwater.api.token-key must have 64 hex digits");
    }
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  SecretKey value() {
    return key;
  }

  private static byte[] kept(Path folder) {
    Path file = folder.toAbsolutePath().resolve("token.key");
    try {
      if (Files.exists(file)) {
        return HexFormat.of().parseHex(Files.readString(file).trim());
      }
      Files.createDirectories(file.getParent());
      byte[] fresh = new byte[32];
      new SecureRandom().nextBytes(fresh);
      Files.writeString(file, HexFormat.of().formatHex(fresh), StandardOpenOption.CREATE_NEW);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return fresh;
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The key of the API's tokens cannot be read or made: " + file, broken);
    }
  }
}
