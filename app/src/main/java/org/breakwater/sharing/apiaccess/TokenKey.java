package org.breakwater.sharing.apiaccess;

import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.breakwater.sharing.keys.KeptKey;
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
    byte[] bytes =
        configured.isBlank()
            ? KeptKey.in(folder, "token.key", "the API's tokens")
            : HexFormat.of().parseHex(configured);
    if (bytes.length < 32) {
      throw new IllegalArgumentException("breakwater.api.token-key must have 64 hex digits");
    }
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  SecretKey value() {
    return key;
  }
}
