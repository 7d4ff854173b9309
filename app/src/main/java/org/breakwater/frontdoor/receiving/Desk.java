package org.breakwater.frontdoor.receiving;

import java.util.Collection;
import java.util.List;
import org.breakwater.frontdoor.ContactSummary;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.frontdoor.Received;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** The face of the front door. */
@Component
class Desk implements FrontDoor {
  private final ReceiveNotice receive;
  private final ContactTimeline timeline;
  private final LoadPastContacts load;

  Desk(ReceiveNotice receive, ContactTimeline timeline, LoadPastContacts load) {
    this.receive = receive;
    this.timeline = timeline;
    this.load = load;
  }

  @Override
  public Received receive(Viewer viewer, Notice notice) {
    return receive.receive(viewer, notice);
  }

  @Override
  public List<ContactSummary> contactsAbout(Viewer viewer, Collection<RecordId> records) {
    return timeline.about(viewer, records);
  }

  @Override
  public int load(Viewer viewer, List<PastContact> contacts) {
    return load.load(viewer, contacts);
  }
}
