package org.breakwater.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it was measured on: kinds and counts, no names. */
final class Machine {
  private Machine() {}

  static Map<String, Object> describe() throws IOException {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.runtime.version"));
    Path information = Path.of("/proc/cpuinfo");
    if (Files.isReadable(information)) {
      Files.readAllLines(information).stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .ifPresent(line -> machine.put("processor", line.substring(line.indexOf(':') + 2)));
      machine.put("loadBefore", Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }
    return machine;
  }
}
