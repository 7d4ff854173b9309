package org.breakwater.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How names and words go wrong when somebody writes them down. */
final class Slips {
  private static final String[][] SOUNDS = {
    {"ph", "f"}, {"ck", "k"}, {"ie", "ei"}, {"ei", "ie"}, {"ee", "ea"}, {"ea", "ee"}, {"y", "i"},
    {"ai", "ay"}, {"ay", "ai"}, {"ou", "u"}, {"oo", "u"}, {"kh", "k"}, {"gh", "g"}, {"sh", "ch"},
    {"wr", "r"}, {"kn", "n"}, {"c", "k"}, {"z", "s"}, {"dz", "z"}, {"w", "v"}, {"er", "a"},
    {"son", "sen"}, {"ey", "y"}, {"iou", "io"}, {"th", "t"}, {"x", "ks"}, {"q", "k"}
  };

  private static final String KEYS = "qwertyuiopasdfghjklzxcvbnm";

  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Map<String, List<String>> shortNames = new HashMap<>();

  Slips() {
    for (String line : Lists.lines("variants.txt")) {
      List<String> names = List.of(line.substring(2).split(" "));
      if (line.startsWith("~")) {
        for (String name : names) {
          List<String> others = spellings.computeIfAbsent(name, n -> new ArrayList<>());
          names.stream().filter(other -> !other.equals(name)).forEach(others::add);
        }
      } else {
        shortNames
            .computeIfAbsent(names.getFirst(), n -> new ArrayList<>())
            .addAll(names.subList(1, names.size()));
      }
    }
  }

  /** Another accepted spelling or transliteration, or the name itself. */
  String otherSpelling(String name, Dice dice) {
    List<String> others = spellings.getOrDefault(name, List.of());
    return others.isEmpty() ? name : dice.pick(others);
  }

  /** What a person is called, or the name itself where no short form is known. */
  String shortName(String name, Dice dice) {
    List<String> others = shortNames.getOrDefault(name, List.of());
    return others.isEmpty() ? name : dice.pick(others);
  }

  /** Without the marks a keyboard in England does not have. */
  static String plain(String name) {
    boolean ascii = true;
    for (int i = 0; i < name.length(); i++) {
      ascii &= name.charAt(i) < 128;
    }
    if (ascii) {
      return name;
    }
    StringBuilder plain = new StringBuilder(name.length());
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(
            switch (c) {
              case 'ł' -> 'l';
              case 'Ł' -> 'L';
              case 'ı' -> 'i';
              case 'đ' -> 'd';
              case 'Đ' -> 'D';
              default -> c;
            });
      }
    }
    return plain.toString();
  }

  /** A slip of the ear or of the fingers. */
  static String misspelt(String name, Dice dice) {
    return dice.chance(0.45) ? misheard(name, dice) : mistyped(name, dice);
  }

  private static String misheard(String name, Dice dice) {
    int start = dice.below(SOUNDS.length);
    for (int i = 0; i < SOUNDS.length; i++) {
      String[] sound = SOUNDS[(start + i) % SOUNDS.length];
      int at = name.indexOf(sound[0], 1);
      if (at > 0) {
        return name.substring(0, at) + sound[1] + name.substring(at + sound[0].length());
      }
    }
    return mistyped(name, dice);
  }

  private static String mistyped(String name, Dice dice) {
    if (name.length() < 3) {
      return name + "h";
    }
    int at = dice.between(1, name.length() - 2);
    return switch (dice.below(5)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 ->
          name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
      case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      case 3 -> {
        int key = KEYS.indexOf(name.charAt(at));
        char beside = key < 0 ? 'e' : KEYS.charAt((key + 1) % KEYS.length());
        yield name.substring(0, at) + beside + name.substring(at + 1);
      }
      default -> name + (name.endsWith("s") ? "" : dice.chance(0.5) ? "s" : "e");
    };
  }

  /** A name in two parts as it is cut down or joined up. */
  static String halved(String name, Dice dice) {
    char divider = name.indexOf('-') > 0 ? '-' : ' ';
    int at = name.indexOf(divider);
    if (at <= 0) {
      return name;
    }
    String first = name.substring(0, at);
    String second = name.substring(at + 1);
    return switch (dice.below(5)) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> second + divider + first;
      case 3 -> first + (divider == '-' ? ' ' : '-') + second;
      default ->
          first + second.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + second.substring(1);
    };
  }

  /** O'Neill as Oneill, Al-Hassan as Alhassan or Hassan, McDonald as MacDonald. */
  static String prefixed(String family, Dice dice) {
    if (family.startsWith("O'")) {
      return dice.chance(0.6)
          ? "O" + family.substring(2).toLowerCase(java.util.Locale.ROOT)
          : family.substring(2);
    }
    if (family.startsWith("Al-") || family.startsWith("El-")) {
      return switch (dice.below(3)) {
        case 0 -> family.substring(3);
        case 1 -> family.substring(0, 2) + family.substring(3).toLowerCase(java.util.Locale.ROOT);
        default -> family.substring(0, 2) + " " + family.substring(3);
      };
    }
    if (family.startsWith("Mc")) {
      return "Mac" + family.substring(2);
    }
    return family;
  }
}
