package org.breakwater.people.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.breakwater.people.PersonCard;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The least that names a person on a list, of what the viewer of the transaction may see. */
@Component
public class Cards {
  private final KnownRecords known;

  Cards(KnownRecords known) {
    this.known = known;
  }

  /** In the given order, without those that the viewer may not see. */
  public List<PersonCard> of(PartnershipId partnership, Collection<RecordId> records) {
    Map<RecordId, Known> seen = new HashMap<>();
    known
        .byId(partnership, new HashSet<>(records))
        .forEach(record -> seen.put(record.id(), record));
    List<Known> ordered = new ArrayList<>();
    for (RecordId record : records) {
      Known one = seen.get(record);
      if (one != null) {
        ordered.add(one);
      }
    }
    return cards(partnership, ordered);
  }

  private List<PersonCard> cards(PartnershipId partnership, List<Known> records) {
    Map<RecordId, Integer> questions =
        known.questions(partnership, records.stream().map(Known::id).distinct().toList());
    List<PersonId> unnumbered =
        records.stream().filter(one -> number(one) == null).map(Known::person).distinct().toList();
    Map<PersonId, String> numbers = known.nhsNumbers(partnership, unnumbered);
    return records.stream()
        .map(one -> {
          String number = number(one);
          return new PersonCard(
              one.id(),
              one.person(),
              Names.of(one.given()),
              one.given().born(),
              one.given().sex(),
              one.given().addressLine(),
              one.given().postcode(),
              number != null ? number : numbers.get(one.person()),
              one.given().child(),
              questions.getOrDefault(one.id(), 0));
        })
        .toList();
  }

  private static @Nullable String number(Known record) {
    return record.description().identifiers().get("NHS");
  }
}
