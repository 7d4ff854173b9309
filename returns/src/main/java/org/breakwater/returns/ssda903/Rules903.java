package org.breakwater.returns.ssda903;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.RuleSet;

/** All rules of the return, and which of them can run over given files. */
final class Rules903 {

  static final String NAME = "SSDA903 2026/27";

  private static final List<Book.Entry> ALL = all();

  private Rules903() {}

  private static List<Book.Entry> all() {
    Book book = new Book();
    ValueRules.write(book);
    HeaderRules.write(book);
    AsylumRules.write(book);
    EpisodeRules.write(book);
    LegalRules.write(book);
    PlacementRules.write(book);
    ProviderRules.write(book);
    PlaceRules.write(book);
    EndRules.write(book);
    CarriedRules.write(book);
    HealthRules.write(book);
    LeaverRules.write(book);
    AdoptionRules.write(book);
    DecisionRules.write(book);
    MissingRules.write(book);
    PermanenceRules.write(book);
    WorkerRules.write(book);
    OrderRules.write(book);
    TableRules.write(book);
    return book.entries();
  }

  static List<Book.Entry> entries() {
    return ALL;
  }

  static List<RuleCard> cards() {
    return ALL.stream().map(e -> e.rule().card()).toList();
  }

  /**
   * The rules that can run, and what the others lack.
   *
   * @param rules those that can
   * @param entries the same, with the table each looks at
   * @param lacking a sentence for each thing that is lacking, with the codes that wait for it
   */
  record Chosen(RuleSet<Child> rules, List<Book.Entry> entries, List<String> lacking) {}

  static Chosen over(Collection collection) {
    List<Book.Entry> run = new ArrayList<>();
    java.util.Map<String, List<String>> wait = new java.util.LinkedHashMap<>();
    for (Book.Entry entry : ALL) {
      RuleCard card = entry.rule().card();
      String lacking = entry.lacking(collection);
      if (lacking == null) {
        run.add(entry);
      } else {
        wait.computeIfAbsent(lacking, k -> new ArrayList<>()).add(card.code());
      }
    }
    List<String> notes = new ArrayList<>();
    wait.forEach((what, codes) ->
        notes.add("Not checked, for it needs %s: %s.".formatted(what, String.join(", ", codes))));
    return new Chosen(new RuleSet<>(NAME, run.stream().map(Book.Entry::rule).toList()), run, notes);
  }
}
