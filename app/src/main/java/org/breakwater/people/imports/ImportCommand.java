package org.breakwater.people.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.breakwater.commands.Command;
import org.breakwater.people.imports.ImportReport.Standing;
import org.breakwater.returns.extracts.AgencyExtract;
import org.breakwater.returns.extracts.Layout;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code breakwater import}. */
@Component
class ImportCommand implements Command {

  private static final String USAGE =
      """
      Usage: breakwater import KIND FILE|FOLDER [options]
        KIND                  %s, or a mapping file of your own (also as --layout KIND)
        --organisation CODE   whose extract it is; needed when there are several of social care
        --partnership NAME    needed only when two partnerships have that organisation
        --returned FILE       writes every row returned and every remark, as CSV
        --as-of DATE          the day up to which the extract was made (2026-06-04); if not given, what the
                              file says itself, or today
      """
          .formatted(String.join(", ", AgencyExtract.builtIn()));

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
    return "import cin|ssda903|annex-a FILE|FOLDER: keeps what an agency's return says";
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
        order.extract().title(),
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
    AgencyExtract extract =
        said.layout().endsWith(".mapping") && Files.exists(Path.of(said.layout()))
            ? AgencyExtract.of(Layout.read(Path.of(said.layout())))
            : AgencyExtract.named(said.layout());
    record Found(PartnershipId partnership, Directory.Organisation organisation) {}
    List<Found> found =
        directory.partnerships().stream()
            .filter(p ->
                said.partnership() == null
                    || said.partnership().equals(directory.partnershipName(p)))
            .flatMap(p ->
                candidates(p, said.organisation()).map(organisation -> new Found(p, organisation)))
            .toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          said.organisation() == null
              ? "There are several organisations of social care: say whose it is with --organisation."
              : "More than one partnership has an organisation "
                  + said.organisation()
                  + ": name it with --partnership.");
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no organisation %s. Organisations: %s."
              .formatted(
                  said.organisation() == null ? "of social care" : said.organisation(),
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
    LocalDate asOf =
        said.asOf() == null
            ? extract.madeUpTo(said.path()).filter(day -> !day.isAfter(today)).orElse(today)
            : said.asOf();
    return new ImportOrder(
        found.getFirst().partnership(),
        found.getFirst().organisation(),
        extract,
        said.path(),
        asOf);
  }

  /** The one named; or, where none was, those whose returns these are. */
  private Stream<Directory.Organisation> candidates(
      PartnershipId partnership, @Nullable String code) {
    return code == null
        ? directory.organisations(partnership).stream()
            .filter(one -> one.kind() == Directory.Kind.SOCIAL_CARE)
        : directory.organisationByCode(partnership, code).stream();
  }

  private static void print(ImportReport report, long remarks) {
    System.out.println();
    report
        .rows()
        .tables()
        .forEach((table, counts) -> {
          // a census is counted by children: the groups within them have no rows of their own
          if (counts.taken() + counts.refused() > 0) {
            System.out.printf(
                "  %-12s %,9d rows taken  %,7d returned%n",
                table, counts.taken(), counts.refused());
          }
        });
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
    System.out.printf(
        "Dated facts: %,d new, %,d changed, %,d unchanged, %,d no longer said.%n",
        report.factsAdded(),
        report.factsChanged(),
        report.factsUnchanged(),
        report.factsWithdrawn());
    if (!report.notKept().isEmpty()) {
      System.out.println("Read but not kept:");
      report
          .notKept()
          .forEach((what, count) -> System.out.printf("  %s: %,d%n", words(what), count));
    }
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
