package org.breakwater.people.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.matching.Known;
import org.jspecify.annotations.Nullable;

/** What a person is called, and what most of their records agree on. */
public final class Names {
  public static final String NOT_KNOWN = "Name not known";

  private Names() {}

  /** As the agency writes it. */
  public static String of(AgencyRecord record) {
    return of(record.given(), record.family());
  }

  /** As the agency writes it. */
  public static String of(@Nullable String given, @Nullable String family) {
    String name =
        Stream.of(given, family)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? NOT_KNOWN : name;
  }

  /** What most records say; among equals, the latest. Empty if none says anything. */
  public static <T> Optional<T> most(Collection<Known> records, Function<Known, @Nullable T> part) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    List<Known> latestFirst =
        records.stream().sorted(Comparator.comparing(Known::recordedAt).reversed()).toList();
    for (Known record : latestFirst) {
      T value = part.apply(record);
      if (value != null) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  /** The name most records agree on. */
  public static String most(Collection<Known> records) {
    return most(records, Names::known).orElse(NOT_KNOWN);
  }

  private static @Nullable String known(Known record) {
    String name = of(record.given());
    return name.equals(NOT_KNOWN) ? null : name;
  }
}
