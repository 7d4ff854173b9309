package org.breakwater.synthetic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Keeps everything a small partnership gives, and a hash of all of it in order. */
final class Collected implements Sink {
  final Map<Long, Household> households = new HashMap<>();
  final Map<Long, Person> people = new HashMap<>();
  final List<Relationship> relationships = new ArrayList<>();
  final List<AgencyRecord> records = new ArrayList<>();
  final List<Involvement> involvements = new ArrayList<>();
  final List<PastContact> contacts = new ArrayList<>();
  private final MessageDigest digest;

  Collected() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Collected of(Synthetic synthetic) {
    Collected collected = new Collected();
    synthetic.into(collected);
    return collected;
  }

  List<Person> children() {
    return people.values().stream().filter(Person::child).toList();
  }

  Person person(long truthId) {
    Person person = people.get(truthId);
    if (person == null) {
      throw new AssertionError("Nobody has truth id " + truthId);
    }
    return person;
  }

  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(Object thing) {
    digest.update(thing.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void household(Household household) {
    add(household);
    households.put(household.id(), household);
  }

  @Override
  public void person(Person person) {
    add(person);
    people.put(person.truthId(), person);
  }

  @Override
  public void relationship(Relationship relationship) {
    add(relationship);
    relationships.add(relationship);
  }

  @Override
  public void record(AgencyRecord record) {
    add(record);
    records.add(record);
  }

  @Override
  public void involvement(Involvement involvement) {
    add(involvement);
    involvements.add(involvement);
  }

  @Override
  public void contact(PastContact contact) {
    add(contact);
    contacts.add(contact);
  }
}
