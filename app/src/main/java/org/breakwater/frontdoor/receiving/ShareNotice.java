package org.breakwater.frontdoor.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Notice;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.sharing.SharingRecords.LawfulBasis;
import org.breakwater.sharing.SharingRecords.SpecialCondition;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** Writes down that the sender shared with the hub, on which basis, and what the family knows. */
@Component
class ShareNotice {
  private final SharingRecords records;
  private final Directory directory;

  ShareNotice(SharingRecords records, Directory directory) {
    this.records = records;
    this.directory = directory;
  }

  void record(Viewer viewer, Notice notice, Directory.Organisation sender, ContactId contact) {
    boolean told = Boolean.TRUE.equals(notice.familyTold());
    records.record(
        viewer,
        new SharingRecords.Share(
            contact.ref(),
            notice.kind().words() + " to the multi-agency safeguarding hub",
            sender.kind() == Directory.Kind.VOLUNTARY
                ? LawfulBasis.LEGITIMATE_INTERESTS
                : LawfulBasis.PUBLIC_TASK,
            SpecialCondition.SAFEGUARDING,
            categories(notice),
            directory.organisations(viewer.partnership()).stream()
                .filter(organisation -> organisation.kind() == Directory.Kind.SOCIAL_CARE)
                .map(Directory.Organisation::id)
                .toList(),
            told,
            told ? null : Objects.requireNonNullElse(notice.whyNotTold(), "Not said by the sender"),
            false));
  }

  private static List<String> categories(Notice notice) {
    List<String> categories = new ArrayList<>(List.of("identity", "concern"));
    notice.tags().forEach(tag -> categories.add(tag.words()));
    return categories;
  }
}
