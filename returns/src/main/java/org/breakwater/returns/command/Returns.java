package org.breakwater.returns.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.returns.annexa.AnnexAStandard;
import org.breakwater.returns.convert.Convert;
import org.breakwater.returns.convert.Diff;
import org.breakwater.returns.dfe.DfeApi;
import org.breakwater.returns.ssd.SsdStandard;
import org.breakwater.returns.ssda903.Command903;
import org.breakwater.returns.tables.FileRefused;

/**
 * The command {@code breakwater returns …}: finds the word's command and ends with its exit code.
 *
 * <p>A new standard joins {@link #standards}, a new word joins {@link #commands}.
 */
public final class Returns {

  private Returns() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out, err).code());
  }

  static List<Standard> standards() {
    return List.of(new CinStandard(), new Command903(), new AnnexAStandard(), new SsdStandard());
  }

  static List<Command> commands() {
    return List.of(
        new Validate(standards()),
        new Rules(standards()),
        new Convert(),
        new Diff(),
        new Sample(),
        new DfeApi());
  }

  /** Runs without exiting: for tests and for callers in the same process. */
  public static Exit run(List<String> args, PrintStream out, PrintStream err) {
    if (args.isEmpty() || List.of("help", "--help", "-h").contains(args.getFirst())) {
      commands().forEach(c -> c.usage().forEach(line -> out.println("breakwater returns " + line)));
      out.println(
          "Ends with 0 when clean, 1 with findings, 2 when it cannot read, 3 when a rule did not run.");
      return Exit.CLEAN;
    }
    for (Command command : commands()) {
      if (command.name().equals(args.getFirst())) {
        try {
          return command.run(args.subList(1, args.size()), out, err);
        } catch (Refusal | FileRefused e) {
          err.println(e.getMessage());
          return Exit.UNREADABLE;
        }
      }
    }
    err.println("There is no 'returns " + args.getFirst() + "'. Ask for 'returns help'.");
    return Exit.UNREADABLE;
  }
}
