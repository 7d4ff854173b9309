package org.breakwater.improvement.letters.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.improvement.letters.text.TextLine;

/** The people a letter is addressed to, one each, however the lines are wrapped. */
final class Addressees {
  private static final String NAME = "[A-Z](?:['’][A-Z])?\\p{Ll}[\\p{L}’'-]*";
  private static final Pattern PERSON =
      Pattern.compile(
          "^((Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Prof|Cllr|Councillor|Chief Supt|Chief"
              + " Superintendent|Superintendent|Lord|Baroness|Rt Hon)\\.? )*"
              + NAME
              + "( [A-Z]\\.?)*( (de|van|der|von|St|O))*( "
              + NAME
              + "){1,3}( (QPM|CBE|OBE|MBE|QC|KC|CB|PhD|JP))*( ?,| [A-Z][a-z]+( [A-Z][a-z]+)?,).*");

  /** Words that begin a post or an organisation, not a person. */
  private static final Pattern POST =
      Pattern.compile(
          "^(Council|Company|Board|Partnership|Services?|Commissioning|Rehabilitation|Integrated"
              + "|Director|Group|Trust|Division|Probation|Police|Country|Forest|Team|Children"
              + "|Clinical|National|Commissioner|Constabulary|Command|Head|Chief (?!Sup)|Local|Borough|Community|Deputy|Executive"
              + "|NHS|Royal|Safeguarding|Metropolitan|City|County|Care|Health|Young|Youth)\\b.*");

  /** Where a second person may begin on a line: with a title, or with a name and then a post. */
  private static final Pattern SECOND =
      Pattern.compile(
          "(?<=[\\p{L})]) (?=(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Professor) "
              + NAME
              + "|"
              + NAME
              + " "
              + NAME
              + ", (?:Executive|Chief|Director|Police|Head|Chair|Deputy|Interim|Manager|Independent"
              + "|Strategic|Regional|Assistant|Commissioner)\\b))");

  private Addressees() {}

  static List<String> of(List<TextLine> block) {
    double right = block.stream().mapToDouble(TextLine::right).max().orElse(0);
    List<String> joined = new ArrayList<>();
    TextLine before = null;
    for (TextLine line : block) {
      if (before != null && wrapped(before, line, right)) {
        joined.set(joined.size() - 1, joined.getLast() + " " + line.text());
      } else {
        joined.add(line.text());
      }
      before = line;
    }
    List<String> people = new ArrayList<>();
    for (String line : joined) {
      for (String one : apart(line)) {
        people.add(one.replaceAll("\\s+", " ").replaceAll("[ .,]+$", "").strip());
      }
    }
    return people;
  }

  /** Two people on one line; the first has a post by then, so a comma stands before the second. */
  private static List<String> apart(String line) {
    List<String> people = new ArrayList<>();
    int from = 0;
    Matcher second = SECOND.matcher(line);
    while (second.find()) {
      String first = line.substring(from, second.start());
      boolean post = POST.matcher(line.substring(second.end())).matches();
      if (first.contains(",")
          && !post
          && !first.matches(".*\\b(Mr|Mrs|Ms|Dr|Sir|Dame|and|for|of|the)$")) {
        people.add(first);
        from = second.end();
      }
    }
    people.add(line.substring(from));
    return people;
  }

  /** Whether a line continues the one before: it names no person, or starts further in. */
  private static boolean wrapped(TextLine before, TextLine line, double right) {
    if (POST.matcher(line.text()).matches() || Words.startsSmall(line.text())) {
      return true;
    }
    if (line.left() > before.left() + 8 && right > 0) {
      return true;
    }
    return !PERSON.matcher(line.text()).matches();
  }
}
