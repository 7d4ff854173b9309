package org.breakwater.frontdoor.requests;

import java.time.LocalDate;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A person as a question to an agency names them: no more than finding their record takes.
 *
 * @param born as 2015-06-04, or null
 */
public record RequestSubject(
    String name,
    @Nullable String born,
    @Nullable String address,
    boolean child,
    @Nullable String relation) {

  static RequestSubject of(Subject subject) {
    LocalDate born = subject.born();
    var card = subject.card();
    String address = null;
    if (card != null && (card.addressLine() != null || card.postcode() != null)) {
      address =
          card.addressLine() == null
              ? card.postcode()
              : card.addressLine() + (card.postcode() == null ? "" : ", " + card.postcode());
    }
    return new RequestSubject(
        subject.name(),
        born == null ? null : born.toString(),
        address,
        subject.child(),
        subject.relation());
  }

  /** "4 June 2015", or "not known". */
  public String bornWords() {
    return born == null ? "not known" : Wording.date(LocalDate.parse(born));
  }
}
