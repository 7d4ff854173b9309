package org.breakwater.people.involvements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/**
 * The minimal flag: a service works with this person now, and whom to call.
 *
 * <p>The hub may have it of anyone. A police reviewer may have it of people in records of the
 * reviewer's own force, and a social worker of people whose record they may see: the database
 * itself shows them no other record to ask by. Only then is the flag read as the system. Nobody
 * else has it.
 */
@Component
public class OpenServices {
  private final Access access;
  private final Involvements involvements;
  private final KnownRecords known;
  private final Directory directory;
  private final Clock clock;

  OpenServices(
      Access access,
      Involvements involvements,
      KnownRecords known,
      Directory directory,
      Clock clock) {
    this.access = access;
    this.involvements = involvements;
    this.known = known;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * For each record the viewer may ask by; an empty list says that no service works with that
   * person now.
   */
  public Map<RecordId, List<OpenTo>> of(Viewer viewer, Collection<RecordId> records) {
    if (records.isEmpty() || !mayAsk(viewer)) {
      return Map.of();
    }
    Map<RecordId, PersonId> seen =
        access.reading(viewer, () -> known.peopleOf(viewer.partnership(), records));
    Map<PersonId, List<OpenTo>> open =
        ofPeople(viewer.partnership(), seen.values().stream().distinct().toList());
    var answers = new HashMap<RecordId, List<OpenTo>>();
    seen.forEach((record, person) -> answers.put(record, open.getOrDefault(person, List.of())));
    return answers;
  }

  private static boolean mayAsk(Viewer viewer) {
    return viewer.inHub()
        || viewer.has(Role.POLICE_REVIEWER)
        || viewer.has(Role.SOCIAL_WORKER)
        || viewer.roles().stream().anyMatch(Role::isSystem);
  }

  /** Services of people; whoever asks has made sure that the viewer may know. */
  private Map<PersonId, List<OpenTo>> ofPeople(PartnershipId partnership, List<PersonId> people) {
    Viewer system = access.system(partnership, Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    LocalDate today = Wording.today(clock);
    var open = new HashMap<PersonId, List<OpenTo>>();
    var names = new HashMap<OrganisationId, String>();
    access
        .reading(system, () -> involvements.open(partnership, people, today))
        .forEach(row -> {
          String organisation =
              names.computeIfAbsent(
                  row.organisation(),
                  id ->
                      directory
                          .organisation(partnership, id)
                          .map(Organisation::name)
                          .orElse("Not known"));
          var flag =
              new OpenTo(
                  row.service(),
                  Services.name(row.service()),
                  organisation,
                  row.from(),
                  row.worker(),
                  row.workerPhone(),
                  row.team());
          List<OpenTo> flags = open.computeIfAbsent(row.person(), fresh -> new ArrayList<>());
          if (!flags.contains(flag)) {
            flags.add(flag);
          }
        });
    return open;
  }
}
