package org.breakwater.improvement.letters.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.letters.KeptFinding;
import org.breakwater.improvement.letters.KeptLetter;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** What the pages of checking show. */
public final class CheckPages {
  private CheckPages() {}

  /**
   * One page of a letter with what was found on it.
   *
   * @param all every finding of the letter
   * @param words the text of this page
   * @param picture whether there is a picture of it
   */
  public record One(
      KeptLetter letter,
      int page,
      List<KeptFinding> all,
      String words,
      boolean picture,
      MarkedForm form,
      FormErrors errors) {
    public One {
      all = List.copyOf(all);
    }

    public List<KeptFinding> here() {
      return on(page);
    }

    public List<KeptFinding> on(int number) {
      return all.stream().filter(one -> pageOf(one) == number).toList();
    }

    /** "24 strengths, 17 areas for improvement". */
    public String counts() {
      Map<FindingKind, Long> counts =
          all.stream()
              .filter(one -> !one.leftOut())
              .collect(Collectors.groupingBy(CheckPages::kind, Collectors.counting()));
      String words =
          Arrays.stream(FindingKind.values())
              .filter(counts::containsKey)
              .map(kind -> kind.words() + ": " + counts.get(kind))
              .collect(Collectors.joining(", "));
      return words.isEmpty() ? "None so far" : words;
    }

    public boolean confirmed(int number) {
      return letter.checked().contains(number);
    }

    /** Pages that have findings and were not confirmed. */
    public List<Integer> open() {
      return unconfirmed(letter, all);
    }

    /** What a page is called in the list of pages. */
    public String state(int number) {
      long found = on(number).stream().filter(one -> !one.leftOut()).count();
      String words = found == 0 ? "nothing found" : found + " found";
      return confirmed(number) ? words + ", checked" : found == 0 ? words : words + ", to check";
    }

    /** "Area for improvement 4", counted among its kind in the order of the letter. */
    public String name(KeptFinding finding) {
      if (finding.leftOut()) {
        return "Left out";
      }
      long number =
          all.stream()
              .filter(one -> one.kind() == finding.kind() && one.position() <= finding.position())
              .count();
      return kind(finding).words() + " " + number;
    }
  }

  /** One finding to correct; {@code now} is how it stands when another has changed it meanwhile. */
  public record Correcting(
      KeptLetter letter,
      KeptFinding finding,
      MarkedForm form,
      FormErrors errors,
      @Nullable KeptFinding now,
      boolean first) {
    public int page() {
      return pageOf(finding);
    }
  }

  /** The head of the letter to correct. */
  public record Details(KeptLetter letter, DetailsForm form, FormErrors errors) {}

  static List<Integer> unconfirmed(KeptLetter letter, List<KeptFinding> all) {
    return all.stream()
        .filter(one -> !one.leftOut())
        .map(CheckPages::pageOf)
        .distinct()
        .sorted()
        .filter(page -> !letter.checked().contains(page))
        .toList();
  }

  static int pageOf(KeptFinding finding) {
    Integer page = finding.page();
    return page == null ? 1 : page;
  }

  private static FindingKind kind(KeptFinding finding) {
    FindingKind kind = finding.kind();
    if (kind == null) {
      throw new IllegalArgumentException("A finding that is left out has no kind");
    }
    return kind;
  }
}
