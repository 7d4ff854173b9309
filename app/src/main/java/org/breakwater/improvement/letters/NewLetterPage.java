package org.breakwater.improvement.letters;

import java.util.List;
import org.breakwater.web.FormErrors;

/** The page to give a letter on, and the letters given before. */
public record NewLetterPage(NewLetterForm form, FormErrors errors, List<KeptLetter> given) {
  public NewLetterPage {
    given = List.copyOf(given);
  }
}
