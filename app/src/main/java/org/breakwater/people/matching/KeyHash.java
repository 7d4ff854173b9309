package org.breakwater.people.matching;

/**
 * Digests of keys. Kept in the database, so it must never change: 64-bit FNV-1a with a final mix.
 * Not secret, only short.
 */
public final class KeyHash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private KeyHash() {}

  /** The digest of a key. */
  public static long of(String key) {
    long hash = OFFSET;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      hash = (hash ^ (c & 0xff)) * PRIME;
      hash = (hash ^ (c >> 8)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
