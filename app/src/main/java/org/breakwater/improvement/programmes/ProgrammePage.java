package org.breakwater.improvement.programmes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.breakwater.improvement.plan.ActionKind;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.sources.Source;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;

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

  /** The lines of one register; risks with the highest score first. */
  public List<Entry> of(Entry.Register register) {
    var some = entries.stream().filter(one -> one.register() == register);
    return register == Entry.Register.RISK
        ? some.sorted(Comparator.comparing((Entry one) -> one.score() == null ? 0 : -one.score()))
            .toList()
        : some.toList();
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
