package org.breakwater.returns.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.returns.cin.sample.CinSample;

/** {@code returns sample}: a census of made-up children, to train, test and measure with. */
final class Sample implements Command {

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public List<String> usage() {
    return List.of("sample cin FILE.xml [--children N] [--faults PERCENT] [--seed N]");
  }

  @Override
  public Exit run(List<String> line, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.parse(line, Set.of("children", "faults", "seed"), Set.of());
    if (!arguments.word(0, "return").equals("cin")) {
      throw new Refusal("Samples are made of the CIN census only: returns sample cin FILE.xml");
    }
    Path file = Path.of(arguments.word(1, "file"));
    int children = (int) number(arguments, "children", 1000, 1_000_000);
    CinSample sample =
        new CinSample(
            number(arguments, "seed", 1, Integer.MAX_VALUE),
            number(arguments, "faults", 5, 100) / 100.0);
    try {
      sample.write(children, Files.newOutputStream(file));
    } catch (IOException e) {
      throw new Refusal("The sample could not be written to " + file + ": " + e.getMessage(), e);
    }
    out.printf(
        "%s: %,d made-up children; faults planted: %s%n",
        file, children, new TreeMap<>(sample.planted()));
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
