package org.breakwater.improvement.letters;

import java.time.LocalDate;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the browser sends it; the file comes beside.
 *
 * @param text pasted words, in place of a file
 */
public record NewLetterForm(
    @Nullable String text,
    @Nullable String receivedDay,
    @Nullable String receivedMonth,
    @Nullable String receivedYear) {
  private static final int LONGEST = 300_000;

  static NewLetterForm on(LocalDate today) {
    DateFields day = DateFields.of(today);
    return new NewLetterForm(null, day.day(), day.month(), day.year());
  }

  public DateFields received() {
    return new DateFields(receivedDay, receivedMonth, receivedYear);
  }

  public String pasted() {
    return text == null ? "" : text.strip();
  }

  FormErrors errors(boolean filed, LocalDate today) {
    FormErrors errors = FormErrors.none();
    if (!filed && pasted().isEmpty()) {
      errors = errors.with("file", "Choose a file, or paste the letter's text", "LETTER_MISSING");
    }
    if (filed && !pasted().isEmpty()) {
      errors = errors.with("file", "Give either a file or text, not both", "LETTER_TWICE");
    }
    if (pasted().length() > LONGEST) {
      errors = errors.with("text", "Use 300,000 characters or fewer", "TEXT_TOO_LONG");
    }
    LocalDate day = received().date().orElse(null);
    if (day == null) {
      errors = errors.with("received", "Enter the day the letter came", "RECEIVED_MISSING");
    } else if (day.isAfter(today)) {
      errors =
          errors.with("received", "The day the letter came cannot lie ahead", "RECEIVED_AHEAD");
    }
    return errors;
  }

  /** The file's own name without folders, short, and harmless. */
  static String name(@Nullable String given) {
    String last =
        given == null
            ? ""
            : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
    String ending = safe.length() <= 80 ? safe : safe.substring(safe.length() - 80);
    return ending.matches("[. ]*") ? "letter" : ending;
  }
}
