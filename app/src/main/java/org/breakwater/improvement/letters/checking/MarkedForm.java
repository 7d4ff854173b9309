package org.breakwater.improvement.letters.checking;

import java.util.Arrays;
import java.util.List;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.letters.KeptFinding;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a person marks or corrects it.
 *
 * @param words one finding; an empty line within them divides it into two
 * @param was how it stood when the form was opened, to notice another's change
 */
public record MarkedForm(
    @Nullable String kind,
    @Nullable String words,
    @Nullable String page,
    @Nullable String section,
    @Nullable List<String> agencies,
    @Nullable String was) {
  public static final MarkedForm EMPTY = new MarkedForm(null, null, null, null, null, null);

  /** What a person chooses for something that is no finding. */
  public static final String LEFT_OUT = "LEFT_OUT";

  public static final List<Option> KINDS =
      List.of(
          kind(FindingKind.STRENGTH),
          kind(FindingKind.IMPROVEMENT),
          kind(FindingKind.PRIORITY_ACTION),
          kind(FindingKind.RECOMMENDATION),
          kind(FindingKind.CASE_STUDY));
  public static final List<Option> KINDS_OR_NONE =
      java.util.stream.Stream.concat(
              KINDS.stream(),
              java.util.stream.Stream.of(Option.of(LEFT_OUT, "Not a finding: leave it out")))
          .toList();
  public static final List<Option> AGENCIES =
      java.util.stream.Stream.of(
              "partnership",
              "police",
              "health",
              "social care",
              "education",
              "youth justice",
              "probation",
              "voluntary sector",
              "housing",
              "council",
              "adult services")
          .map(name -> Option.of(name, name))
          .toList();
  private static final int LONGEST = 20_000;

  private static Option kind(FindingKind kind) {
    return Option.of(kind.name(), kind.words());
  }

  static MarkedForm of(KeptFinding finding) {
    FindingKind kind = finding.kind();
    Integer page = finding.page();
    return new MarkedForm(
        kind == null ? LEFT_OUT : kind.name(),
        finding.words(),
        page == null ? "" : page.toString(),
        finding.section(),
        finding.agencies(),
        mark(finding));
  }

  /** A short sign of how a finding stands. */
  static String mark(KeptFinding finding) {
    return Integer.toHexString(List.of("" + finding.kind(), finding.words()).hashCode());
  }

  public List<String> chosen() {
    return agencies == null ? List.of() : agencies;
  }

  FormErrors errors(int pages) {
    FormErrors errors = FormErrors.none();
    if (KINDS_OR_NONE.stream().noneMatch(one -> one.value().equals(kind))) {
      errors = errors.with("kind", "Choose what it is", "KIND_MISSING");
    }
    if (paragraphs().isEmpty()) {
      errors = errors.with("words", "Enter its words", "WORDS_MISSING");
    }
    if (text(words).length() > LONGEST) {
      errors = errors.with("words", "Use 20,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (!text(page).isEmpty() && pageNumber(pages) == null) {
      errors = errors.with("page", "Enter a page between 1 and " + pages, "PAGE_UNKNOWN");
    }
    if (text(section).length() > 300) {
      errors = errors.with("section", "Use 300 characters or fewer", "TEXT_TOO_LONG");
    }
    if (!chosen().stream()
        .allMatch(name -> AGENCIES.stream().anyMatch(one -> one.value().equals(name)))) {
      errors = errors.with("agencies", "Choose agencies from the list", "AGENCY_UNKNOWN");
    }
    return errors;
  }

  @Nullable FindingKind kindOrNone() {
    return LEFT_OUT.equals(kind) || kind == null ? null : FindingKind.valueOf(kind);
  }

  @Nullable Integer pageNumber(int pages) {
    if (!text(page).matches("\\d{1,4}")) {
      return null;
    }
    int number = Integer.parseInt(text(page));
    return number < 1 || number > pages ? null : number;
  }

  @Nullable String sectionOrNone() {
    return text(section).isEmpty() ? null : text(section);
  }

  /** The words, divided at empty lines; a line break within is only the width of a page. */
  List<String> paragraphs() {
    return Arrays.stream(text(words).split("\\R[ \\t]*\\R"))
        .map(paragraph -> paragraph.replaceAll("[ \\t]*\\R[ \\t]*(?!\u2022)", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
