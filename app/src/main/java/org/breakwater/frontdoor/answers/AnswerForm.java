package org.breakwater.frontdoor.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.web.Conflict;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the browser sends it.
 *
 * @param known KNOWN or NOTHING_KNOWN
 * @param sensitive "true" when the hub is given a sanitised version and the agency keeps the
 *     original
 * @param version of the answer being corrected; 0 for the first
 */
public record AnswerForm(
    @Nullable String known,
    @Nullable String fromDay,
    @Nullable String fromMonth,
    @Nullable String fromYear,
    @Nullable String toDay,
    @Nullable String toMonth,
    @Nullable String toYear,
    @Nullable String worker,
    @Nullable String concerns,
    @Nullable String strengths,
    @Nullable String adults,
    @Nullable String relevance,
    @Nullable String restrictions,
    @Nullable String sensitive,
    @Nullable String original,
    @Nullable String handling,
    int version) {
  private static final int LONGEST = 8_000;

  static AnswerForm empty() {
    return new AnswerForm(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, 0);
  }

  static AnswerForm of(Answer.Kept kept) {
    Answer answer = kept.answer();
    DateFields from = DateFields.of(answer.from());
    DateFields to = DateFields.of(answer.to());
    return new AnswerForm(
        answer.nothingKnown() ? "NOTHING_KNOWN" : "KNOWN",
        from.day(),
        from.month(),
        from.year(),
        to.day(),
        to.month(),
        to.year(),
        answer.worker(),
        answer.concerns(),
        answer.strengths(),
        answer.adults(),
        answer.relevance(),
        answer.restrictions(),
        answer.sanitised() ? "true" : null,
        answer.original(),
        answer.handling(),
        kept.version());
  }

  public DateFields from() {
    return new DateFields(fromDay, fromMonth, fromYear);
  }

  public DateFields to() {
    return new DateFields(toDay, toMonth, toYear);
  }

  boolean nothing() {
    return "NOTHING_KNOWN".equals(known);
  }

  boolean keptBack() {
    return "true".equals(sensitive);
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (nothing()) {
      return errors;
    }
    if (!"KNOWN".equals(known)) {
      return errors.with("known", "Say whether you know anything", "KNOWN_MISSING");
    }
    errors = date(errors, "from", from(), "The date your work began");
    errors = date(errors, "to", to(), "The date your work ended");
    var began = from().date();
    var ended = to().date();
    if (began.isPresent() && ended.isPresent() && ended.get().isBefore(began.get())) {
      errors =
          errors.with(
              "to", "The date your work ended must not be before it began", "DATES_REVERSED");
    }
    if (text(concerns) == null
        && text(strengths) == null
        && text(relevance) == null
        && text(adults) == null) {
      errors =
          errors.with("concerns", "Say what you know, or answer “nothing known”", "ANSWER_EMPTY");
    }
    for (var field : texts().entrySet()) {
      if (field.getValue() != null && field.getValue().length() > LONGEST) {
        errors = errors.with(field.getKey(), "Use 8,000 characters or fewer", "TEXT_TOO_LONG");
      }
    }
    if (keptBack() && text(original) == null) {
      errors = errors.with("original", "Enter the original that you keep", "ORIGINAL_MISSING");
    }
    return errors;
  }

  private static FormErrors date(FormErrors errors, String field, DateFields date, String what) {
    String problem = date.problem(what);
    return problem == null ? errors : errors.with(field, problem, "DATE_NOT_REAL");
  }

  Answer answer() {
    if (nothing()) {
      return Answer.nothing();
    }
    return new Answer(
        false,
        from().date().orElse(null),
        to().date().orElse(null),
        text(worker),
        text(concerns),
        text(strengths),
        text(adults),
        text(relevance),
        text(restrictions),
        keptBack() ? text(original) : null,
        keptBack() ? text(handling) : null);
  }

  /** The fields a second writer and the first filled in differently. */
  List<Conflict.Difference> differences(AnswerForm saved) {
    List<Conflict.Difference> differences = new ArrayList<>();
    Map<String, @Nullable String> theirs = saved.texts();
    texts()
        .forEach((field, mine) -> {
          String now = shown(theirs.get(field));
          if (!now.equals(shown(mine))) {
            differences.add(
                new Conflict.Difference(
                    field,
                    LABELS.getOrDefault(field, field),
                    now,
                    shown(mine),
                    field.equals("known") ? KNOWN : List.of()));
          }
        });
    return differences;
  }

  /** Everything else, sent again unseen with the new version. */
  Map<String, String> carried(AnswerForm saved) {
    Map<String, String> carried = new LinkedHashMap<>();
    var differing = differences(saved).stream().map(Conflict.Difference::field).toList();
    texts()
        .forEach((field, mine) -> {
          if (!differing.contains(field)) {
            carried.put(field, shown(mine));
          }
        });
    carried.put("fromDay", shown(fromDay));
    carried.put("fromMonth", shown(fromMonth));
    carried.put("fromYear", shown(fromYear));
    carried.put("toDay", shown(toDay));
    carried.put("toMonth", shown(toMonth));
    carried.put("toYear", shown(toYear));
    carried.put("sensitive", shown(sensitive));
    carried.put("version", Integer.toString(saved.version()));
    return carried;
  }

  /** Whether anything is known, as the form asks it. */
  static final List<Option> KNOWN =
      List.of(
          Option.of("KNOWN", "Something is known"), Option.of("NOTHING_KNOWN", "Nothing is known"));

  private static final Map<String, String> LABELS =
      Map.of(
          "known", "Known or nothing known",
          "worker", "Worker",
          "concerns", "Concerns",
          "strengths", "Strengths",
          "adults", "Adults in the household",
          "relevance", "Why it matters here",
          "restrictions", "Restrictions on use",
          "original", "The original that you keep",
          "handling", "How it is to be handled");

  private Map<String, @Nullable String> texts() {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    texts.put("known", known);
    texts.put("worker", worker);
    texts.put("concerns", concerns);
    texts.put("strengths", strengths);
    texts.put("adults", adults);
    texts.put("relevance", relevance);
    texts.put("restrictions", restrictions);
    texts.put("original", original);
    texts.put("handling", handling);
    return texts;
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
