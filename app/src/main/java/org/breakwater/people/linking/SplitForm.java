package org.breakwater.people.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.breakwater.people.RecordId;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Which records a practitioner takes out, as the browser sends it.
 *
 * @param records ids of records
 */
record SplitForm(@Nullable List<String> records, @Nullable String why) {
  private static final int LONGEST = 2_000;

  List<String> chosen() {
    return records == null ? List.of() : records;
  }

  String words() {
    return why == null ? "" : why.strip();
  }

  List<RecordId> recordIds() {
    var ids = new ArrayList<RecordId>();
    for (String record : chosen()) {
      ids.add(new RecordId(UUID.fromString(record)));
    }
    return ids;
  }

  FormErrors errors(int standing) {
    FormErrors errors = FormErrors.none();
    if (chosen().isEmpty()) {
      errors =
          errors.with("records", "Choose the records that are of somebody else", "RECORDS_MISSING");
    } else if (chosen().size() >= standing) {
      errors = errors.with("records", "Leave at least one record with this person", "RECORDS_ALL");
    } else if (!chosen().stream().allMatch(SplitForm::isId)) {
      errors = errors.with("records", "Choose from the records shown", "RECORDS_UNKNOWN");
    }
    if (words().isEmpty()) {
      errors =
          errors.with("why", "Enter your reason, so that others can follow it", "REASON_MISSING");
    } else if (words().length() > LONGEST) {
      errors =
          errors.with("why", "Your reason must be 2,000 characters or fewer", "REASON_TOO_LONG");
    }
    return errors;
  }

  private static boolean isId(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }
}
