package org.breakwater.linkage.command;

import java.io.PrintStream;
import java.util.Locale;
import org.breakwater.linkage.engine.Running;

/** Tells on the way how far work has come and how long each step took. */
final class Shown {

  private final PrintStream err;
  private final boolean quiet;
  private long began = System.nanoTime();
  private String last = "";

  Shown(Asked asked, PrintStream err) {
    this.err = err;
    this.quiet = asked.has("quiet");
  }

  void step(String text, Object... values) {
    if (!quiet) {
      long now = System.nanoTime();
      err.printf(
          Locale.ROOT,
          "%s (%.2f s)%n",
          String.format(Locale.ROOT, text, values),
          (now - began) / 1e9);
      began = now;
    }
  }

  Running running(Asked asked) {
    int threads = (int) asked.number("threads", Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new Asked.Wrongly("--threads must be one or more");
    }
    return new Running(threads, this::progress, () -> Thread.currentThread().isInterrupted());
  }

  private void progress(String step, long done, long all) {
    // a line for every tenth of a long step: enough to see that it lives
    if (quiet || all < 200 || done % (all / 10) != 0) {
      return;
    }
    String line = "  %s: %d %%".formatted(step, done * 100 / all);
    if (!line.equals(last)) {
      err.println(line);
      last = line;
    }
  }
}
