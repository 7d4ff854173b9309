package org.breakwater.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented safeguarding partnership: its organisations and professionals, the families of its
 * area, what each agency wrote down about them, who works with them and what came to the hub.
 *
 * <p>The same size, seed and date give the same output, on any machine. Nothing is held but the
 * undecided contacts, so a county needs no more memory than a town. No person, address or number is
 * real; names are ordinary ones joined at random.
 */
public final class Synthetic {
  private final Size size;
  private final long seed;
  private final LocalDate asOf;
  private final Instant now;
  private final Names names = new Names();
  private final Partners partners;
  private final Staff staff;

  private Synthetic(Size size, long seed, LocalDate asOf, Instant now) {
    this.size = size;
    this.seed = seed;
    this.asOf = asOf;
    this.now = now;
    this.partners = new Partners(size);
    this.staff = new Staff(size, partners.organisations(), names, Dice.of(seed, "staff", 0));
  }

  /**
   * A partnership as it stands on a date, at nine in the morning.
   *
   * @param seed any number; another seed gives other families of the same kind
   * @param asOf the day on which ages, open involvements and the end of the history are counted
   */
  public static Synthetic generate(Size size, long seed, LocalDate asOf) {
    return new Synthetic(size, seed, asOf, asOf.atTime(9, 0).atZone(Contacts.LONDON).toInstant());
  }

  /**
   * A partnership as it stands at a moment: the undecided contacts arrived in the hours before it.
   * Everything else, but for the records the senders of those contacts opened, depends only on the
   * date of the moment in London.
   */
  public static Synthetic generate(Size size, long seed, Instant now) {
    return new Synthetic(size, seed, LocalDate.ofInstant(now, Contacts.LONDON), now);
  }

  /** The day on which ages and open involvements are counted. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The partners and the people who sign in. */
  public Partnership partnership() {
    return new Partnership(
        "tidewater",
        "Tidewater Safeguarding Children Partnership",
        partners.organisations(),
        staff.all());
  }

  /** Gives everything to a sink, family by family; may be called again, with the same result. */
  public void into(Sink sink) {
    Streets streets = new Streets(size);
    FamilyMaker maker = new FamilyMaker(names, streets, partners, asOf);
    Lives lives = new Lives(staff, streets, asOf);
    Clerk clerk = new Clerk(new Slips());
    Contacts contacts = new Contacts(size, staff, new Narratives(), asOf, now);
    List<PastContact> waiting = new ArrayList<>();
    int children = 0;
    for (long index = 0; children < size.children(); index++) {
      Family family = maker.make(index, Dice.of(seed, "family", index));
      children += family.children().size();
      waiting.addAll(one(family, lives, clerk, contacts, sink));
    }
    contacts.queue(waiting).forEach(sink::contact);
  }

  private List<PastContact> one(
      Family family, Lives lives, Clerk clerk, Contacts contacts, Sink sink) {
    List<Spell> spells = lives.of(family);
    Holdings holdings = new Holdings(family, asOf);
    for (Spell spell : spells) {
      LocalDate to = spell.to();
      holdings.seen(spell.member(), spell.organisation(), spell.from());
      holdings.seen(spell.member(), spell.organisation(), to == null ? asOf : to);
    }
    List<PastContact> history = contacts.history(family, holdings, spells);
    family.dice = Dice.of(seed, "waiting", family.index);
    List<PastContact> waiting = contacts.waiting(family, holdings);
    family.dice = Dice.of(seed, "records", family.index);
    family.homes.forEach(home -> sink.household(home.household()));
    family.members.forEach(member -> sink.person(member.person));
    family.relationships.forEach(sink::relationship);
    for (Holdings.Holding holding : holdings.all()) {
      sink.record(clerk.write(holding, holdings, family));
    }
    for (Spell spell : spells) {
      sink.involvement(
          new Involvement(
              spell.organisation(),
              spell.service(),
              holdings.seen(spell.member(), spell.organisation(), spell.from()).localId(),
              spell.member().person.truthId(),
              spell.from(),
              spell.to(),
              spell.worker().name(),
              spell.worker().phone(),
              spell.team()));
    }
    history.forEach(sink::contact);
    return waiting;
  }
}
