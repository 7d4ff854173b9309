package org.breakwater.returns.tables;

/** Sizes for people. */
final class Sizes {

  private Sizes() {}

  static String plain(long bytes) {
    if (bytes < 1024 * 1024) {
      return Math.max(1, bytes / 1024) + " KB";
    }
    return bytes / (1024 * 1024) + " MB";
  }
}
