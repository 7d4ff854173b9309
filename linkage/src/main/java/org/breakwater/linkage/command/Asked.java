package org.breakwater.linkage.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
final class Asked {

  /** The command was given wrongly. */
  static final class Wrongly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrongly(String message) {
      super(message);
    }
  }

  private final Map<String, List<String>> values = new HashMap<>();

  Asked(String[] args, Set<String> known, Set<String> flags) {
    for (int i = 0; i < args.length; i++) {
      String name = args[i].startsWith("--") ? args[i].substring(2) : "";
      if (flags.contains(name)) {
        values.put(name, List.of());
      } else if (known.contains(name)) {
        if (i + 1 == args.length) {
          throw new Wrongly("--%s needs a value".formatted(name));
        }
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(args[++i]);
      } else {
        throw new Wrongly(
            "'%s' is not understood here; known are: --%s"
                .formatted(args[i], String.join(", --", sorted(known, flags))));
      }
    }
  }

  private static List<String> sorted(Set<String> known, Set<String> flags) {
    var all = new ArrayList<>(known);
    all.addAll(flags);
    all.sort(null);
    return all;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable String one(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new Wrongly("--%s is given more than once".formatted(name));
    }
    return given.isEmpty() ? null : given.getFirst();
  }

  String needed(String name) {
    String value = one(name);
    if (value == null) {
      throw new Wrongly("--%s is needed".formatted(name));
    }
    return value;
  }

  Path path(String name) {
    return Path.of(needed(name));
  }

  /** All values, also those separated by commas. */
  List<Path> paths(String name) {
    List<Path> paths =
        values.getOrDefault(name, List.of()).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(Path::of)
            .toList();
    if (paths.isEmpty()) {
      throw new Wrongly("--%s is needed".formatted(name));
    }
    return paths;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  double probability(String name, double otherwise) {
    double value = number(name, otherwise);
    if (!(value >= 0 && value <= 1)) {
      throw new Wrongly("--%s must lie between 0 and 1".formatted(name));
    }
    return value;
  }

  double number(String name, double otherwise) {
    String value = one(name);
    try {
      return value == null ? otherwise : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw (Wrongly)
          new Wrongly("--%s needs a number, not '%s'".formatted(name, value)).initCause(e);
    }
  }
}
