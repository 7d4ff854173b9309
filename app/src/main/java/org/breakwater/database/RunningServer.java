package org.breakwater.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server: started here, or joined when another Breakwater of the same folder runs it
 * (a command beside the demonstration, say).
 *
 * @param url of the database
 * @param own the server if it was started here and must be stopped here
 * @param mark the file that tells others whose server it is
 */
record RunningServer(String url, @Nullable EmbeddedPostgres own, Path mark)
    implements AutoCloseable {

  static RunningServer startOrJoin(Path folder, boolean kept) throws IOException {
    Path mark = folder.toAbsolutePath().resolve("running");
    if (Files.exists(mark)) {
      List<String> lines = Files.readAllLines(mark);
      boolean alive =
          lines.size() == 2
              && ProcessHandle.of(Long.parseLong(lines.getFirst()))
                  .filter(ProcessHandle::isAlive)
                  .isPresent()
              && Long.parseLong(lines.getFirst()) != ProcessHandle.current().pid();
      if (alive) {
        return new RunningServer(lines.get(1), null, mark);
      }
    }
    EmbeddedPostgres own = EmbeddedServer.start(folder, kept);
    String url = own.getJdbcUrl("postgres", "postgres");
    Files.writeString(mark, ProcessHandle.current().pid() + "\n" + url + "\n");
    return new RunningServer(url, own, mark);
  }

  @Override
  public void close() throws IOException {
    if (own != null) {
      own.close();
      Files.deleteIfExists(mark);
    }
  }
}
