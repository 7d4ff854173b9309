package org.breakwater.frontdoor.queue;

import java.time.Instant;
import java.util.List;
import org.breakwater.frontdoor.presence.HubToday;
import org.breakwater.web.Option;
import org.breakwater.web.Parts;

/**
 * The queue as the manager sees it, counts first.
 *
 * @param asOf when it was read: the page stands still until its reader asks for more
 */
public record QueuePage(
    Counts counts,
    List<QueueRow> rows,
    QueueFilter filter,
    List<Parts.Link> chosen,
    List<Option> agencies,
    HubToday today,
    Parts.Pages pages,
    Instant asOf) {

  /** Of every open contact, whatever the filter. */
  public record Counts(
      int open,
      int red,
      int amber,
      int green,
      int late,
      int notAsked,
      int unreviewed,
      int unreviewedForADay) {}
}
