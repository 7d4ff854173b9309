package org.breakwater.frontdoor.bulk;

import java.io.Console;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.commands.Command;
import org.breakwater.frontdoor.bulk.KeepFile.Kept;
import org.breakwater.frontdoor.bulk.WaitingRows.Claim;
import org.breakwater.frontdoor.bulk.WaitingRows.Unfinished;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** {@code breakwater notices}: the daily file without a browser. */
@Component
class NoticesCommand implements Command {
  private static final String USAGE =
      """
      Usage: breakwater notices --as USERNAME [--returned FILE] FILE.csv
        --as USERNAME      the police reviewer who sends it
        --returned FILE    where rows that come back are written (returned-FILE.csv here, if not given)
      """;
  private static final int WIDTH = 30;

  private final Directory directory;
  private final KeepFile keep;
  private final ReadFiles files;
  private final TakeNotices take;
  private final Clock clock;

  NoticesCommand(
      Directory directory, KeepFile keep, ReadFiles files, TakeNotices take, Clock clock) {
    this.directory = directory;
    this.keep = keep;
    this.files = files;
    this.take = take;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public String purpose() {
    return "notices --as USERNAME FILE.csv: takes in a force's daily file of notices";
  }

  @Override
  public int run(List<String> words) {
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean option = List.of("--as", "--returned").contains(word) && i + 1 < words.size();
      if ((!option && word.startsWith("--"))
          || said.put(option ? word : "file", option ? words.get(++i) : word) != null) {
        return misused("“" + word + "” is not understood here.");
      }
    }
    String username = said.get("--as");
    String file = said.get("file");
    if (username == null || file == null) {
      return misused("Give the file, and who sends it.");
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      return misused("There is no file " + file + ".");
    }
    Optional<Viewer> viewer = viewer(username);
    if (viewer.isEmpty()) {
      return misused("There is no " + username + ".");
    }
    Path returned = Path.of(said.getOrDefault("--returned", "returned-" + path.getFileName()));
    try {
      return send(viewer.get(), path, returned);
    } catch (Access.NotPermitted refused) {
      return misused(username + " is no police reviewer, and may not send notices by file.");
    } catch (IOException unwritten) {
      System.err.println("The returned rows could not be written: " + unwritten.getMessage());
      return 1;
    }
  }

  private int send(Viewer viewer, Path path, Path returned) throws IOException {
    switch (keep.keep(viewer, path)) {
      case Kept.Refused refused -> {
        System.err.printf("%s %s Nothing was taken from it.%n", refused.code(), refused.reason());
        return 1;
      }
      case Kept.Before before -> {
        System.err.println("This file was sent before. It is not taken twice.");
        return settle(viewer, before.file(), returned);
      }
      case Kept.New kept -> {
        return settle(viewer, kept.file(), returned);
      }
    }
  }

  private int settle(Viewer viewer, UUID id, Path returned) throws IOException {
    Instant began = clock.instant();
    int mine = 0;
    int percent = -1;
    for (Unfinished file : take.unfinished(viewer.partnership())) {
      if (!file.id().equals(id)) {
        continue;
      }
      // an application that runs beside takes its share; at the end its notices are waited for
      do {
        while (take.next(file, Claim.PASS_OVER)) {
          mine++;
          percent = mine % 10 == 0 ? show(files.progress(viewer, id), percent) : percent;
        }
        mine += take.next(file, Claim.WAIT) ? 1 : 0;
      } while (files.progress(viewer, id).counts().waiting() > 0);
      take.finish(file);
    }
    BulkFile file = files.progress(viewer, id);
    show(file, percent);
    System.err.println();
    report(file, mine, Duration.between(began, clock.instant()));
    if (file.counts().refused() == 0) {
      return 0;
    }
    try (Writer out = Files.newBufferedWriter(returned, StandardCharsets.UTF_8)) {
      var rows = files.returned(viewer, id);
      ReturnedRows.write(out, rows.file().headings(), rows.rows());
    }
    System.out.println("The rows that come back, with reasons, are in " + returned + ".");
    return 1;
  }

  private static void report(BulkFile file, int mine, Duration took) {
    BulkFile.Counts counts = file.counts();
    System.out.printf(
        "%s: %,d rows. Taken: %,d rows, %,d notices. Sent before: %,d rows. Returned: %,d rows."
            + " Taken with a remark: %,d rows.%n",
        file.name(),
        counts.rows(),
        counts.taken(),
        counts.noticesTaken(),
        counts.known(),
        counts.refused(),
        counts.remarked());
    if (mine > 0) {
      System.out.printf(
          "%,d notices settled here in %,.1f s, %,.1f a second.%n",
          mine, took.toMillis() / 1000.0, mine * 1000.0 / Math.max(1, took.toMillis()));
    }
  }

  private static int show(BulkFile file, int before) {
    int percent = file.counts().percent();
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    if (percent == before || (!terminal && percent < 100 && percent / 10 == before / 10)) {
      return before;
    }
    int full = percent * WIDTH / 100;
    System.err.printf(
        terminal ? "\r[%s%s] %3d %%  %,d of %,d rows" : "[%s%s] %3d %%  %,d of %,d rows%n",
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        percent,
        file.counts().done(),
        file.counts().rows());
    return percent;
  }

  private Optional<Viewer> viewer(String username) {
    return directory
        .staffByUsername(username)
        .flatMap(staff ->
            directory.partnerships().stream()
                .filter(one -> directory.staff(one, staff.id()).isPresent())
                .findFirst()
                .map(one ->
                    new Viewer(
                        one,
                        staff.organisation(),
                        staff.id(),
                        staff.name(),
                        staff.roles(),
                        Purpose.RAISE_CONCERN)));
  }

  private static int misused(String why) {
    System.err.printf("%s%n%n%s", why, USAGE);
    return 2;
  }
}
