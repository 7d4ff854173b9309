package org.breakwater.improvement.example;

import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.improvement.actions.EventForm;
import org.breakwater.improvement.actions.RecordEvent;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.DateFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what happened to the example's actions, through the gate that everybody passes. */
@Component
class ExampleEvents {
  private final RecordEvent record;

  ExampleEvents(RecordEvent record) {
    this.record = record;
  }

  void say(Viewer who, UUID action, EventKind what, String words) {
    say(who, action, what, words, null, null, null);
  }

  void say(
      Viewer who,
      UUID action,
      EventKind what,
      String words,
      @Nullable String about,
      @Nullable LocalDate day,
      @Nullable String value) {
    DateFields on = DateFields.of(day);
    var form =
        new EventForm(what.name(), words, about, on.day(), on.month(), on.year(), value, null);
    if (record.record(who, action, form, null) instanceof RecordEvent.Result.Refused) {
      throw new IllegalStateException("The example says what the gate refuses: " + words);
    }
  }
}
