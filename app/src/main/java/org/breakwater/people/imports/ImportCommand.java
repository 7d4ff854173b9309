package org.breakwater.people.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.breakwater.commands.Command;
import org.breakwater.people.imports.ImportReport.Standing;
import org.breakwater.returns.extracts.Layout;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.springframework.stereotype.Component;

/** {@code breakwater import}. */
@Component
class ImportCommand implements Command {

  private static final String USAGE =
      """
      Usage: breakwater import --layout LAYOUT --organisation CODE [options] FILE|FOLDER
        --layout LAYOUT       %s, or a mapping file of your own
        --organisation CODE   whose extract it is
        --partnership NAME    needed only when two partnerships have that organisation
        --returned FILE       writes every row returned and every remark, as CSV
        --as-of DATE          the day the extract was made (2026-06-04); today if not given
      """
          .formatted(String.join(", ", Layout.builtIn()));

  private final Directory directory;
  private final ImportExtract importExtract;
  private final Clock clock;

  ImportCommand(Directory directory, ImportExtract importExtract, Clock clock) {
    this.directory = directory;
    this.importExtract = importExtract;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String purpose() {
    return "import --layout L --organisation CODE FILE|FOLDER: keeps what an agency's extract says";
  }

  @Override
  public int run(List<String> words) {
    ImportWords said;
    ImportOrder order;
    try {
      said = ImportWords.parse(words);
      order = order(said);
    } catch (IllegalArgumentException e) {
      System.err.printf("%s%n%n%s", e.getMessage(), USAGE);
      return 2;
    } catch (IOException e) {
      System.err.println("The mapping file could not be read: " + e.getMessage());
      return 2;
    }
    System.out.printf(
        "Importing %s for %s, %s.%n",
        order.layout().title(),
        order.organisation().name(),
        directory.partnershipName(order.partnership()));
    ProgressBar bar = new ProgressBar(System.err, System.console() != null);
    try (ReturnedRows returned = new ReturnedRows(System.out, said.returned())) {
      ImportReport report = importExtract.run(order, returned::hear, bar);
      bar.done();
      print(report, returned.remarks());
      return report.rows().refused() + report.rows().filesStopped() == 0 ? 0 : 1;
    } catch (IOException e) {
      System.err.println("Stopped: " + e.getMessage() + ". Run it again to complete it.");
      return 1;
    }
  }

  private ImportOrder order(ImportWords said) throws IOException {
    Layout layout =
        said.layout().endsWith(".mapping") && Files.exists(Path.of(said.layout()))
            ? Layout.read(Path.of(said.layout()))
            : Layout.named(said.layout());
    record Found(PartnershipId partnership, Directory.Organisation organisation) {}
    List<Found> found =
        directory.partnerships().stream()
            .filter(p ->
                said.partnership() == null
                    || said.partnership().equals(directory.partnershipName(p)))
            .flatMap(p ->
                directory.organisationByCode(p, said.organisation()).stream()
                    .map(organisation -> new Found(p, organisation)))
            .toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "More than one partnership has an organisation "
              + said.organisation()
              + ": name it with --partnership.");
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no organisation %s. Organisations: %s."
              .formatted(
                  said.organisation(),
                  String.join(
                      ", ",
                      directory.partnerships().stream()
                          .flatMap(p -> directory.organisations(p).stream())
                          .map(Directory.Organisation::code)
                          .distinct()
                          .limit(40)
                          .toList())));
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
    return new ImportOrder(
        found.getFirst().partnership(),
        found.getFirst().organisation(),
        layout,
        said.path(),
        said.asOf() == null ? today : said.asOf());
  }

  private static void print(ImportReport report, long remarks) {
    System.out.println();
    report
        .rows()
        .tables()
        .forEach((table, counts) ->
            System.out.printf(
                "  %-12s %,9d rows taken  %,7d returned%n",
                table, counts.taken(), counts.refused()));
    System.out.printf(
        "Rows taken: %,d. Rows returned: %,d. Files refused: %,d. Remarks on rows taken: %,d.%n",
        report.rows().taken(), report.rows().refused(), report.rows().filesStopped(), remarks);
    report
        .rows()
        .faults()
        .forEach((fault, count) ->
            System.out.printf(
                "  returned for %s %s: %,d%n", fault.code(), words(fault.name()), count));
    var people = report.people();
    System.out.printf(
        "People: %,d recognised, %,d wait for a person's decision, %,d new, %,d brought up to date, %,d unchanged.%n",
        people.getOrDefault(Standing.RECOGNISED, 0L),
        people.getOrDefault(Standing.POSSIBLE, 0L),
        people.getOrDefault(Standing.NEW, 0L),
        people.getOrDefault(Standing.UPDATED, 0L),
        people.getOrDefault(Standing.UNCHANGED, 0L));
    System.out.printf(
        "Services: %,d kept, %,d unchanged, %,d set aside because they overlap two already held.%n",
        report.spansKept(), report.spansUnchanged(), report.spansSetAside());
    if (!report.notKept().isEmpty()) {
      System.out.println("Read but not kept, for there is no place for it yet:");
      report
          .notKept()
          .forEach((what, count) -> System.out.printf("  %s: %,d%n", words(what), count));
    }
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
