package org.breakwater.frontdoor.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakwater.forms.DecisionTables;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.people.PersonCard;
import org.breakwater.people.PersonIndex;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names the agencies to ask: the decision table says which kinds, for each concern and each child's
 * age (finding A08); this maps kinds to the partnership's own organisations. A school is suggested
 * only when it has a record of one of the children.
 */
@Component
class SuggestAgencies {
  private static final String TABLE = "agencies-to-ask";

  private final DecisionTables tables;
  private final PersonIndex people;
  private final Directory directory;
  private final Clock clock;

  SuggestAgencies(DecisionTables tables, PersonIndex people, Directory directory, Clock clock) {
    this.tables = tables;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  List<SuggestedAgency> forContact(Viewer viewer, ContactHead contact, List<Subject> subjects) {
    LocalDate today = Wording.today(clock);
    Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);
    for (Map<String, @Nullable Object> inputs : inputs(contact, subjects, today)) {
      for (Map<String, Object> row : tables.decide(TABLE, inputs, today)) {
        kinds
            .computeIfAbsent(Kind.valueOf(text(row, "kind")), kind -> new LinkedHashSet<>())
            .add(text(row, "why"));
      }
    }
    Set<OrganisationId> schools =
        kinds.containsKey(Kind.SCHOOL) ? schoolsOf(viewer, subjects) : Set.of();
    List<SuggestedAgency> suggested = new ArrayList<>();
    for (Organisation organisation : directory.organisations(viewer.partnership())) {
      Set<String> reasons = kinds.getOrDefault(organisation.kind(), Set.of());
      boolean theirs = organisation.kind() != Kind.SCHOOL || schools.contains(organisation.id());
      if (!reasons.isEmpty() && theirs) {
        suggested.add(new SuggestedAgency(organisation, String.join(". ", reasons)));
      }
    }
    return suggested;
  }

  /** What the table asks, once for each child: a contact without one asks for an age not known. */
  private static List<Map<String, @Nullable Object>> inputs(
      ContactHead contact, List<Subject> subjects, LocalDate today) {
    Set<Map<String, @Nullable Object>> inputs = new LinkedHashSet<>();
    for (Subject subject : subjects) {
      if (subject.child()) {
        inputs.add(oneChild(contact, subject.born(), today));
      }
    }
    return inputs.isEmpty() ? List.of(oneChild(contact, null, today)) : List.copyOf(inputs);
  }

  private static Map<String, @Nullable Object> oneChild(
      ContactHead contact, @Nullable LocalDate born, LocalDate today) {
    boolean unborn = born != null && born.isAfter(today);
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("tags", contact.tags());
    inputs.put("ageYears", born == null || unborn ? null : Period.between(born, today).getYears());
    inputs.put("grade", contact.grade().name());
    inputs.put("unborn", unborn);
    return inputs;
  }

  private Set<OrganisationId> schoolsOf(Viewer viewer, List<Subject> subjects) {
    Set<OrganisationId> holders = new HashSet<>();
    for (Subject subject : subjects) {
      PersonCard card = subject.card();
      if (subject.child() && card != null) {
        people
            .file(viewer, card.person())
            .ifPresent(
                file -> file.records().forEach(record -> holders.add(record.organisation())));
      }
    }
    return holders;
  }

  private static String text(Map<String, Object> row, String output) {
    @Nullable Object value = row.get(output);
    if (value == null) {
      throw new IllegalStateException("The table " + TABLE + " gave no \"" + output + "\": " + row);
    }
    return value.toString();
  }
}
