package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.linkage.TermFrequencies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is believed of people described one by one: how one person's records, relatives and
 * strangers agree, and how common names, dates and postcodes are.
 */
public final class Figures {

  private static final int SAMPLES = 1_000_000;

  /** Where fewer records have a value, its figures are hardly used. */
  private static final double KNOWN_OFTEN = 0.2;

  /**
   * Other records of the same person that a record has on average, where agencies overlap at all.
   */
  private static final double FEWEST_OTHERS = 0.02;

  final Mixture mixture;
  final Shares given;
  final Shares family;
  final Shares birth;
  final Shares home;

  private Figures(Mixture mixture, Shares given, Shares family, Shares birth, Shares home) {
    this.mixture = mixture;
    this.given = given;
    this.family = family;
    this.birth = birth;
    this.home = home;
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param ofGiven how common first names are in the country
   * @param ofFamily how common surnames are
   * @throws IllegalArgumentException if something is missing, unknown or no chance; the message
   *     names it
   */
  public static Figures read(JsonNode json, TermFrequencies ofGiven, TermFrequencies ofFamily) {
    List<String> sources =
        json.has("sources")
            ? HouseholdFile.texts(json, "sources")
            : List.of(DescribedPeople.NO_SOURCE);
    JsonNode values = HouseholdFile.need(json, "values");
    return new Figures(
        HouseholdFile.read(json, DescribedPeople.nobody(sources)),
        Shares.read(HouseholdFile.need(values, "given"), ofGiven),
        Shares.read(HouseholdFile.need(values, "family"), ofFamily),
        Shares.read(HouseholdFile.need(values, "birth"), null),
        Shares.read(HouseholdFile.need(values, "postcode"), null));
  }

  /**
   * As data: what {@link HouseholdModel#toJson} writes, and the values more than one record has.
   */
  public ObjectNode toJson() {
    ObjectNode json = HouseholdFile.write(mixture);
    ObjectNode values = json.putObject("values");
    values.set("given", given.toJson());
    values.set("family", family.toJson());
    values.set("birth", birth.toJson());
    values.set("postcode", home.toJson());
    return json;
  }

  /**
   * Why these figures should not be used: what they take for one person's records does not look
   * like that. Empty if nothing speaks against them. The four checks that a statistician would make
   * first; docs/walks/two-records-one-child.md has the others.
   */
  public List<String> doubts() {
    var doubts = new ArrayList<String>();
    doubt(given, mixture.people.givenField, 0.5, "first name", doubts);
    doubt(family, mixture.people.familyField, 0.5, "surname", doubts);
    doubt(birth, mixture.people.birthField, 0.5, "date of birth", doubts);
    doubt(home, mixture.people.homeField, 0.25, "postcode", doubts);
    double others = Math.exp(mixture.prior[0]) * given.records();
    if (others < FEWEST_OTHERS) {
      doubts.add(
          String.format(
              Locale.UK,
              "of 1,000 records only %.0f have another of the same person",
              others * 1_000));
    }
    return doubts;
  }

  private void doubt(Shares shares, int field, double least, String words, List<String> doubts) {
    double equal = Math.exp(mixture.pooled[field][0][Field.EXACT]);
    if (shares.known() > shares.records() * KNOWN_OFTEN && equal < least) {
      doubts.add(
          String.format(
              Locale.UK,
              "of 100 pairs of records of one person only %.0f have the same %s",
              equal * 100,
              words));
    }
  }

  /** The same with the names of another population. */
  public Figures withNames(TermFrequencies ofGiven, TermFrequencies ofFamily) {
    return new Figures(mixture, given.with(ofGiven), family.with(ofFamily), birth, home);
  }

  /**
   * Learns them from records, without labels, as {@link HouseholdLinker#train} does. The same
   * records in the same order give the same figures.
   *
   * @param seed of the random pairs
   */
  public Figures learn(List<Described> records, long seed) {
    People people = DescribedPeople.of(records);
    var settings = new HouseholdLinker.Settings(SAMPLES, seed, 1, false);
    Mixture learnt = HouseholdLinker.train(people, settings).model().mixture();
    return new Figures(
        learnt.about(DescribedPeople.nobody(people.sourceNames())),
        Shares.of(people.given, Meaning.GIVEN.key(), given.names()),
        Shares.of(people.family, Meaning.FAMILY.key(), family.names()),
        Shares.of(people.birth, Meaning.BIRTH.key(), null),
        Shares.of(people.home.getFirst(), Meaning.TEXT.key(), null));
  }
}
