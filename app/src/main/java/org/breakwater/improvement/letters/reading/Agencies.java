package org.breakwater.improvement.letters.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.improvement.letters.reading.ReadLetter.Suggestion;

/**
 * Suggests which agencies a finding is about, from the words that name them. Who comes first and
 * most often is likeliest to be praised or to have to act. A suggestion only: a person decides.
 */
final class Agencies {
  private static final Map<Agency, Pattern> NAMES = new EnumMap<>(Agency.class);
  private static final double ENOUGH = 2;
  private static final int MOST = 4;

  static {
    name(
        Agency.POLICE,
        "police|constabulary|policing|\\bthe force\\b|\\bthe force’s\\b|\\bofficers\\b|custody"
            + "|\\bmps\\b|\\bpcc\\b|\\bvists?\\b|\\bppns?\\b");
    name(
        Agency.HEALTH,
        "health (?:visit|practitioner|professional|agenc|partner|provider|service|staff|team|"
            + "worker|colleague|economy|trust|representative|assessment|care|organisation|leader|"
            + "commission|offer)\\w*|healthcare|school nurs\\w*|\\bnurs(?:e|es|ing)\\b|camhs"
            + "|\\bgps?\\b|general practi\\w*|\\bccgs?\\b|\\bicbs?\\b|\\bnhs\\b|midwi\\w*|maternity"
            + "|hospitals?|clinical\\w*|clinicians?|paediatric\\w*|ambulance|emergency department"
            + "|foundation trust|substance misuse (?:service|team|worker)\\w*|dental|sexual health"
            + "|looked[- ]after health|\\bsarc\\b");
    name(
        Agency.SOCIAL_CARE,
        "social care|social work\\w*|local authority|children’s services|early help"
            + "|emergency duty|\\bedt\\b|independent reviewing|family support|personal advis\\w*"
            + "|assessment teams?|front door|child protection (?:chair|conference chair)\\w*");
    name(
        Agency.EDUCATION,
        "schools?(?! nurs)|education|teachers?|colleges?|\\bdsls?\\b|virtual head|academies|\\bsend\\b");
    name(Agency.YOUTH_JUSTICE, "\\byots?\\b|\\byos\\b|\\byjs\\b|youth offending|youth justice");
    name(Agency.PROBATION, "probation|\\bnps\\b|\\bcrcs?\\b|community rehabilitation|\\bmappa\\b");
    name(
        Agency.PARTNERSHIP,
        "partnerships?\\b|partners\\b|partner agenc\\w*|\\blscb\\b|\\w*scb\\b|\\w*scp\\b"
            + "|safeguarding (?:children )?board|agencies|multi-?agency|multi-?disciplinary"
            + "|\\bmash\\b|strategy (?:discussion|meeting)s?|\\bmarac\\b|\\bmace\\b"
            + "|senior leaders|joint(?:ly)?\\b");
    name(
        Agency.VOLUNTARY,
        "voluntary|charit\\w+|third sector|barnardo\\w*|\\bnspcc\\b|\\bidvas?\\b|women’s aid");
    name(Agency.HOUSING, "housing|homeless\\w*");
    name(
        Agency.COUNCIL,
        "public health|elected members|councillors?|community safety|\\bcabinet\\b");
    name(
        Agency.ADULT_SERVICES,
        "adult social care|adult services|adult mental health|adult safeguarding|adults’ services");
  }

  private Agencies() {}

  private static void name(Agency agency, String words) {
    NAMES.put(agency, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
  }

  static List<Suggestion> of(String finding) {
    String text = finding.replace('\'', '’');
    int firstStop = text.indexOf(". ") < 0 ? text.length() : text.indexOf(". ");
    Map<Agency, Double> weight = new EnumMap<>(Agency.class);
    Map<Agency, Set<String>> words = new EnumMap<>(Agency.class);
    NAMES.forEach((agency, pattern) -> {
      Matcher named = pattern.matcher(text);
      while (named.find()) {
        double near = named.start() < 70 ? 3 : named.start() < firstStop ? 2 : 1;
        // the partnership's words stand in nearly every finding
        weight.merge(agency, agency == Agency.PARTNERSHIP ? near * 0.75 : near, Double::sum);
        words
            .computeIfAbsent(agency, key -> new LinkedHashSet<>())
            .add(named.group().toLowerCase(Locale.ROOT));
      }
    });
    if (weight.isEmpty()) {
      return List.of(new Suggestion(Agency.PARTNERSHIP, List.of("no agency is named")));
    }
    double top = weight.values().stream().mapToDouble(w -> w).max().orElse(0);
    List<Agency> order = new ArrayList<>(weight.keySet());
    order.sort((a, b) -> Double.compare(weight.getOrDefault(b, 0.0), weight.getOrDefault(a, 0.0)));
    List<Suggestion> result = new ArrayList<>();
    for (Agency agency : order) {
      double own = weight.getOrDefault(agency, 0.0);
      boolean enough =
          own >= Math.min(ENOUGH, top) && own >= top * (agency == Agency.PARTNERSHIP ? 0.45 : 0.3);
      if (enough && result.size() < MOST) {
        result.add(
            new Suggestion(
                agency,
                List.copyOf(words.getOrDefault(agency, Set.of())).stream().limit(4).toList()));
      }
    }
    return result;
  }
}
