package org.breakwater.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Ids of records: numbers while all of them are whole numbers written plainly, texts otherwise.
 * Numbers are ordered as numbers, texts byte by byte.
 */
final class Ids {

  private static final int LONGEST_NUMBER = 18;

  private boolean numeric = true;
  private long[] numbers = new long[1024];
  private byte[] texts = new byte[0];
  private long[] ends = new long[0];
  private int size;

  int size() {
    return size;
  }

  boolean numeric() {
    return numeric;
  }

  void add(byte[] bytes, int length) {
    if (numeric) {
      if (plainNumber(bytes, length)) {
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number(bytes, length);
        return;
      }
      toTexts();
    }
    addText(bytes, length);
  }

  private void addText(byte[] bytes, int length) {
    int start = start(size);
    if (start + length > texts.length) {
      texts = Arrays.copyOf(texts, Math.max(start + length, texts.length + (texts.length >> 1)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, Math.max(1024, size + (size >> 1)));
    }
    System.arraycopy(bytes, 0, texts, start, length);
    ends[size++] = start + length;
  }

  private void toTexts() {
    int known = size;
    long[] before = numbers;
    numeric = false;
    size = 0;
    texts = new byte[Math.max(1024, known * 8)];
    ends = new long[Math.max(1024, known)];
    numbers = new long[0];
    for (int i = 0; i < known; i++) {
      byte[] text = Long.toString(before[i]).getBytes(StandardCharsets.US_ASCII);
      addText(text, text.length);
    }
  }

  void addAll(Ids others) {
    if (numeric && others.numeric) {
      int total = size + others.size;
      if (total > numbers.length) {
        numbers = Arrays.copyOf(numbers, total);
      }
      System.arraycopy(others.numbers, 0, numbers, size, others.size);
      size = total;
      return;
    }
    if (numeric) {
      toTexts();
    }
    for (int i = 0; i < others.size; i++) {
      byte[] text = others.bytes(i);
      addText(text, text.length);
    }
  }

  private int start(int i) {
    return i == 0 ? 0 : Math.toIntExact(ends[i - 1]);
  }

  byte[] bytes(int i) {
    return numeric
        ? Long.toString(numbers[i]).getBytes(StandardCharsets.US_ASCII)
        : Arrays.copyOfRange(texts, start(i), Math.toIntExact(ends[i]));
  }

  String text(int i) {
    return numeric ? Long.toString(numbers[i]) : new String(bytes(i), StandardCharsets.UTF_8);
  }

  /** The number, when ids are numbers. */
  long number(int i) {
    return numbers[i];
  }

  int compare(int i, int j) {
    return numeric
        ? Long.compare(numbers[i], numbers[j])
        : Arrays.compareUnsigned(
            texts, start(i), Math.toIntExact(ends[i]), texts, start(j), Math.toIntExact(ends[j]));
  }

  /** The same ids in another order. */
  Ids inOrder(int[] order) {
    var sorted = new Ids();
    if (numeric) {
      sorted.numbers = new long[size];
      for (int i = 0; i < size; i++) {
        sorted.numbers[i] = numbers[order[i]];
      }
      sorted.size = size;
      return sorted;
    }
    sorted.numeric = false;
    sorted.texts = new byte[size == 0 ? 0 : Math.toIntExact(ends[size - 1])];
    sorted.ends = new long[size];
    for (int i : order) {
      byte[] text = bytes(i);
      sorted.addText(text, text.length);
    }
    return sorted;
  }

  static boolean plainNumber(byte[] bytes, int length) {
    if (length == 0 || length > LONGEST_NUMBER || bytes[0] == '0' && length > 1) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] bytes, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
