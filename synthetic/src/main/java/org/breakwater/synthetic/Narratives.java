package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.synthetic.Family.Member;
import org.breakwater.synthetic.Family.Part;
import org.jspecify.annotations.Nullable;

/** Short accounts of concerns, in the careful words of professionals. */
final class Narratives {
  /** Words that fit one kind of writer and a range of ages. */
  private record Account(char writer, int youngest, int oldest, String text) {
    boolean fits(char by, int age) {
      return (writer == '*' || writer == by) && age >= youngest && age <= oldest;
    }
  }

  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, List<Account>> accounts = new HashMap<>();

  Narratives() {
    for (String line : Lists.lines("narratives.txt")) {
      int bar = line.indexOf('|');
      String text = line.substring(bar + 1);
      List<String> heading = List.of(line.substring(0, bar).split(" "));
      if (heading.size() == 1) {
        texts.computeIfAbsent(heading.getFirst(), h -> new ArrayList<>()).add(text);
      } else {
        List<String> ages = List.of(heading.get(2).split("-"));
        accounts
            .computeIfAbsent(heading.getFirst(), h -> new ArrayList<>())
            .add(
                new Account(
                    heading.get(1).charAt(0),
                    Integer.parseInt(ages.getFirst()),
                    Integer.parseInt(ages.getLast()),
                    text));
      }
    }
  }

  private String account(Concern concern, OrganisationKind source, int age, Dice dice) {
    char writer =
        switch (source) {
          case POLICE -> 'p';
          case SCHOOL -> 's';
          case HEALTH_TRUST -> 'h';
          default -> 'o';
        };
    List<Account> fitting =
        accounts.getOrDefault(concern.name(), List.of()).stream()
            .filter(account -> account.fits(writer, age))
            .toList();
    if (fitting.isEmpty()) {
      throw new IllegalStateException(
          "No narrative of " + concern + " by " + source + " at age " + age + ".");
    }
    return dice.pick(fitting).text();
  }

  private String one(String heading, Dice dice) {
    List<String> list = texts.get(heading);
    if (list == null) {
      throw new IllegalStateException("No narrative under " + heading + ".");
    }
    return dice.pick(list);
  }

  String rationale(String outcome, Dice dice) {
    return one("!" + outcome, dice);
  }

  String of(
      Family family,
      List<Concern> concerns,
      List<Member> subjects,
      OrganisationKind source,
      @Nullable String school,
      LocalDate day) {
    Dice dice = family.dice;
    StringBuilder text = new StringBuilder();
    text.append(account(concerns.getFirst(), source, subjects.getFirst().age(day), dice));
    for (Concern more : concerns.subList(1, concerns.size())) {
      text.append(' ').append(one("+" + more.name(), dice));
    }
    String closer =
        switch (source) {
          case POLICE, SCHOOL, HEALTH_TRUST -> "@" + source;
          default -> "@OTHER";
        };
    text.append(' ').append(one(closer, dice));
    Member parent = family.carer();
    String other = "another adult";
    for (Member member : family.members) {
      boolean grown = member.part != Part.CHILD && member.part != Part.GROWN_CHILD;
      if (grown && member != parent) {
        other = named(member);
        break;
      }
    }
    String street = street(parent.address(day).line());
    String place = school == null ? street : school;
    boolean one = subjects.size() == 1;
    return text.toString()
        .replace("{children}", children(subjects, day))
        .replace("{has}", one ? "has" : "have")
        .replace("{was}", one ? "was" : "were")
        .replace("{is}", one ? "is" : "are")
        .replace("{lives}", one ? "lives" : "live")
        .replace("{home}", street)
        .replaceFirst("\\{child\\}", children(subjects.subList(0, 1), day))
        .replace("{child}", subjects.getFirst().person.given())
        .replaceFirst("\\{parent\\}", named(parent))
        .replace("{parent}", parent.person.given())
        .replaceFirst("\\{other\\}", other)
        .replace("{other}", "the other adult")
        .replace("{place}", place);
  }

  private static String street(String line) {
    int house = line.lastIndexOf(", ") + (line.startsWith("Flat") ? 2 : 1);
    String road = line.substring(house);
    return road.substring(road.indexOf(' ') + 1);
  }

  private static String named(Member member) {
    String part =
        switch (member.part) {
          case MOTHER -> "mother";
          case FATHER -> "father";
          case STEP_PARENT -> "partner of the mother";
          case GRANDPARENT -> "grandmother";
          case CHILD, GROWN_CHILD -> "of the family";
        };
    return member.person.given() + " (" + part + ")";
  }

  private static String children(List<Member> subjects, LocalDate day) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < subjects.size(); i++) {
      if (i > 0) {
        text.append(i == subjects.size() - 1 ? " and " : ", ");
      }
      Member member = subjects.get(i);
      int age = member.age(day);
      text.append(member.person.given());
      text.append(age == 0 ? " (under 1)" : " (" + age + ")");
    }
    return text.toString();
  }
}
