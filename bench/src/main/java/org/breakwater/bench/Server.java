package org.breakwater.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The system under measurement, in processes of its own.
 *
 * @param secondsToReady from starting the process to its first page, data loaded
 */
record Server(Process process, Path data, String address, double secondsToReady)
    implements AutoCloseable {
  static final String PASS_PHRASE = "bench-" + Long.toHexString(ProcessHandle.current().pid());

  static Server start(Path root, String size, int port, String memory)
      throws IOException, InterruptedException {
    Path data = root.resolve("bench/target/data-" + size);
    Files.createDirectories(data);
    long begin = System.nanoTime();
    var builder =
        new ProcessBuilder(root.resolve("breakwater").toString(), "demo").directory(root.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "BREAKWATER_DATA",
                data.toString(),
                "BREAKWATER_SIZE",
                size,
                "BREAKWATER_MEMORY",
                memory,
                "PORT",
                Integer.toString(port)));
    Path log = data.resolve("server.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    String address = "http://localhost:" + port;
    var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
    long limit = begin + Duration.ofMinutes(40).toNanos();
    while (System.nanoTime() < limit) {
      if (!process.isAlive()) {
        throw new IOException("The server stopped; see " + log);
      }
      // the demonstration says so when its data are loaded
      if (Files.readString(log).contains("Breakwater is ready")
          && http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
        return new Server(process, data, address, (System.nanoTime() - begin) / 1e9);
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    throw new IOException("The server was not ready in 40 minutes; see " + log);
  }

  String passPhrase() throws IOException {
    return Files.readString(data.resolve("demonstration-pass-phrase")).strip();
  }

  /** The database as its owner: to prepare what no person may do. */
  Connection owner() throws IOException, SQLException {
    return DriverManager.getConnection(
        Files.readAllLines(data.resolve("running")).get(1), "postgres", "postgres");
  }

  /** Resident memory of the Java process, and proportional memory of its database, in MiB. */
  Map<String, Long> memory() throws IOException {
    long server = kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:");
    long database = 0;
    for (ProcessHandle child : process.descendants().toList()) {
      Path rollup = Path.of("/proc/" + child.pid() + "/smaps_rollup");
      if (Files.isReadable(rollup)) {
        database += kilobytes(rollup, "Pss:");
      }
    }
    // a database that is no child of ours cannot be seen from here: no figure is better than a
    // wrong one
    return database == 0
        ? Map.of("javaMiB", server / 1024)
        : Map.of("javaMiB", server / 1024, "databaseMiB", database / 1024);
  }

  private static long kilobytes(Path file, String label) throws IOException {
    if (!Files.isReadable(file)) {
      return 0;
    }
    List<String> lines = Files.readAllLines(file);
    return lines.stream()
        .filter(line -> line.startsWith(label))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
