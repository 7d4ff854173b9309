package org.breakwater.returns.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart.
 *
 * @param words what is not an option
 * @param options {@code --name value} or {@code --name=value}, by name without the dashes; a flag
 *     has an empty value
 */
public record Arguments(List<String> words, Map<String, String> options) {

  /**
   * Takes a command line apart.
   *
   * @param valued the options that take a value
   * @param flags the options that take none
   */
  public static Arguments parse(List<String> line, Set<String> valued, Set<String> flags) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
      if (flags.contains(name)) {
        options.put(name, "");
      } else if (!valued.contains(name)) {
        throw new Refusal("There is no option --" + name + " here. Ask for 'returns help'.");
      } else if (equals >= 0) {
        options.put(name, word.substring(equals + 1));
      } else if (i + 1 < line.size()) {
        options.put(name, line.get(++i));
      } else {
        throw new Refusal("--" + name + " needs a value after it.");
      }
    }
    return new Arguments(List.copyOf(words), Map.copyOf(options));
  }

  /** The word at a place, or a refusal that says what was expected there. */
  public String word(int index, String what) {
    if (index >= words.size()) {
      throw new Refusal("Say which " + what + ". Ask for 'returns help'.");
    }
    return words.get(index);
  }

  /** The value of an option. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** The value of an option that names a file. */
  public Optional<Path> file(String name) {
    return option(name).map(Path::of);
  }

  /** The value of an option that is a year. */
  public Optional<Integer> year(String name) {
    return option(name)
        .map(text -> {
          if (!text.matches("20[0-9]{2}")) {
            throw new Refusal(
                "--" + name + " is the year in which the return ends, such as 2026, not " + text);
          }
          return Integer.parseInt(text);
        });
  }

  /** Whether a flag was given. */
  public boolean flag(String name) {
    return options.containsKey(name);
  }
}
