package org.breakwater.returns.cin.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.Identifiers;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Rule.Tally;
import org.breakwater.returns.rules.Rule.TallyFlags;
import org.breakwater.returns.rules.Subject;
import org.jspecify.annotations.Nullable;

/** Values that may come once in the return. Keeps a small note for each value it has seen. */
final class Repeated implements Tally<CinChild> {

  private record Seen(@Nullable String child, @Nullable String worker, Place place)
      implements Subject {}

  private final String field;
  private final Function<Identifiers, @Nullable String> value;
  private final Map<String, Seen> first = new HashMap<>();
  private final List<Seen> repeated = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  Repeated(String field, Function<Identifiers, @Nullable String> value) {
    this.field = field;
    this.value = value;
  }

  @Override
  public void see(CinChild child) {
    for (Identifiers row : child.identifiers()) {
      String text = value.apply(row);
      if (text == null) {
        continue;
      }
      Seen seen = new Seen(child.child(), child.worker(), row.at(field));
      Seen before = first.putIfAbsent(text, seen);
      if (before != null) {
        if (known.add(text)) {
          repeated.add(before);
        }
        repeated.add(seen);
      }
    }
  }

  @Override
  public void end(TallyFlags flags) {
    repeated.forEach(seen -> flags.about(seen).flag(seen.place()));
  }
}
