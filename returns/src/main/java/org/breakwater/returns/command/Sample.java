package org.breakwater.returns.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.returns.cin.sample.CinSample;
import org.breakwater.returns.ssda903.Sample903;

/** {@code returns sample}: returns of made-up children, to train, test and measure with. */
final class Sample implements Command {

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public List<String> usage() {
    return List.of(
        "sample cin FILE.xml [--children N] [--faults PERCENT] [--seed N]",
        "sample ssda903 DIR [--children N] [--seed N]");
  }

  @Override
  public Exit run(List<String> line, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.parse(line, Set.of("children", "faults", "seed"), Set.of());
    String kind = arguments.word(0, "return");
    Path file = Path.of(arguments.word(1, "file"));
    int children = (int) number(arguments, "children", 1000, 1_000_000);
    long seed = number(arguments, "seed", 1, Integer.MAX_VALUE);
    try {
      switch (kind) {
        case "cin" -> {
          CinSample sample = new CinSample(seed, number(arguments, "faults", 5, 100) / 100.0);
          sample.write(children, Files.newOutputStream(file));
          out.printf(
              "%s: %,d made-up children; faults planted: %s%n",
              file, children, new TreeMap<>(sample.planted()));
        }
        case "ssda903" -> {
          new Sample903(seed).write(children, file);
          out.printf("%s: %,d made-up children%n", file, children);
        }
        default ->
            throw new Refusal(
                "Samples are made of cin and ssda903, not of %s: returns sample cin FILE.xml"
                    .formatted(kind));
      }
    } catch (IOException e) {
      throw new Refusal("The sample could not be written to " + file + ": " + e.getMessage(), e);
    }
    return Exit.CLEAN;
  }

  private static long number(Arguments arguments, String name, long otherwise, long most) {
    String text = arguments.option(name).orElse(Long.toString(otherwise));
    if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) > most) {
      throw new Refusal("--%s is a whole number up to %,d, not %s".formatted(name, most, text));
    }
    return Long.parseLong(text);
  }
}
