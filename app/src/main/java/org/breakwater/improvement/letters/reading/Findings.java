package org.breakwater.improvement.letters.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakwater.improvement.letters.reading.Headings.Section;
import org.breakwater.improvement.letters.reading.ReadLetter.CaseStudy;
import org.breakwater.improvement.letters.reading.ReadLetter.Finding;
import org.breakwater.improvement.letters.reading.ReadLetter.Kind;
import org.breakwater.improvement.letters.text.LetterText;
import org.breakwater.improvement.letters.text.TextLine;

/** The findings and the case studies of a letter, from its parts. */
final class Findings {
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)^(there (are|were|is) no|no) (areas?|priority|strengths?|improvements?)\\b.{0,60}$");

  final List<Finding> found = new ArrayList<>();
  final List<CaseStudy> cases = new ArrayList<>();
  final List<String> doubts = new ArrayList<>();
  final List<Section> sections = new ArrayList<>();
  final Set<Section> unmarked = EnumSet.noneOf(Section.class);
  int headline;

  /** Bullets that stand neither in a list we know nor in a case study. */
  int elsewhere;

  private final LetterText letter;
  private int strayWords;
  private int itemWords;

  private Findings(LetterText letter) {
    this.letter = letter;
  }

  /** A list: its kind, its heading, and its stretches, each under a heading of its own or none. */
  private record Listed(Section section, String heading, List<Stretch> stretches) {}

  private record Stretch(String subheading, List<TextLine> lines) {}

  static Findings of(LetterText letter, List<Segment> segments) {
    Findings findings = new Findings(letter);
    findings.walk(segments);
    findings.found.sort(
        (a, b) -> Boolean.compare(b.kind() == Kind.PRIORITY, a.kind() == Kind.PRIORITY));
    findings.number();
    return findings;
  }

  /** Words between items that belong to none, as a share of all words under the lists' headings. */
  double straying() {
    return strayWords == 0 ? 0 : strayWords / (double) (strayWords + itemWords);
  }

  private void walk(List<Segment> segments) {
    Listed open = null;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      sections.add(segment.section());
      if (segment.listed()) {
        finish(open);
        open = new Listed(segment.section(), segment.heading(), new ArrayList<>());
        open.stretches().add(new Stretch("", segment.lines()));
      } else if (segment.section() == Section.CASE) {
        Segment whole = segment;
        // the box's own title stands in bold below "Case study"
        while (whole.lines().isEmpty()
            && i + 1 < segments.size()
            && segments.get(i + 1).section() == Section.OTHER) {
          whole = whole.with(segments.get(++i).lines());
        }
        List<TextLine> after = caseStudy(whole);
        if (open != null && after.stream().anyMatch(TextLine::marked)) {
          open.stretches().add(new Stretch(lastSubheading(open), after));
        }
      } else if (open != null && segment.section() == Section.OTHER && continues(open, segment)) {
        open.stretches().add(new Stretch(segment.heading(), segment.lines()));
      } else {
        finish(open);
        open = null;
        int marks = (int) segment.lines().stream().filter(TextLine::marked).count();
        headline += found.isEmpty() ? marks : 0;
        elsewhere += marks;
      }
    }
    finish(open);
  }

  /** Whether an unknown heading divides the open list, rather than ending it. */
  private boolean continues(Listed open, Segment segment) {
    List<TextLine> before =
        open.stretches().stream().flatMap(stretch -> stretch.lines().stream()).toList();
    boolean marks = Items.hasMarks(before);
    boolean next = !segment.lines().isEmpty() && segment.lines().getFirst().marked();
    return next || !marks && !Items.hasMarks(segment.lines()) && !segment.lines().isEmpty();
  }

  private static String lastSubheading(Listed open) {
    return open.stretches().getLast().subheading();
  }

  private void finish(@org.jspecify.annotations.Nullable Listed open) {
    if (open == null) {
      return;
    }
    boolean marks = open.stretches().stream().anyMatch(stretch -> Items.hasMarks(stretch.lines()));
    for (Stretch stretch : open.stretches()) {
      Items.Found list = Items.of(letter, stretch.lines());
      if (marks && !list.marked()) {
        strayWords += stretch.lines().stream().mapToInt(line -> Words.count(line.text())).sum();
        continue;
      }
      if (!marks && !list.items().isEmpty()) {
        unmarked.add(open.section());
      }
      strayWords += list.stray();
      for (Items.Item item : list.items()) {
        String above = stretch.subheading().isEmpty() ? list.leadIn() : stretch.subheading();
        add(open, above, item);
      }
    }
  }

  private void add(Listed open, String subheading, Items.Item item) {
    String text = item.text.toString().strip();
    if (NONE.matcher(text).matches()) {
      return;
    }
    itemWords += Words.count(text);
    found.add(
        new Finding(
            kind(open.section()),
            0,
            open.heading(),
            subheading,
            text,
            item.printed.toString().strip(),
            item.first.page(),
            item.pageEnd,
            Agencies.of(text)));
  }

  /**
   * Keeps the case study; hands back lines that follow its box, where the page shows its edge.
   *
   * <p>A box is indented. A line further left than its heading, after its text, is outside it.
   */
  private List<TextLine> caseStudy(Segment segment) {
    List<TextLine> lines = segment.lines();
    int end = lines.size();
    boolean boxed = letter.positioned() && segment.headingLeft() > Segments.margin(letter) + 4;
    for (int i = 0; boxed && i < lines.size(); i++) {
      if (lines.get(i).left() < segment.headingLeft() - 4) {
        end = i;
        break;
      }
    }
    StringBuilder text = new StringBuilder();
    for (TextLine line : lines.subList(0, end)) {
      Words.join(text, line.text());
    }
    String heading = segment.heading().replaceAll("\\s+", " ").strip();
    String kind = heading.matches("(?i).*(improvement|priority).*") ? "improvement" : "effective";
    cases.add(new CaseStudy(kind, heading, text.toString(), segment.page()));
    return lines.subList(end, lines.size());
  }

  /** Leaves out the lists of a kind that is not to be trusted. */
  void leaveOut(Section section) {
    Kind kind = kind(section);
    found.removeIf(f -> f.kind() == kind);
    number();
  }

  private static Kind kind(Section section) {
    return switch (section) {
      case STRENGTHS -> Kind.STRENGTH;
      case PRIORITY -> Kind.PRIORITY;
      default -> Kind.IMPROVEMENT;
    };
  }

  private void number() {
    doubts.clear();
    int strengths = 0;
    int others = 0;
    for (int i = 0; i < found.size(); i++) {
      Finding f = found.get(i);
      int number = f.kind() == Kind.STRENGTH ? ++strengths : ++others;
      found.set(
          i,
          new Finding(
              f.kind(),
              number,
              f.section(),
              f.subheading(),
              f.text(),
              f.printed(),
              f.page(),
              f.pageEnd(),
              f.agencies()));
      String name = (f.kind() == Kind.STRENGTH ? "Strength " : "Improvement ") + number;
      if (Words.startsSmall(f.text()) && !f.subheading().endsWith(":")) {
        doubts.add(
            name + " begins in the middle of a sentence: something may be missing before it");
      }
      if (!Words.ended(f.text()) && !f.subheading().endsWith(":")) {
        doubts.add(name + " has no full stop at its end: check where it stops");
      }
      if (Words.count(f.text()) > 260) {
        doubts.add(name + " is very long: it may be two findings");
      }
    }
  }
}
