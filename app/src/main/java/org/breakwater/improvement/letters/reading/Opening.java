package org.breakwater.improvement.letters.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.improvement.letters.text.LetterText;
import org.breakwater.improvement.letters.text.TextLine;
import org.jspecify.annotations.Nullable;

/** What the beginning of a letter says: when, to whom, about what, by which inspectorates. */
final class Opening {
  private static final Pattern AREA =
      Pattern.compile(
          "(?i)(?:inspection|review) of (?:the )?(?:multi-?agency responses? to .+ in (?:the )?)?(.+)$");
  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "(?i)^(the |london borough of |royal borough of |metropolitan borough of |borough of"
              + " |city of )+");
  private static final Pattern KIND_AFTER =
      Pattern.compile(
          "(?i)( (city|county|metropolitan|borough|district|unitary|council|mbc|local authority|"
              + "partnership|safeguarding|children’s|children's))+$");
  private static final Pattern DIVE =
      Pattern.compile(
          "(?i)deep dive.{0,3} (?:focus )?(?:on|into) (?:the )?(?:response to )?(.+?)\\.");
  private static final Pattern RESPONSE =
      Pattern.compile(
          "(?i:multi-?agency responses? to (?:the )?)(.+?)(?: in (?:the )?\\p{Lu}.*)?$");

  /** How the first paragraph begins, in a text without empty lines. */
  private static final Pattern BODY =
      Pattern.compile("^(Between|This letter|This inspection|This is|We |From|Inspectors)\\b.*");

  final @Nullable LocalDate dated;
  final Dates.@Nullable Span fieldwork;
  final List<String> addressees;
  final String salutation;
  final String title;
  final String area;
  final String theme;
  final List<String> inspectorates;

  private Opening(LetterText letter) {
    List<TextLine> lines = letter.lines();
    int date = find(lines, 0, 30, line -> Dates.only(line.text()));
    int dear = find(lines, 0, 60, line -> line.text().matches("(?i)^d ?ear .*"));
    dated = date < 0 ? firstDate(lines, dear) : Dates.first(lines.get(date).text());
    salutation = dear < 0 ? "" : lines.get(dear).text().replaceFirst("^D ear", "Dear");
    addressees = dear < 0 ? List.of() : Addressees.of(lines.subList(Math.max(0, date + 1), dear));
    int titled =
        find(lines, Math.max(0, dear), 80, line -> line.text().matches("(?i)^.{0,40}inspection.*"));
    int end = titled < 0 ? Math.max(0, dear + 1) : titled + 1;
    StringBuilder words = new StringBuilder(titled < 0 ? "" : lines.get(titled).text());
    while (titled >= 0
        && end < lines.size()
        && words.length() < 250
        && !BODY.matcher(lines.get(end).text()).matches()
        && titleGoesOn(letter, lines.get(titled), lines.get(end))) {
      Words.join(words, lines.get(end++).text());
    }
    title = words.toString().strip().replaceAll("\\.$", "");
    String intro = intro(lines, end);
    fieldwork = Dates.span(intro, dated);
    inspectorates = inspectorates(intro);
    area = area(title);
    theme = theme(title, intro);
  }

  static Opening of(LetterText letter) {
    return new Opening(letter);
  }

  private static boolean titleGoesOn(LetterText letter, TextLine title, TextLine next) {
    return letter.styled()
        ? title.bold() == next.bold() && !next.gapBefore() && title.bold()
        : !next.gapBefore();
  }

  private interface Wanted {
    boolean is(TextLine line);
  }

  private static int find(List<TextLine> lines, int from, int to, Wanted wanted) {
    for (int i = from; i < Math.min(to, lines.size()); i++) {
      if (wanted.is(lines.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable LocalDate firstDate(List<TextLine> lines, int dear) {
    for (TextLine line : lines.subList(0, Math.max(0, Math.min(dear, lines.size())))) {
      LocalDate date = Dates.first(line.text());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** About two pages of words after the title. */
  private static String intro(List<TextLine> lines, int from) {
    StringBuilder intro = new StringBuilder();
    for (TextLine line : lines.subList(Math.min(from, lines.size()), lines.size())) {
      Words.join(intro, line.text());
      if (intro.length() > 4000) {
        break;
      }
    }
    return intro.toString();
  }

  static List<String> inspectorates(String intro) {
    String start = intro.substring(0, Math.min(intro.length(), 1500));
    Set<String> names = new LinkedHashSet<>();
    if (start.contains("Ofsted")) {
      names.add("Ofsted");
    }
    if (start.contains("Care Quality Commission") || start.contains("CQC")) {
      names.add("Care Quality Commission");
    }
    if (start.contains("HMICFRS")
        || start.contains("Fire & Rescue")
        || start.contains("Fire and Rescue")) {
      names.add("HMICFRS");
    } else if (start.contains("HMIC") || start.contains("HMI Constabulary")) {
      names.add("HMI Constabulary (HMIC)");
    }
    if (start.contains("HMI Prob") || start.contains("Inspectorate of Probation")) {
      names.add("HMI Probation");
    }
    return new ArrayList<>(names);
  }

  static String area(String title) {
    Matcher area = AREA.matcher(title);
    if (!area.find()) {
      return "";
    }
    String name = KIND_BEFORE.matcher(area.group(1).strip()).replaceFirst("");
    String bare = KIND_AFTER.matcher(name).replaceFirst("");
    return (bare.isBlank() ? name : bare).strip();
  }

  private static String theme(String title, String intro) {
    boolean door = intro.contains("front door");
    Matcher titled = RESPONSE.matcher(title);
    if (titled.find() && !general(titled.group(1))) {
      return tidy(titled.group(1))
          + (intro.contains("deep dive") ? " (deep dive)" : "")
          + (door ? ", plus front door" : "");
    }
    Matcher dive = DIVE.matcher(intro);
    if (dive.find()) {
      return tidy(dive.group(1)) + " (deep dive)" + (door ? ", plus front door" : "");
    }
    for (String sentence : intro.split("(?<=[.])\\s")) {
      Matcher response = RESPONSE.matcher(sentence.replaceAll("\\.$", ""));
      if (response.find() && !general(response.group(1))) {
        return tidy(response.group(1));
      }
    }
    Matcher response = RESPONSE.matcher(title);
    return response.find() ? tidy(response.group(1)) : "";
  }

  /** "Abuse and neglect" says only that it is about children's safety. */
  private static boolean general(String theme) {
    return theme.toLowerCase(Locale.ROOT).startsWith("abuse and");
  }

  private static String tidy(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("^(response|responses) to ", "").strip();
  }
}
