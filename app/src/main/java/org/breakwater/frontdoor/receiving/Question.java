package org.breakwater.frontdoor.receiving;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.breakwater.frontdoor.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What is asked beyond who, what and when: the same questions on the form, in the API and in the
 * daily file. The answers stand in the notice's {@code detail} under {@link #name}. Source: fields
 * of the VIST and of multi-agency referral forms.
 */
public enum Question {
  TRIGGER(
      Ask.POLICE, "trigger", "What were you called to, or how did you come across this?", 3, null),
  PRESENTATION(
      Ask.BOTH,
      "presentation",
      "How did the child seem: behaviour, appearance, mood?",
      3,
      "how the child seemed"),
  HOME(Ask.BOTH, "homeConditions", "What was the home like?", 3, "what the home was like"),
  DASH(Ask.POLICE, "dashScore", "DASH risk score, if domestic abuse", 0, null),
  HONOUR(
      Ask.POLICE,
      "honourBased",
      "Any sign of honour-based abuse, strangulation or weapons?",
      2,
      null),
  IMPACT(
      Ask.REFERRAL,
      "impact",
      "What is the impact of this on the child, day to day?",
      5,
      "the impact on the child"),
  HISTORY(Ask.REFERRAL, "history", "What has happened before?", 4, "what has happened before"),
  PROTECTIVE(
      Ask.BOTH,
      "protectiveFactors",
      "What is going well, and who keeps the child safe?",
      3,
      "what is going well"),
  TRIED(Ask.REFERRAL, "tried", "What have you or others already tried?", 4, "what has been tried"),
  ACTIONS(
      Ask.POLICE, "actionsTaken", "What have you already done?", 3, "what you have already done"),
  LANGUAGE(
      Ask.REFERRAL,
      "language",
      "Language and communication needs of the child and family",
      0,
      "language and communication needs"),
  WORKER(
      Ask.REFERRAL,
      "socialWorkerSpokenTo",
      "If you telephoned first: who did you speak to, and when?",
      0,
      null),
  WANTED(
      Ask.REFERRAL,
      "outcomeWanted",
      "What do you hope will happen?",
      2,
      "what you hope will happen"),
  GP(Ask.REFERRAL, "gp", "The child's GP", 0, "the child's GP");

  /** Of whom it is asked. */
  private enum Ask {
    POLICE,
    REFERRAL,
    BOTH
  }

  private final Ask ask;
  private final String name;
  private final String label;
  private final int rows;
  private final @Nullable String helps;

  Question(Ask ask, String name, String label, int rows, @Nullable String helps) {
    this.ask = ask;
    this.name = name;
    this.label = label;
    this.rows = rows;
    this.helps = helps;
  }

  /** The key in the notice's detail, and the name of the field. */
  public String formName() {
    return name;
  }

  /** As asked on a form. */
  public String label() {
    return label;
  }

  /** Lines of the text area; 0 for one line. */
  public int rows() {
    return rows;
  }

  /** What it adds, in words; null for a question that only sometimes applies. */
  public @Nullable String helps() {
    return helps;
  }

  /** The questions of one kind of notice, in the order of the form. */
  public static List<Question> of(Notice.Kind kind) {
    return Arrays.stream(values())
        .filter(question ->
            question.ask == Ask.BOTH
                || (question.ask == Ask.POLICE) == (kind == Notice.Kind.POLICE_NOTICE))
        .toList();
  }

  /** The question of that name, if it is asked of this kind. */
  public static Optional<Question> named(Notice.Kind kind, String name) {
    return of(kind).stream().filter(question -> question.name.equals(name)).findFirst();
  }
}
