package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.FullName;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.Reason;
import org.breakwater.linkage.Verdict;
import org.breakwater.linkage.household.Described.Called;
import org.breakwater.linkage.household.Rules.Agreement;
import org.breakwater.linkage.household.Rules.Facts;
import org.breakwater.linkage.household.Rules.Given;
import org.jspecify.annotations.Nullable;

/**
 * Weighs two descriptions as {@link HouseholdModel#judge} weighs two records of a register, under
 * every name they go by; then rules have the last word. Not for more than one thread.
 */
public final class Weigher {

  private static final double BITS = 1 / Math.log(2);
  private static final double WORTH_KEEPING = 0.005;

  private final PairColumn<Name> given;
  private final PairColumn<Name> family;
  private final PairColumn<BirthDate> birth;
  private final PairColumn<String> sex;
  private final PairColumn<Text> home;
  private final PairColumn<HouseLine> lines;
  private final PairColumn<Map<String, String>> numbers;
  private final SourceColumn sources;
  private final People pair;
  private final Mixture mixture;
  private final NamesField names;
  private final byte[] levels;
  private final double[] logs = new double[4];
  private final double certain;
  private final double possible;

  /**
   * Makes one; cheap, so make one for each thread or batch.
   *
   * @param certain chance from which a pair is certain, if no rule is more careful
   * @param possible chance from which a pair is possible
   */
  public Weigher(Figures figures, double certain, double possible) {
    this.certain = certain;
    this.possible = possible;
    given = new PairColumn<>(figures.given, Meaning.GIVEN.key());
    family = new PairColumn<>(figures.family, Meaning.FAMILY.key());
    birth = new PairColumn<>(figures.birth, Meaning.BIRTH.key());
    sex = new PairColumn<>(figures.birth, Meaning.SEX.key());
    home = new PairColumn<>(figures.home, Meaning.TEXT.key());
    lines = new PairColumn<>(figures.home, HouseLine::toString);
    numbers = new PairColumn<>(figures.home, DescribedPeople.NUMBERS);
    sources = new SourceColumn(figures.mixture.people.sourceNames());
    pair =
        DescribedPeople.of(
            2,
            new Columns(given, family, birth, sex, List.of(home), List.of(), List.of(), sources),
            lines,
            numbers);
    mixture = figures.mixture.sharing(pair);
    names = (NamesField) pair.fields.get(pair.givenField);
    levels = new byte[pair.fields.size()];
  }

  /** Whether the two are of one person, how sure that is, and why; the same either way round. */
  public Comparison compare(Described a, Described b) {
    birth.set(a.birth, b.birth);
    sex.set(a.sex, b.sex);
    home.set(a.home, b.home);
    lines.set(a.line, b.line);
    numbers.set(a.numbers, b.numbers);
    sources.set(a.source, b.source);
    int ways = a.called().size() * b.called().size();
    double best = Double.NEGATIVE_INFINITY;
    String bestWords = "";
    int one = 0;
    int other = 0;
    for (int i = 0; i < a.called().size(); i++) {
      for (int j = 0; j < b.called().size(); j++) {
        weigh(a.called().get(i), b.called().get(j));
        double weight = Mixture.weight(logs) - (i + j == 0 ? 0 : otherName(ways));
        // a tie is settled by the words, so that the order of the records never shows
        String words = ways == 1 ? "" : nameWords(a.names().get(i), b.names().get(j));
        if (weight > best || weight == best && words.compareTo(bestWords) < 0) {
          best = weight;
          bestWords = words;
          one = i;
          other = j;
        }
      }
    }
    weigh(a.called().get(one), b.called().get(other));
    return judged(a, b, a.names().get(one), b.names().get(other), one + other == 0 ? 1 : ways);
  }

  /** Strangers find something in common the more easily the more names are tried, in bits. */
  private static double otherName(int ways) {
    return Math.log(ways) * BITS;
  }

  private void weigh(Called one, Called other) {
    given.set(one.given(), other.given());
    family.set(one.family(), other.family());
    for (int f = 0; f < levels.length; f++) {
      levels[f] = (byte) pair.fields.get(f).level(0, 1);
    }
    mixture.explain(levels, 0, 0, 1, logs);
  }

  private String nameWords(FullName one, FullName other) {
    return words(pair.givenField, shown(one.given()), shown(other.given()))
        + words(pair.familyField, shown(one.family()), shown(other.family()));
  }

  private String words(int field, String one, String other) {
    return levels[field] == Field.MISSING
        ? ""
        : pair.fields.get(field).words(levels[field], one, other);
  }

  private static String shown(@Nullable NamePart part) {
    return part == null ? "" : part.shown();
  }

  private Comparison judged(Described a, Described b, FullName one, FullName other, int ways) {
    var reasons = new ArrayList<Reason>();
    double prior = (mixture.prior[0] + sourcesSay()) * BITS;
    double sum = prior;
    for (int f = 0; f < levels.length; f++) {
      if (levels[f] != Field.MISSING) {
        double[] parts = mixture.parts(levels, f, 0, 1);
        double weight = (parts[0] - parts[3]) * BITS;
        sum += weight;
        say(f, weight, a, b, one, other, reasons);
      }
    }
    if (ways > 1) {
      sum -= otherName(ways);
      reasons.add(
          new Reason(Reason.NAMES, "under another name they are known by", -otherName(ways)));
    }
    double together = -mixture.together[mixture.agreement(levels, 0)] * BITS;
    sum += together;
    if (Math.abs(together) > WORTH_KEEPING) {
      reasons.add(new Reason(Reason.CHANCE, "strangers often have these in common", together));
    }
    double weight = Mixture.weight(logs) - (ways > 1 ? otherName(ways) : 0);
    double relatives = weight - sum;
    if (relatives < -WORTH_KEEPING) {
      reasons.add(
          new Reason(
              Reason.HOUSEHOLD,
              logs[2] > logs[1]
                  ? "twins would agree on as much"
                  : "brothers and sisters would agree on as much",
              relatives));
    } else {
      weight = sum;
    }
    double probability = 1 / (1 + Math.exp(-weight / BITS));
    Rules.Ruling ruling = Rules.rule(byThreshold(probability), facts(a, b, one, other));
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
            .thenComparing(Reason::field));
    ruling.words().forEach(words -> reasons.add(new Reason(Reason.RULE, words, 0)));
    return new Comparison(weight, probability, ruling.verdict(), reasons);
  }

  private double sourcesSay() {
    int at = pair.sourcePair(0, 1);
    return mixture.source[0][at] - mixture.source[3][at];
  }

  private Verdict byThreshold(double probability) {
    return probability >= certain
        ? Verdict.CERTAIN
        : probability >= possible ? Verdict.POSSIBLE : Verdict.SEPARATE;
  }

  private void say(
      int f,
      double weight,
      Described a,
      Described b,
      FullName one,
      FullName other,
      List<Reason> into) {
    Field field = pair.fields.get(f);
    int level = levels[f];
    switch (field.name()) {
      case "given" ->
          into.add(
              new Reason(
                  "given", field.words(level, shown(one.given()), shown(other.given())), weight));
      case "family" ->
          into.add(
              new Reason(
                  "family",
                  field.words(level, shown(one.family()), shown(other.family())),
                  weight));
      case "birth" ->
          into.add(
              new Reason(
                  "born",
                  field.words(level, String.valueOf(a.born()), String.valueOf(b.born())),
                  weight));
      case "numbers" -> {
        boolean same = level != NumbersField.DIFFERENT;
        List<String> kinds = NumbersField.kinds(a.numbers(), b.numbers(), same);
        for (String kind : kinds) {
          String words = Words.identifier(kind);
          into.add(
              new Reason(
                  kind,
                  same ? "same " + words : "different " + words + "s",
                  weight / kinds.size()));
        }
      }
      case "sex" -> into.add(new Reason("sex", field.words(level, "", ""), weight));
      default ->
          into.add(
              new Reason(
                  "home",
                  field.words(
                      level,
                      Objects.requireNonNullElse(a.postcode(), ""),
                      Objects.requireNonNullElse(b.postcode(), "")),
                  weight));
    }
  }

  private Facts facts(Described a, Described b, FullName one, FullName other) {
    Agreement familyAgrees = agreement(levels[pair.familyField], NamesField.DIFFERENT_RARE);
    Given first = given();
    return new Facts(
        first,
        levels[pair.givenField] == NamesField.SWAPPED ? Agreement.SAME : familyAgrees,
        born(a, b),
        home(),
        first != Given.UNKNOWN
            && first != Given.DIFFERENT
            && familyAgrees == Agreement.DIFFERENT
            && !(firstName(one.given()) && firstName(other.given()))
            && (firstName(one.family()) || firstName(other.family())),
        a.sex != null && b.sex != null && !a.sex.equals(b.sex),
        NumbersField.kinds(a.numbers(), b.numbers(), true).stream().map(Words::identifier).toList(),
        NumbersField.kinds(a.numbers(), b.numbers(), false).stream()
            .map(Words::identifier)
            .toList());
  }

  private Given given() {
    int level = levels[pair.givenField];
    if (level == Field.MISSING) {
      return Given.UNKNOWN;
    }
    if (names.lookalike(level, 0, 1) || level == NamesField.HALF_SWAPPED) {
      return Given.LOOKALIKE;
    }
    return switch (level) {
      case Field.EXACT, NamesField.SWAPPED -> Given.SAME;
      case NamesField.INITIAL -> Given.INITIAL;
      case NamesField.DIFFERENT_RARE, NamesField.DIFFERENT -> Given.DIFFERENT;
      default -> Given.ALIKE;
    };
  }

  private static Agreement agreement(int level, int firstDifferent) {
    return level == Field.MISSING
        ? Agreement.UNKNOWN
        : level == Field.EXACT
            ? Agreement.SAME
            : level < firstDifferent ? Agreement.NEARLY : Agreement.DIFFERENT;
  }

  private Agreement born(Described a, Described b) {
    int level = levels[pair.birthField];
    if (level == Field.MISSING || a.born() == null || b.born() == null) {
      return Agreement.UNKNOWN;
    }
    if (!BirthField.agrees(level)
        || Math.abs(a.born().getYear() - b.born().getYear()) >= BirthField.GENERATION_YEARS) {
      return Agreement.DIFFERENT;
    }
    return level == Field.EXACT || level == BirthField.SWAPPED ? Agreement.SAME : Agreement.NEARLY;
  }

  /** An address says more than a postcode. */
  private Agreement home() {
    int postcode = levels[pair.homeField];
    int address = levels[DescribedPeople.ADDRESS];
    boolean elsewhere = postcode == TextField.AREA || postcode == TextField.DIFFERENT;
    if (address == Field.EXACT && !elsewhere) {
      return Agreement.SAME;
    }
    if (address > Field.EXACT && TextField.agreement(postcode) == 1) {
      return Agreement.NEARLY;
    }
    if (address == AddressField.STREET && !elsewhere) {
      return Agreement.NEARLY;
    }
    if (postcode == Field.MISSING) {
      return address == Field.MISSING ? Agreement.UNKNOWN : Agreement.DIFFERENT;
    }
    return agreement(postcode, TextField.AREA);
  }

  private static boolean firstName(@Nullable NamePart part) {
    return part != null && NameVariants.firstName(part.first());
  }
}
