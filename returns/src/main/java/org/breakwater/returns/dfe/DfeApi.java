package org.breakwater.returns.dfe;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.breakwater.returns.command.Arguments;
import org.breakwater.returns.command.Command;
import org.breakwater.returns.command.Exit;
import org.breakwater.returns.command.Refusal;
import org.jspecify.annotations.Nullable;

/** {@code returns dfe-api}: checks, compares and sends the Department's daily payload. */
public final class DfeApi implements Command {

  private static final Map<String, String> SECRETS =
      Map.of(
          "client id", "BREAKWATER_DFE_CLIENT_ID",
          "client secret", "BREAKWATER_DFE_CLIENT_SECRET",
          "supplier key", "BREAKWATER_DFE_SUPPLIER_KEY");

  private final Function<String, @Nullable String> environment;
  private final Clock clock;
  private final Sender.Waiting waiting;

  /** With secrets from the environment, where a list of running programs does not show them. */
  public DfeApi() {
    this(System::getenv, Clock.systemUTC(), DfeApi::pause);
  }

  DfeApi(Function<String, @Nullable String> environment, Clock clock, Sender.Waiting waiting) {
    this.environment = environment;
    this.clock = clock;
    this.waiting = waiting;
  }

  private static void pause(java.time.Duration howLong) throws InterruptedException {
    java.util.concurrent.TimeUnit.NANOSECONDS.sleep(howLong.toNanos());
  }

  @Override
  public String name() {
    return "dfe-api";
  }

  @Override
  public List<String> usage() {
    return List.of(
        "dfe-api check FILE.json",
        "dfe-api delta OLD.json NEW.json [--to FILE.json]",
        "dfe-api send FILE.json --state FOLDER --la CODE --address URL --tokens URL [--scope S] [--part]",
        "dfe-api settle --state FOLDER --arrived yes|no");
  }

  @Override
  public Exit run(List<String> line, PrintStream out, PrintStream err) {
    Arguments arguments =
        Arguments.parse(
            line,
            Set.of("to", "state", "la", "address", "tokens", "scope", "arrived"),
            Set.of("part"));
    try {
      return switch (arguments.word(0, "of check, delta, send, settle")) {
        case "check" -> check(arguments, out, err);
        case "delta" -> delta(arguments, out, err);
        case "send" -> send(arguments, out, err);
        case "settle" -> settle(arguments, out);
        default -> throw new Refusal("There is only dfe-api check, delta, send and settle.");
      };
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Stopped. What was received is written down; run it again.", e);
    }
  }

  private record Read(Map<String, CscChild> children, int faults) {}

  private static Read read(Path file, PrintStream to) throws IOException {
    Map<String, CscChild> children = new LinkedHashMap<>();
    int[] faults = {0};
    if (!Files.isRegularFile(file)) {
      throw new Refusal("There is no file " + file + ".");
    }
    Payloads.read(
        file,
        child -> children.put(child.laChildId(), child),
        fault -> {
          faults[0]++;
          to.println(file.getFileName() + ": " + fault);
        });
    return new Read(children, faults[0]);
  }

  private static Exit check(Arguments arguments, PrintStream out, PrintStream err)
      throws IOException {
    Read read = read(Path.of(arguments.word(1, "file")), out);
    out.printf("%,d children sound, %,d faults%n", read.children().size(), read.faults());
    return read.faults() == 0 ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static Exit delta(Arguments arguments, PrintStream out, PrintStream err)
      throws IOException {
    Read old = read(Path.of(arguments.word(1, "file of what was sent last")), err);
    Read now = read(Path.of(arguments.word(2, "file of what stands now")), err);
    if (old.faults() + now.faults() > 0) {
      throw new Refusal(
          "A faulty child would look deleted, so nothing was worked out. Mend the faults first.");
    }
    Set<String> ids = new LinkedHashSet<>(now.children().keySet());
    ids.addAll(old.children().keySet());
    List<CscChild> changed = new ArrayList<>();
    for (String id : ids) {
      Delta.between(old.children().get(id), now.children().get(id)).ifPresent(changed::add);
    }
    if (arguments.file("to").isPresent()) {
      try (OutputStream to = Files.newOutputStream(arguments.file("to").get())) {
        Payloads.write(changed, to);
      }
    } else {
      Payloads.write(changed, keptOpen(out));
      out.println();
    }
    err.printf(
        "%,d of %,d children changed, in %d batches%n",
        changed.size(), ids.size(), Payloads.batches(changed).size());
    return changed.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static OutputStream keptOpen(PrintStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        out.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int count) {
        out.write(bytes, from, count);
      }
    };
  }

  private Exit send(Arguments arguments, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    DfeEndpoint endpoint =
        new DfeEndpoint(
            URI.create(needed(arguments, "address")),
            Integer.parseInt(needed(arguments, "la").replaceAll("\\D", "0")),
            URI.create(needed(arguments, "tokens")),
            secret("client id"),
            secret("client secret"),
            arguments.option("scope").orElse(""),
            secret("supplier key"));
    Read read = read(Path.of(arguments.word(1, "file")), err);
    boolean part = arguments.flag("part");
    if (read.faults() > 0 && !part) {
      throw new Refusal(
          "A faulty child would be purged as if it were gone. Mend the faults, or send the sound"
              + " ones with --part, which purges no child.");
    }
    try (Ledger ledger = Ledger.open(Path.of(needed(arguments, "state")))) {
      SendReport report =
          new Sender(endpoint, ledger, clock, waiting).send(read.children().values(), !part);
      out.printf(
          "%,d children told in %d batches, %,d unchanged%n",
          report.children(), report.receipts().size(), report.unchanged());
      report.refused().forEach(refused -> out.println("not taken: " + refused));
      if (!report.waiting().isEmpty()) {
        out.printf(
            "%,d children wait: their batch was sent and no answer came. Ask the Department, then run"
                + " 'returns dfe-api settle'.%n",
            report.waiting().size());
      }
      if (report.stopped() != null) {
        out.println("Stopped: " + report.stopped() + ". Run it again; nothing goes twice.");
      }
      return report.complete() && read.faults() == 0 ? Exit.CLEAN : Exit.FINDINGS;
    }
  }

  private static Exit settle(Arguments arguments, PrintStream out) throws IOException {
    String arrived = needed(arguments, "arrived");
    if (!arrived.equals("yes") && !arrived.equals("no")) {
      throw new Refusal("--arrived is yes or no.");
    }
    try (Ledger ledger = Ledger.open(Path.of(needed(arguments, "state")))) {
      out.printf("%d batches settled%n", ledger.settle(arrived.equals("yes")));
      return Exit.CLEAN;
    }
  }

  private static String needed(Arguments arguments, String option) {
    return arguments
        .option(option)
        .orElseThrow(() -> new Refusal("--" + option + " is needed. Ask for 'returns help'."));
  }

  private String secret(String what) {
    String variable = SECRETS.get(what);
    String value = variable == null ? null : environment.apply(variable);
    if (value == null || value.isBlank()) {
      throw new Refusal("Put the " + what + " into the environment variable " + variable + ".");
    }
    return value;
  }
}
