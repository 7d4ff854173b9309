package org.breakwater.returns.command;

import java.util.List;

/** Finds a standard by the name it was asked for. */
final class Standards {

  private Standards() {}

  static Standard named(List<Standard> standards, String name) {
    for (Standard standard : standards) {
      if (standard.name().equals(name)) {
        return standard;
      }
    }
    throw new Refusal(
        "Say which return: " + String.join(", ", standards.stream().map(Standard::name).toList()));
  }
}
