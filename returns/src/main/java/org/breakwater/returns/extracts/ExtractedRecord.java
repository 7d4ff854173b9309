package org.breakwater.returns.extracts;

/** One thing an extract says. Every one names the agency's own id of the person it is about. */
public sealed interface ExtractedRecord
    permits ExtractedPerson, ExtractedAddress, ExtractedInvolvement, ExtractedEvent {

  /** The agency's own id of the person: never shared by two people of one agency. */
  String localId();
}
