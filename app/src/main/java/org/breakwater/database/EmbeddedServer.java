package org.breakwater.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL of our own, in a kept folder, when no {@code spring.datasource.url} is given.
 */
final class EmbeddedServer {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

  private EmbeddedServer() {}

  static EmbeddedPostgres start(Path folder, boolean kept) throws IOException {
    Path home = folder.toAbsolutePath();
    Path data = home.resolve("postgres");
    Files.createDirectories(home);
    stopOrphan(data);
    if (!kept) {
      FileSystemUtils.deleteRecursively(data);
    }
    String safe = kept ? "on" : "off";
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.toFile())
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(home.resolve("postgres-program").toFile())
        // zonky starts with -F (no fsync); the later -c wins, and kept data must survive a crash
        .setServerConfig("fsync", safe)
        .setServerConfig("synchronous_commit", safe)
        .setServerConfig("full_page_writes", safe)
        .setServerConfig("jit", "off")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("random_page_cost", "1.1")
        // a load of many records writes each index page whole after every checkpoint: fewer of
        // them, and pressed
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("checkpoint_timeout", "15min")
        .setServerConfig("wal_compression", "on")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setPGStartupWait(Duration.ofSeconds(90))
        .setRegisterShutdownHook(false)
        .start();
  }

  /**
   * After a kill -9 of the application its server lives on and locks the folder. No client is left,
   * so it is asked to stop in order before a new one starts.
   */
  static void stopOrphan(Path data) throws IOException {
    Path lock = data.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(lock).getFirst().trim());
    ProcessHandle orphan =
        ProcessHandle.of(pid)
            .filter(handle -> handle.info().command().orElse("").endsWith("postgres"))
            .orElse(null);
    if (orphan == null) {
      return;
    }
    log.warn("An earlier run left its database server behind (process {}): stopping it first", pid);
    orphan.destroy();
    try {
      orphan.onExit().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException slow) {
      throw new IOException(
          "The database server of an earlier run (process "
              + pid
              + ") does not stop: end it and start again",
          slow);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(
          "Interrupted while waiting for the earlier server to stop", interrupted);
    }
  }
}
