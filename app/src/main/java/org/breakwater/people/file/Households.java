package org.breakwater.people.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.breakwater.people.PersonFile.HouseholdMember;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.file.PersonFiles.Related;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.PartnershipId;
import org.springframework.stereotype.Component;

/**
 * Who lives with a person, or is named by an agency as their family, among the records the viewer
 * may see.
 */
@Component
public class Households {
  private final KnownRecords known;
  private final PersonFiles files;

  Households(KnownRecords known, PersonFiles files) {
    this.known = known;
    this.files = files;
  }

  /** Family first, then others at the same home; adults before children, the eldest first. */
  public List<HouseholdMember> of(PartnershipId partnership, PersonId person, List<Known> records) {
    List<RecordId> ids = records.stream().map(Known::id).toList();
    Map<RecordId, String> relations = new HashMap<>();
    for (Related related : files.related(partnership, ids)) {
      relations.put(related.record(), words(related));
    }
    Set<RecordId> all = new LinkedHashSet<>(relations.keySet());
    all.addAll(files.sameHome(partnership, ids, person));
    Map<PersonId, List<Known>> people = new LinkedHashMap<>();
    for (Known other : known.byId(partnership, all)) {
      if (!other.person().equals(person)) {
        people.computeIfAbsent(other.person(), fresh -> new ArrayList<>()).add(other);
      }
    }
    return people.entrySet().stream()
        .map(one ->
            new HouseholdMember(
                one.getKey(),
                Names.most(one.getValue()),
                Names.most(one.getValue(), record -> record.given().born()).orElse(null),
                one.getValue().stream().anyMatch(record -> record.given().child()),
                one.getValue().stream()
                    .map(record -> relations.get(record.id()))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null)))
        .sorted(
            java.util.Comparator.comparing((HouseholdMember one) -> one.relation() == null)
                .thenComparing(HouseholdMember::child)
                .thenComparing(
                    HouseholdMember::born,
                    java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))
                .thenComparing(HouseholdMember::name))
        .toList();
  }

  /** What the other is to this person. */
  private static String words(Related related) {
    String kind = related.kind().toUpperCase(Locale.ROOT);
    if (!related.forward()) {
      kind =
          switch (kind) {
            case "MOTHER", "FATHER", "PARENT", "STEPPARENT", "CARER", "GUARDIAN" -> "CHILD";
            case "CHILD", "SON", "DAUGHTER" -> "PARENT";
            case "GRANDPARENT" -> "GRANDCHILD";
            default -> kind;
          };
    }
    return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
