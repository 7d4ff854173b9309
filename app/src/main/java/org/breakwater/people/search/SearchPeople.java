package org.breakwater.people.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.linkage.Linker;
import org.breakwater.linkage.NhsNumber;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.linkage.Sex;
import org.breakwater.linkage.Upn;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonCard;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonQuery;
import org.breakwater.people.RecordId;
import org.breakwater.people.SearchHit;
import org.breakwater.people.file.Cards;
import org.breakwater.people.involvements.OpenServices;
import org.breakwater.people.matching.KeyHash;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/**
 * Finds people by what a caller remembers of them. Candidates come from the index as the system
 * sees it; what is shown is read again as the viewer, so that the search finds nobody whom the
 * viewer may not see.
 */
@Component
public class SearchPeople {
  private static final int CANDIDATES = 250;
  private static final int EACH_KEY = 300;
  private static final int FEW = 5;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Access access;
  private final FiledNames filed;
  private final Cards cards;
  private final OpenServices open;

  SearchPeople(Access access, FiledNames filed, Cards cards, OpenServices open) {
    this.access = access;
    this.filed = filed;
    this.cards = cards;
    this.open = open;
  }

  /**
   * The likeliest first, one hit a person; traced with the words.
   *
   * @throws Access.NotPermitted if the viewer may not search
   */
  public List<SearchHit> search(Viewer viewer, PersonQuery query) {
    access.check(viewer, Permission.SEARCH_PEOPLE);
    return access.reading(
        viewer,
        () -> {
          List<Fit> fits = best(viewer, query);
          access.trace(
              viewer,
              Act.SEARCH,
              new RecordRef("person-search", NOBODY),
              "searched for " + inWords(query) + "; found " + fits.size());
          return hits(viewer, fits);
        });
  }

  private List<SearchHit> hits(Viewer viewer, List<Fit> fits) {
    List<RecordId> records = fits.stream().map(fit -> fit.record().id()).toList();
    Map<RecordId, List<OpenTo>> flags = open.of(viewer, records);
    Map<RecordId, PersonCard> shown =
        cards.of(viewer.partnership(), records).stream()
            .collect(Collectors.toMap(PersonCard::record, card -> card));
    var hits = new ArrayList<SearchHit>();
    for (Fit fit : fits) {
      PersonCard card = shown.get(fit.record().id());
      if (card != null) {
        hits.add(
            new SearchHit(
                card, fit.why(), fit.score(), flags.getOrDefault(fit.record().id(), List.of())));
      }
    }
    return hits;
  }

  private List<Fit> best(Viewer viewer, PersonQuery query) {
    Set<RecordId> found =
        access.reading(
            access.system(viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING),
            () -> candidates(viewer, query));
    Map<PersonId, Fit> best = new HashMap<>();
    for (Filed record : filed.read(viewer.partnership(), found)) {
      Fit fit = Fit.of(query, record);
      if (fit.worthShowing()) {
        best.merge(record.person(), fit, (a, b) -> b.score() > a.score() ? b : a);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Fit fit) -> -fit.score())
                .thenComparing(fit -> fit.record().id().value()))
        .limit(query.limit())
        .toList();
  }

  private Set<RecordId> candidates(Viewer viewer, PersonQuery query) {
    Set<RecordId> numbered = filed.numbered(viewer.partnership(), query.words().strip());
    if (!numbered.isEmpty()) {
      return numbered;
    }
    var narrow = new LinkedHashSet<Long>();
    var wide = new LinkedHashSet<Long>();
    Linker.standard().keys(described(query)).forEach(key -> narrow.add(KeyHash.of(key)));
    for (String key : Linker.standard().nameKeys(query.words())) {
      (key.startsWith("t|") ? wide : narrow).add(KeyHash.of(key));
    }
    Set<RecordId> found =
        new LinkedHashSet<>(filed.sharing(viewer.partnership(), narrow, EACH_KEY, CANDIDATES));
    if (found.size() < FEW) {
      found.addAll(filed.sharing(viewer.partnership(), wide, EACH_KEY, CANDIDATES));
    }
    return found;
  }

  /** The last word as a surname; the keys do not mind when it is not. */
  private static PersonDescription described(PersonQuery query) {
    String words = query.words().strip();
    int cut = words.lastIndexOf(' ');
    Map<String, String> numbers = new LinkedHashMap<>();
    NhsNumber.parse(words).ifPresent(number -> numbers.put("NHS", number.digits()));
    Upn.parse(words).ifPresent(number -> numbers.put("UPN", number.value()));
    boolean number = !numbers.isEmpty();
    return new PersonDescription(
        number || cut < 0 ? null : words.substring(0, cut),
        number || words.isEmpty() ? null : words.substring(cut + 1),
        List.of(),
        query.born(),
        Sex.UNKNOWN,
        query.postcode(),
        null,
        numbers);
  }

  private static String inWords(PersonQuery query) {
    var parts = new ArrayList<String>();
    if (!query.words().isBlank()) {
      parts.add("\"" + query.words().strip() + "\"");
    }
    if (query.born() != null) {
      parts.add("born " + query.born());
    }
    if (query.postcode() != null) {
      parts.add("postcode " + query.postcode());
    }
    return String.join(", ", parts);
  }
}
