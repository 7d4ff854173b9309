package org.breakwater.improvement.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.actions.ActionForm;
import org.breakwater.improvement.actions.WriteAction;
import org.breakwater.improvement.letters.TakeLetter;
import org.breakwater.improvement.letters.checking.AcceptLetter;
import org.breakwater.improvement.letters.checking.CheckLetter;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.DateFields;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The example's letter: given, read, its pages marked as checked, accepted, answered, by the same
 * use cases as a person's. A published letter where the setting names one; otherwise one that
 * nobody wrote, about a place that is not.
 */
@Component
class ExampleLetter {
  /**
   * The published letter does not state the day it came: it is the one from which its statement's
   * date is counted.
   */
  private static final LocalDate PUBLISHED_CAME = LocalDate.of(2020, 1, 7);

  private final Access access;
  private final TakeLetter take;
  private final CheckLetter check;
  private final AcceptLetter accept;
  private final WriteAction write;
  private final ExampleEvents said;
  private final Sources sources;
  private final Directory directory;
  private final Clock clock;
  private final @Nullable Path published;

  ExampleLetter(
      Access access,
      TakeLetter take,
      CheckLetter check,
      AcceptLetter accept,
      WriteAction write,
      ExampleEvents said,
      Sources sources,
      Directory directory,
      Clock clock,
      @Value("${breakwater.example.letter:}") String letter) {
    this.access = access;
    this.take = take;
    this.check = check;
    this.accept = accept;
    this.write = write;
    this.said = said;
    this.sources = sources;
    this.directory = directory;
    this.clock = clock;
    this.published = letter.isBlank() ? null : Path.of(letter);
  }

  void load(Viewer lead) {
    load(lead, published);
  }

  /**
   * @param file of a published letter; the invented one is taken where there is none to read
   */
  void load(Viewer lead, @Nullable Path file) {
    Path read = file != null && Files.isReadable(file) ? file : null;
    boolean invented = read == null;
    LocalDate today = Wording.today(clock);
    UUID letter =
        given(
            lead,
            read == null ? "letter.txt" : String.valueOf(read.getFileName()),
            read == null ? invented(today) : bytes(read),
            invented ? today.minusDays(34) : PUBLISHED_CAME);
    for (int page = 1; page <= check.letter(lead, letter).pages(); page++) {
      check.confirm(lead, letter, page);
    }
    if (!(accept.accept(lead, letter) instanceof AcceptLetter.Accepted.Done done)) {
      throw new IllegalStateException("The example's letter was not accepted");
    }
    UUID source = done.source().value();
    List<Finding> findings = access.reading(lead, () -> sources.findings(lead, source));
    Lines.all(invented ? "letter-actions.txt" : "published-actions.txt")
        .forEach(line -> action(lead, source, findings, line, today));
  }

  private UUID given(Viewer lead, String name, byte[] file, LocalDate came) {
    return switch (take.take(lead, name, file, came)) {
      case TakeLetter.Taken.New(UUID id) -> id;
      case TakeLetter.Taken.Before(UUID id) -> id;
      case TakeLetter.Taken.Refused(String reason) ->
          throw new IllegalStateException("The example's letter cannot be read: " + reason);
    };
  }

  /**
   * An action of an agency: whom, what, who answers, when, for children, how known, which findings.
   */
  private void action(
      Viewer lead, UUID source, List<Finding> findings, List<String> line, LocalDate today) {
    DateFields due = DateFields.of(day(line.get(3), today));
    List<String> begin = Arrays.asList(line.get(6).split(";"));
    List<String> answers =
        findings.stream()
            .filter(one -> one.kind().toAnswer())
            .filter(one -> begin.stream().anyMatch(one.words()::contains))
            .map(one -> one.id().toString())
            .toList();
    String agency =
        directory.organisations(lead.partnership()).stream()
            .filter(one -> one.kind().name().equals(line.getFirst()))
            .map(one -> String.valueOf(one.id().value()))
            .findFirst()
            .orElseThrow();
    var kept =
        write.keep(
            lead,
            source,
            new ActionForm(
                "ACTION",
                line.get(1),
                agency,
                line.get(2),
                due.day(),
                due.month(),
                due.year(),
                line.get(4),
                line.get(5),
                null,
                null,
                answers,
                0));
    if (answers.isEmpty() || !(kept instanceof WriteAction.Result.Kept(UUID id))) {
      throw new IllegalStateException("The example has an action the form refuses: " + line);
    }
    write.share(lead, id);
    for (String told : line.subList(7, line.size())) {
      List<String> parts = Arrays.asList(told.split(";"));
      EventKind what = EventKind.valueOf(parts.getFirst());
      said.say(
          lead,
          id,
          what,
          parts.get(1),
          parts.size() > 2 ? parts.get(2) : null,
          parts.size() > 3 ? day(parts.get(3), today) : null,
          parts.size() > 4 ? parts.get(4) : null);
    }
  }

  /** "2020-04-16", or days from today: "+40", "-3". */
  private static LocalDate day(String written, LocalDate today) {
    return written.matches("[+-]\\d+")
        ? today.plusDays(Integer.parseInt(written))
        : LocalDate.parse(written);
  }

  /** The invented letter, as if it had come five weeks ago. */
  private static byte[] invented(LocalDate today) {
    LocalDate dated = today.minusDays(35);
    LocalDate monday = dated.minusWeeks(7).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    LocalDate due = dated.plusDays(100).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    return new String(Lines.bytes("letter.txt"), StandardCharsets.UTF_8)
        .replace("{dated}", Wording.date(dated))
        .replace("{from}", Wording.date(monday))
        .replace("{to}", Wording.date(monday.plusDays(4)))
        .replace("{due}", Wording.date(due))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException("The example's letter cannot be read", broken);
    }
  }
}
