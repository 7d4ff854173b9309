package org.breakwater.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which names stand for one another, and which are names in their own right. */
public final class NameVariants {

  private static final int[] NONE = {};

  /** The lowest bit of a group's entry: the name is the one the others stand for. */
  private static final int HEAD = 1;

  private static final Map<String, int[]> SPELLINGS = new HashMap<>();
  private static final Map<String, int[]> SHORT_FORMS = new HashMap<>();
  private static final Set<String> PREFIXES = new HashSet<>();
  private static final Set<String> FIRST_NAMES = new HashSet<>();
  private static final Set<String> KNOWN = new HashSet<>();

  /** By group: the sound of its first name, which stands for all of them in a key. */
  private static final Map<String, Set<String>> SOUNDS = new HashMap<>();

  static {
    try (var lines = new BufferedReader(Bundled.reader("name-variants.txt"))) {
      int group = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] words = line.strip().split("\\s+", -1);
        List<String> names = Arrays.asList(words).subList(1, words.length);
        switch (words[0]) {
          case "prefix" -> PREFIXES.addAll(names);
          case "spelling" -> put(SPELLINGS, names, group++);
          case "short" -> put(SHORT_FORMS, names, group++);
          default -> throw new IllegalStateException("name-variants.txt: " + words[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KNOWN.addAll(SPELLINGS.keySet());
    FIRST_NAMES.addAll(SHORT_FORMS.keySet());
    FIRST_NAMES.addAll(Bundled.frequencies("given-frequencies.txt").names());
    KNOWN.addAll(FIRST_NAMES);
  }

  private NameVariants() {}

  private static void put(Map<String, int[]> groups, List<String> names, int group) {
    String sound = Sound.of(names.getFirst());
    for (String name : names) {
      int entry = group * 2 + (name.equals(names.getFirst()) ? HEAD : 0);
      groups.merge(
          name,
          new int[] {entry},
          (some, more) -> {
            int[] all = Arrays.copyOf(some, some.length + 1);
            all[some.length] = more[0];
            return all;
          });
      SOUNDS.computeIfAbsent(name, n -> new TreeSet<>()).add(sound);
    }
  }

  /** One name in two spellings: Yusuf and Youssef. */
  public static boolean spelling(String a, String b) {
    return together(SPELLINGS, a, b, false);
  }

  /** One a short or pet form of the other: Liz and Elizabeth. */
  public static boolean shortForm(String a, String b) {
    return together(SHORT_FORMS, a, b, true);
  }

  /**
   * Short forms of one name (Liz and Betty), which are often names in their own right (Ella and
   * Bella).
   */
  public static boolean shortOfOne(String a, String b) {
    return together(SHORT_FORMS, a, b, false);
  }

  /**
   * A word before the name in use that many children share: Muhammad Hasan and Muhammad Hussain.
   */
  public static boolean prefix(String name) {
    return PREFIXES.contains(name);
  }

  /** A name in its own right, so that looking like another known one is no slip of the pen. */
  public static boolean known(String name) {
    return KNOWN.contains(name);
  }

  /** Known to be a first name; the spellings also hold surnames. */
  public static boolean firstName(String name) {
    return FIRST_NAMES.contains(name);
  }

  /** Sounds of the names this one may stand for. */
  public static Set<String> sounds(String name) {
    return SOUNDS.getOrDefault(name, Set.of());
  }

  private static boolean together(Map<String, int[]> groups, String a, String b, boolean head) {
    int[] ofA = groups.getOrDefault(a, NONE);
    if (ofA.length == 0) {
      return false;
    }
    for (int one : groups.getOrDefault(b, NONE)) {
      for (int other : ofA) {
        if (one >> 1 == other >> 1 && (!head || ((one | other) & HEAD) != 0)) {
          return true;
        }
      }
    }
    return false;
  }
}
