package org.breakwater.people;

import java.util.List;

/** Who a record is found to be. The record is kept in every case. */
public sealed interface Recognised {
  /** The record now kept. */
  RecordId record();

  /** The person it stands under now. */
  PersonId person();

  /** Linked to a known person without doubt; the reasons in a practitioner's words. */
  record Certain(RecordId record, PersonId person, List<String> reasons) implements Recognised {}

  /** Stands alone until a person decides whether it is one of the candidates. */
  record Possible(RecordId record, PersonId person, int candidates) implements Recognised {}

  /** Nobody like this is known. */
  record New(RecordId record, PersonId person) implements Recognised {}
}
