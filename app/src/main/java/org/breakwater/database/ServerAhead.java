package org.breakwater.database;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The embedded server, started beside everything else: the first time it is unpacked and given an
 * empty database, which takes seconds. It processes no bean factory; Spring makes those that do
 * before any other bean, and nothing else of the application runs so early.
 */
final class ServerAhead implements BeanFactoryPostProcessor, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ServerAhead.class);

  private final FutureTask<RunningServer> server;

  ServerAhead(DatabaseSettings settings) {
    server = new FutureTask<>(() -> RunningServer.startOrJoin(settings.folder(), settings.kept()));
    Thread.ofPlatform().name("database").start(server);
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {}

  /**
   * Waits until it runs.
   *
   * @throws IOException when it could not be started
   */
  RunningServer running() throws IOException {
    try {
      return server.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException reason) {
        throw reason;
      }
      throw new IllegalStateException("The database server did not start", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the database server was starting", interrupted);
    }
  }

  /** Stops it, also when the application gave up before it was asked for. */
  @Override
  public void close() throws IOException {
    RunningServer started;
    try {
      started = running();
    } catch (IOException | IllegalStateException never) {
      log.debug("There is no database server to stop", never);
      return;
    }
    started.close();
  }
}
