package org.breakwater.people.involvements;

import java.util.Map;

/** The services that the minimal flag names. */
final class Services {
  private static final Map<String, String> NAMES =
      Map.of(
          "CIN", "Child in need",
          "CP", "Child protection plan",
          "CLA", "Looked after",
          "CL", "Care leaver",
          "YJ", "Youth justice",
          "EH", "Early help");

  private Services() {}

  static boolean known(String service) {
    return NAMES.containsKey(service);
  }

  static String name(String service) {
    return NAMES.getOrDefault(service, service);
  }
}
