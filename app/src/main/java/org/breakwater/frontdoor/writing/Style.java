package org.breakwater.frontdoor.writing;

import java.util.List;
import org.breakwater.frontdoor.Notice;
import org.breakwater.sharing.Permission;

/**
 * What differs between a police notice and a referral on the page.
 *
 * @param base the address of the list of one's own, such as {@code /notices}
 * @param thing what it is called within a sentence: "notice"
 * @param version of the form; a form of another version is not taken
 */
public record Style(
    Notice.Kind kind,
    Permission permission,
    String base,
    String draftKey,
    String thing,
    String heading,
    String lead,
    String listHeading,
    String version,
    List<String> nextSteps) {
  public Style {
    nextSteps = List.copyOf(nextSteps);
  }

  public boolean police() {
    return kind == Notice.Kind.POLICE_NOTICE;
  }
}
