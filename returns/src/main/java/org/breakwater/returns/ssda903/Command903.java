package org.breakwater.returns.ssda903;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.breakwater.returns.command.Arguments;
import org.breakwater.returns.command.Progress;
import org.breakwater.returns.command.Refusal;
import org.breakwater.returns.command.Standard;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleCard;

/** {@code returns validate ssda903}. */
public final class Command903 implements Standard {

  /** For the list of standards. */
  public Command903() {}

  @Override
  public String name() {
    return "ssda903";
  }

  @Override
  public String usage() {
    return "ssda903 DIR|FILE.xml [--last-year DIR|FILE.xml] [--postcodes FILE]"
        + " [--providers FILE] [--authority CODE]";
  }

  @Override
  public Set<String> options() {
    return Set.of("last-year", "postcodes", "providers", "authority");
  }

  @Override
  public List<RuleCard> rules() {
    return Ssda903.rules();
  }

  @Override
  public Outcome validate(Arguments arguments, Progress progress) {
    Path now = Path.of(arguments.word(0, "folder of CSV files or XML file"));
    arguments.file("last-year").ifPresent(Command903::there);
    there(now);
    try {
      Ssda903 read =
          Ssda903.read(
              new Ssda903.Source(
                  now,
                  arguments.file("last-year").orElse(null),
                  arguments.file("postcodes").orElse(null),
                  arguments.file("providers").orElse(null),
                  arguments.option("authority").orElse(null),
                  arguments.year("year").orElse(null)));
      return read.check(n -> {
        synchronized (progress) {
          progress.at("children", n, n, read.children());
        }
      });
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private static void there(Path path) {
    if (!Files.exists(path)) {
      throw new Refusal("There is no " + path + " here.");
    }
  }
}
