package org.breakwater.frontdoor.contributions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.web.FormErrors;

/**
 * What has been said, as far as the reader may see it, and the form to say more.
 *
 * @param about the concern, for the hub; the question, for an agency
 */
public record ContributionPage(
    UUID contact,
    String title,
    String about,
    String backHref,
    List<Contribution> contributions,
    Map<Integer, String> organisations,
    ContributionForm form,
    FormErrors errors,
    Instant now) {
  public String organisation(Contribution one) {
    return organisations.getOrDefault(one.organisation(), "another organisation");
  }
}
