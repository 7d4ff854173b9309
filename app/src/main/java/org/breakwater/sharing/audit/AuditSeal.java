package org.breakwater.sharing.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.breakwater.sharing.keys.KeptKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals a line of the audit trail to the one before it with HMAC-SHA256. The key is kept outside
 * the database ({@code breakwater.audit.key}, or a file made on first use), so that whoever can
 * rewrite the tables still cannot forge the chain.
 */
@Component
class AuditSeal {
  private final SecretKeySpec key;

  AuditSeal(
      @Value("${breakwater.audit.key:}") String configured,
      @Value("${breakwater.database.folder:data}") Path folder) {
    this.key =
        new SecretKeySpec(
            configured.isBlank()
                ? KeptKey.in(folder, "audit.key", "the audit trail")
                : HexFormat.of().parseHex(configured),
            "HmacSHA256");
  }

  byte[] over(byte[] previous, AuditLine line) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(previous);
      return mac.doFinal(bytes(line));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no HmacSHA256", missing);
    }
  }

  /** Each text is preceded by its length, so that no two lines have the same bytes. */
  private static byte[] bytes(AuditLine line) {
    var out = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(out)) {
      data.writeInt(line.partnership());
      data.writeInt(line.lane());
      data.writeLong(line.position());
      data.writeLong(line.at().getEpochSecond());
      data.writeInt(line.at().getNano());
      data.writeInt(line.staff());
      data.writeInt(line.organisation());
      data.writeLong(line.aboutId().getMostSignificantBits());
      data.writeLong(line.aboutId().getLeastSignificantBits());
      for (String text :
          new String[] {
            line.staffName(), line.purpose(), line.act(), line.aboutKind(), line.detail()
          }) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(utf8.length);
        data.write(utf8);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
