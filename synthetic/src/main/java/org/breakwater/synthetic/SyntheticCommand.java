package org.breakwater.synthetic;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command: writes an invented partnership as CSV files. Ends with 0, or 2 when the command was
 * given wrongly, or 1 when a file cannot be written.
 */
public final class SyntheticCommand {
  static final String USAGE =
      """
      synthetic --size small|city|county --out FOLDER [--seed NUMBER] [--as-of YYYY-MM-DD]

        --size   small 2,000 children, city 60,000, county 250,000
        --out    folder for the CSV files; made if it is not there
        --seed   another number gives other families (1 unless given)
        --as-of  the day it is (today unless given)
      """;

  private record Asked(Size size, Path out, long seed, LocalDate asOf) {}

  private SyntheticCommand() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    System.exit(run(args, System.err, Clock.systemUTC()));
  }

  static int run(String[] args, PrintStream out, Clock clock) {
    Asked asked;
    try {
      asked = parse(args, clock);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println();
      out.print(USAGE);
      return 2;
    }
    Instant began = clock.instant();
    Synthetic synthetic = Synthetic.generate(asked.size(), asked.seed(), asked.asOf());
    try (CsvFolder folder = new CsvFolder(asked.out())) {
      folder.partnership(synthetic.partnership());
      Progress progress = new Progress(folder, asked.size(), out);
      synthetic.into(progress);
      Duration took = Duration.between(began, clock.instant());
      out.printf(
          Locale.ROOT,
          "%,d children, %,d agency records, %,d involvements, %,d contacts in %s (%.1f s)%n",
          progress.children,
          progress.records,
          progress.involvements,
          progress.contacts,
          asked.out(),
          took.toMillis() / 1000.0);
      return 0;
    } catch (IOException | UncheckedIOException e) {
      out.println("Could not write to " + asked.out() + ": " + e.getMessage());
      return 1;
    }
  }

  private static Asked parse(String[] args, Clock clock) {
    Size size = null;
    Path folder = null;
    long seed = 1;
    LocalDate asOf = LocalDate.ofInstant(clock.instant(), Contacts.LONDON);
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i];
      String value = i + 1 < args.length ? args[i + 1] : null;
      try {
        switch (name) {
          case "--size" -> size = Size.valueOf(needed(name, value).toUpperCase(Locale.ROOT));
          case "--out" -> folder = Path.of(needed(name, value));
          case "--seed" -> seed = Long.parseLong(needed(name, value));
          case "--as-of" -> asOf = LocalDate.parse(needed(name, value));
          default -> throw new Wrong("There is no option " + name + ".");
        }
      } catch (Wrong e) {
        throw e;
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw new Wrong("The value " + value + " cannot be used for " + name + ".");
      }
    }
    if (size == null) {
      throw new Wrong("Give --size: small, city or county.");
    }
    if (folder == null) {
      throw new Wrong("Give --out: the folder to write to.");
    }
    return new Asked(size, folder, seed, asOf);
  }

  private static String needed(String name, @Nullable String value) {
    if (value == null) {
      throw new Wrong("Give a value after " + name + ".");
    }
    return value;
  }

  /** The command was given wrongly; the message says how. */
  private static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  /** Passes everything on, and says every tenth how far it is. */
  private static final class Progress implements Sink {
    private final Sink next;
    private final Size size;
    private final PrintStream out;
    private int tenths;
    long children;
    long records;
    long involvements;
    long contacts;

    Progress(Sink next, Size size, PrintStream out) {
      this.next = next;
      this.size = size;
      this.out = out;
    }

    @Override
    public void household(Household household) {
      next.household(household);
    }

    @Override
    public void person(Person person) {
      next.person(person);
      if (person.child()) {
        children++;
        int now = (int) (children * 10 / size.children());
        if (now > tenths) {
          tenths = now;
          out.println(now * 10 + " %  " + children + " children");
        }
      }
    }

    @Override
    public void relationship(Relationship relationship) {
      next.relationship(relationship);
    }

    @Override
    public void record(AgencyRecord record) {
      next.record(record);
      records++;
    }

    @Override
    public void involvement(Involvement involvement) {
      next.involvement(involvement);
      involvements++;
    }

    @Override
    public void contact(PastContact contact) {
      next.contact(contact);
      contacts++;
    }
  }
}
