package org.breakwater.improvement.programmes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.breakwater.improvement.plan.ActionEvent;
import org.breakwater.improvement.plan.ActionKind;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A programme on a page.
 *
 * @param plan the part of the plan that belongs to it
 */
public record ProgrammePage(
    Source source,
    Theory theory,
    List<Entry> entries,
    Plan plan,
    boolean leads,
    EntryForm form,
    FormErrors errors) {
  public static final List<Option> STAGES =
      Arrays.stream(Theory.Stage.values()).map(one -> Option.of(one.name(), one.words())).toList();
  public static final List<Option> REGISTERS =
      Arrays.stream(Entry.Register.values())
          .map(one -> Option.of(one.name(), one.words()))
          .toList();
  public static final List<String> LEVELS =
      List.of("Children and families", "Community", "Professionals", "System", "All");

  /** The lines of one register; risks not scored yet first, then the highest score. */
  public List<Entry> of(Entry.Register register) {
    var some = entries.stream().filter(one -> one.register() == register);
    return register == Entry.Register.RISK
        ? some.sorted(Comparator.comparing((Entry one) -> one.score() == null ? -99 : -one.score()))
            .toList()
        : some.toList();
  }

  /**
   * Whether any line of a register has an owner, a date or a state: an empty column is left out.
   */
  public boolean owned(Entry.Register register) {
    return of(register).stream().anyMatch(one -> one.owner() != null);
  }

  public boolean dated(Entry.Register register) {
    return of(register).stream().anyMatch(one -> one.day() != null);
  }

  public boolean stated(Entry.Register register) {
    return of(register).stream().anyMatch(one -> one.state() != null);
  }

  /** The headings of a register's table: those of its columns that hold anything. */
  public List<String> head(Entry.Register register) {
    boolean risk = register == Entry.Register.RISK;
    var head = new java.util.ArrayList<String>();
    head.add(risk ? "Risk" : "Title");
    head.add(risk ? "What we do about it" : "What it says");
    if (owned(register)) {
      head.add("Owner");
    }
    if (risk) {
      head.add("Score");
    }
    if (dated(register)) {
      head.add("Date");
    }
    if (stated(register)) {
      head.add("State");
    }
    if (leads) {
      head.add("Change");
    }
    return head;
  }

  /** What was last said of a deliverable, in its own words; null when nothing was. */
  public static @Nullable String lastSaid(Plan.Entry one) {
    return one.events().stream()
        .filter(event -> event.kind() == EventKind.NOTE)
        .reduce((first, second) -> second)
        .map(ActionEvent::words)
        .orElse(null);
  }

  public List<Plan.Entry> deliverables() {
    return plan.entries().stream()
        .filter(one -> one.action().kind() == ActionKind.DELIVERABLE)
        .toList();
  }

  /** Boxes as choices of an arrow's ends. */
  public List<Option> boxes(boolean from) {
    return theory.boxes().stream()
        .filter(
            one -> from ? one.stage() != Theory.Stage.OUTCOME : one.stage() != Theory.Stage.CONTEXT)
        .map(one ->
            Option.of(one.id().toString(), one.stage().words() + ": " + shortened(one.words())))
        .toList();
  }

  private static String shortened(String words) {
    return words.length() <= 90 ? words : words.substring(0, 88) + " …";
  }
}
