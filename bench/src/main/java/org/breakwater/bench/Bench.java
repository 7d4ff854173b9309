package org.breakwater.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakwater.synthetic.Size;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures pages, searches and notices, alone and with many people at once, with and without
 * row-level security. Prints a table and writes JSON under {@code bench/results}.
 *
 * <p>Use: {@code bench/run city 20 10}: size, people at once, seconds each.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] words) throws Exception {
    String size = words.length > 0 ? words[0] : "small";
    int crowd = words.length > 1 ? Integer.parseInt(words[1]) : 20;
    double seconds = words.length > 2 ? Double.parseDouble(words[2]) : 10;
    Path root = root();
    Clock clock = Clock.system(ZoneId.of("Europe/London"));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("size", size);
    result.put("at", clock.instant().toString());
    result.put("machine", Machine.describe());

    double second;
    Map<String, Long> memory;
    boolean fresh = !Files.exists(root.resolve("bench/target/data-" + size + "/postgres"));
    if (fresh) {
      try (Server first = Server.start(root, size, 8790, "4g")) {
        result.put("firstStartWithLoadingSeconds", round(first.secondsToReady()));
      }
    }
    try (Server server = Server.start(root, size, 8790, "1g")) {
      second = server.secondsToReady();
      result.put("startSeconds", round(second));
      LocalDate loaded =
          LocalDate.ofInstant(
              Files.getLastModifiedTime(server.data().resolve("demonstration-pass-phrase"))
                  .toInstant(),
              clock.getZone());
      var children = Sample.children(Size.valueOf(size.toUpperCase(Locale.ROOT)), 1, loaded, 400);
      var scenarios = Scenarios.of(server, children);
      Browser alone = new Browser(server.address()).signIn("manager.bryce", server.passPhrase());
      List<Browser> together = new ArrayList<>();
      for (String person : Crowd.of(server, crowd)) {
        together.add(new Browser(server.address()).signIn(person, server.passPhrase()));
      }
      System.out.printf(
          "%s, ready in %.1f s, %d people at once, %.0f s each%n%n", size, second, crowd, seconds);
      // the compiler of the Java machine must have seen the pages before anything is written down
      measure("warming", scenarios, together, seconds);
      RowSecurity.off(server);
      try {
        result.put(
            "backToBackWithoutRowSecurity",
            measure(crowd + " back to back, security off", scenarios, together, seconds));
      } finally {
        RowSecurity.on(server);
      }
      result.put("backToBack", measure(crowd + " back to back", scenarios, together, seconds));
      result.put("alone", measure("alone", scenarios, List.of(alone), seconds));
      result.put(
          "reading",
          measure(
              crowd + " reading a second each", Load.reading(scenarios, 1.0), together, seconds));
      result.put("notice", NoticeToQueue.measure(server, root, alone, 30));
      memory = server.memory();
      result.put("memory", memory);
    }
    Path file = root.resolve("bench/results/" + LocalDate.now(clock) + "-" + size + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(result)
            + "\n");
    System.out.printf("%nMemory: %s%nWritten: %s%n", memory, root.relativize(file));
  }

  private static Map<String, Object> measure(
      String title, Map<String, Load.Act> scenarios, List<Browser> people, double seconds)
      throws Exception {
    Map<String, Object> all = new LinkedHashMap<>();
    System.out.printf(
        "%-28s %9s %9s %9s %9s %7s%n", title, "p50 ms", "p95 ms", "p99 ms", "per s", "failed");
    for (var scenario : scenarios.entrySet()) {
      Latencies figures = Load.run(people, seconds, scenario.getValue());
      System.out.printf(
          "%-28s %9.1f %9.1f %9.1f %9.1f %7d%n",
          scenario.getKey(),
          figures.percentile(.5),
          figures.percentile(.95),
          figures.percentile(.99),
          figures.nanos().length / figures.seconds(),
          figures.failed());
      all.put(scenario.getKey(), figures.json());
    }
    System.out.println();
    return all;
  }

  private static Path root() throws IOException {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.exists(here.resolve("mvnw"))) {
        return here;
      }
    }
    throw new IOException("Run the bench inside the checkout");
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
