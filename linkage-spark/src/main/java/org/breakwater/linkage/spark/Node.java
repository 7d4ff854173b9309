package org.breakwater.linkage.spark;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.breakwater.linkage.table.Records;

/**
 * A record's name as bytes that sort as records do: by source, then by id, which is a number where
 * all ids are numbers.
 */
final class Node {

  /** A nought within the source; the end of the source is smaller. */
  private static final int ESCAPED = 0xff;

  private static final int END = 1;

  private Node() {}

  static byte[] of(Unpacked record, boolean numeric) {
    byte[] source = record.source();
    byte[] id = record.id();
    var bytes = new ByteArrayOutputStream(source.length + 2 + Math.max(id.length, Long.BYTES));
    for (byte b : source) {
      bytes.write(b);
      if (b == 0) {
        bytes.write(ESCAPED);
      }
    }
    bytes.write(0);
    bytes.write(END);
    byte[] last = numeric ? ByteBuffer.allocate(Long.BYTES).putLong(number(id)).array() : id;
    bytes.write(last, 0, last.length);
    return bytes.toByteArray();
  }

  /** What the files of pairs and clusters call it: id, or source, {@code -__-} and id. */
  static String uid(byte[] node, boolean numeric) {
    var source = new ByteArrayOutputStream();
    int at = 0;
    while (node[at] != 0 || (node[at + 1] & 0xff) == ESCAPED) {
      source.write(node[at]);
      at += node[at] == 0 ? 2 : 1;
    }
    at += 2;
    String id =
        numeric
            ? Long.toString(ByteBuffer.wrap(node, at, Long.BYTES).getLong())
            : new String(Arrays.copyOfRange(node, at, node.length), StandardCharsets.UTF_8);
    return Records.uid(source.toString(StandardCharsets.UTF_8), id);
  }

  private static long number(byte[] id) {
    long number = 0;
    for (byte b : id) {
      number = number * 10 + b - '0';
    }
    return number;
  }
}
