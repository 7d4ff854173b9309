package org.breakwater.frontdoor;

import java.util.Collection;
import java.util.List;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Viewer;

/** Where a concern about a child comes in. */
public interface FrontDoor {
  /**
   * Takes a notice in, in one transaction: keeps each person's record and says who they are, opens
   * a contact, grades it by rule, starts its clocks, names who reviews it. Sent again with the same
   * reference of the same organisation, or the same {@code once}, it gives back the first.
   *
   * @throws org.breakwater.sharing.Access.NotPermitted if the viewer may not send this kind
   */
  Received receive(Viewer viewer, Notice notice);

  /**
   * Contacts that name these records, newest first, as far as the viewer may know of them. Call
   * inside {@code Access.reading} or {@code Access.writing} of the same viewer.
   */
  List<ContactSummary> contactsAbout(Viewer viewer, Collection<RecordId> records);

  /**
   * Loads contacts of the past; those loaded before are left alone.
   *
   * @param viewer the system, as loader
   * @return how many were new
   */
  int load(Viewer viewer, List<PastContact> contacts);
}
