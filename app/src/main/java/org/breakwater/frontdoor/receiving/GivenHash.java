package org.breakwater.frontdoor.receiving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.breakwater.frontdoor.Notice;

/** Tells whether two notices under one reference say the same. */
final class GivenHash {
  private GivenHash() {}

  /** SHA-256 over what was said, however it was sent. */
  static byte[] of(Notice notice) {
    String said =
        String.join(
            "\u001f",
            String.valueOf(notice.kind()),
            String.valueOf(notice.incidentAt()),
            String.valueOf(notice.incidentPlace()),
            notice.concern(),
            String.valueOf(notice.tags()),
            String.valueOf(notice.subjects()),
            String.valueOf(notice.grade()),
            String.valueOf(notice.gradeReason()),
            String.valueOf(notice.familyTold()),
            String.valueOf(notice.whyNotTold()),
            String.valueOf(notice.detail()));
    try {
      return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java has no SHA-256", missing);
    }
  }
}
