package org.breakwater.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the POST of a notice by a force's system until a manager's queue shows its contact. */
final class NoticeToQueue {
  private static final Pattern SECRET = Pattern.compile("Secret:\\s+(\\S+)");
  private static final Pattern REFERENCE = Pattern.compile("BW-\\d{4}-\\d{6}");

  private NoticeToQueue() {}

  static Map<String, Object> measure(Server server, Path root, Browser manager, int notices)
      throws Exception {
    String key = apiKey(server, root);
    Browser force = new Browser(server.address());
    long[] post = new long[notices];
    long[] shown = new long[notices];
    for (int i = 0; i < notices + 5; i++) {
      long begin = System.nanoTime();
      var answer = force.postJson("/api/v1/notices", notice(i), key);
      long posted = System.nanoTime() - begin;
      Matcher reference = REFERENCE.matcher(answer.body());
      if (answer.statusCode() != 201 || !reference.find()) {
        throw new IOException(
            "The notice was answered " + answer.statusCode() + ": " + answer.body());
      }
      // the newest is due last, on the last page: a page too far shows that one
      while (!manager.get("/queue?grade=RED&page=1000").body().contains(reference.group())) {
        if (System.nanoTime() - begin > 10e9) {
          throw new IOException(reference.group() + " is not on the queue after ten seconds");
        }
      }
      // the first five warm up
      if (i >= 5) {
        post[i - 5] = posted;
        shown[i - 5] = System.nanoTime() - begin;
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("post", Latencies.of(post, 0, 1).json());
    result.put("postUntilSeenOnTheQueue", Latencies.of(shown, 0, 1).json());
    System.out.printf(
        "notice: POST p50 %.1f ms, p95 %.1f ms; until a manager's queue shows it p50 %.1f ms, p95 %.1f ms%n%n",
        Latencies.of(post, 0, 1).percentile(.5),
        Latencies.of(post, 0, 1).percentile(.95),
        Latencies.of(shown, 0, 1).percentile(.5),
        Latencies.of(shown, 0, 1).percentile(.95));
    return result;
  }

  private static String notice(int number) {
    return """
    {"forceReference": "BENCH-%s", "author": "PC 100 Bench", "concern": "Invented: heard shouting, child upset.",
     "tags": ["DOMESTIC_ABUSE"], "grade": "RED", "gradeReason": "Invented",
     "children": [{"given": "Aster%s", "family": "Quay", "born": "2017-03-%02d", "sex": "FEMALE",
                   "address": "%d Bench Street", "town": "Tidewater", "postcode": "ZZ1 4AB"}]}
    """
        .formatted(UUID.randomUUID(), (char) ('a' + number % 26), 1 + number % 28, 1 + number);
  }

  private static String apiKey(Server server, Path root) throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(
                root.resolve("breakwater").toString(), "api-client", "add", "police", "Bench")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("BREAKWATER_DATA", server.data().toString());
    Process process = command.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher secret = SECRET.matcher(said);
    if (!secret.find()) {
      throw new IOException("No key was made: " + said);
    }
    return secret.group(1);
  }
}
