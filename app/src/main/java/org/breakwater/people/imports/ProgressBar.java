package org.breakwater.people.imports;

import java.io.PrintStream;
import org.breakwater.returns.extracts.ExtractReader;

/** A bar that fills on a terminal; a line for every tenth where there is none. */
final class ProgressBar implements ExtractReader.Progress {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private int last = -1;

  ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void at(String table, long rows, long about) {
    int percent = (int) Math.min(99, rows * 100 / Math.max(1, about));
    int step = terminal ? percent : percent / 10;
    if (step == last) {
      return;
    }
    last = step;
    if (terminal) {
      int full = percent * WIDTH / 100;
      out.printf(
          "\r[%s%s] %2d %%  %,d rows  %-12s",
          "#".repeat(full), " ".repeat(WIDTH - full), percent, rows, table);
    } else {
      out.printf("%d %%, %,d rows, %s%n", percent, rows, table);
    }
    out.flush();
  }

  void done() {
    if (terminal && last >= 0) {
      out.printf("\r[%s] 100 %%%40s%n", "#".repeat(WIDTH), "");
      out.flush();
    }
  }
}
