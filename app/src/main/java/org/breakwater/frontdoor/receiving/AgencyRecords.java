package org.breakwater.frontdoor.receiving;

import java.util.List;
import org.breakwater.frontdoor.Notice;
import org.breakwater.people.AgencyRecord;
import org.breakwater.sharing.OrganisationId;

/** The people of a notice, as the person index takes them: as the sender gave them. */
final class AgencyRecords {
  private AgencyRecords() {}

  static List<AgencyRecord> of(Notice notice, OrganisationId sender) {
    AgencyRecord.Source source =
        switch (notice.kind()) {
          case POLICE_NOTICE -> AgencyRecord.Source.NOTICE;
          case REFERRAL -> AgencyRecord.Source.REFERRAL;
        };
    return notice.subjects().stream()
        .map(subject ->
            new AgencyRecord(
                sender,
                subject.localId(),
                source,
                subject.given(),
                subject.family(),
                subject.otherNames(),
                subject.born(),
                subject.sex(),
                subject.ethnicity(),
                subject.addressLine(),
                subject.town(),
                subject.postcode(),
                subject.identifiers(),
                subject.child()))
        .toList();
  }
}
