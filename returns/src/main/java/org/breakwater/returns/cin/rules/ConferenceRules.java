package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.cin.ProtectionPlan;
import org.breakwater.returns.cin.Section47;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.RuleBook;

/** Initial child protection conferences, and the plans that come of them. */
final class ConferenceRules {

  private static final String CONFERENCE = "DateOfInitialCPC";

  private ConferenceRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8715",
            VALUE,
            "The conference of an enquiry lies in the census year.",
            "Correct the date, or take out an enquiry whose conference was before the year.",
            CONFERENCE,
            "ReferenceDate")
        .check((child, flags) ->
            child
                .enquiries()
                .forEach(s -> {
                  if (Look.outside(child, s.conference())) {
                    flags.flag(s.at(CONFERENCE));
                  }
                }));
    book.query(
            "8870Q",
            VALUE,
            "The target for a conference is not a Saturday or Sunday.",
            "Check the target date.",
            "InitialCPCtarget")
        .check((child, flags) ->
            child
                .enquiries()
                .forEach(s -> {
                  if (Look.weekend(s.target())) {
                    flags.flag(s.at("InitialCPCtarget"));
                  }
                }));
    book.error(
            "8875",
            VALUE,
            "A conference is not held on a Saturday or Sunday.",
            "Correct the date of the conference.",
            CONFERENCE)
        .check((child, flags) ->
            child
                .enquiries()
                .forEach(s -> {
                  if (Look.weekend(s.conference())) {
                    flags.flag(s.at(CONFERENCE));
                  }
                }));
    book.error(
            "2884",
            CHILD,
            "The date of a conference is given on the enquiry or on the episode, not on both.",
            "Take the date out of the episode if the conference followed the enquiry.",
            CONFERENCE)
        .check((child, flags) ->
            Look.inEpisodes(
                child,
                child.enquiries(),
                (e, s) -> {
                  if (e.conference() != null && s.conference() != null) {
                    flags.flag("", List.of(s.at(CONFERENCE), e.at(CONFERENCE)));
                  }
                }));
    book.error(
            "2885",
            CHILD,
            "A protection plan that began in the census year began on the day of an initial conference of its episode.",
            "Correct the start of the plan, or the date of the conference.",
            "CPPstartDate",
            CONFERENCE)
        .check(ConferenceRules::planWithoutConference);
  }

  private static void planWithoutConference(CinChild child, Flags flags) {
    for (ProtectionPlan plan : child.protectionPlans()) {
      LocalDate start = plan.start();
      if (start == null || !child.census().includes(start)) {
        continue;
      }
      // an enquiry that led, or is to lead, to a conference is where its date belongs
      List<Section47> enquiries =
          child.enquiries().stream()
              .filter(s -> CinChild.sameEpisode(s, plan))
              .filter(s -> s.conference() != null || !s.conferenceNotRequired())
              .toList();
      List<Episode> episodes =
          child.episodes().stream().filter(e -> CinChild.sameEpisode(e, plan)).toList();
      boolean held =
          enquiries.isEmpty()
              ? episodes.stream().anyMatch(e -> start.equals(e.conference()))
              : enquiries.stream().anyMatch(s -> start.equals(s.conference()));
      if (!held) {
        List<Place> places = new ArrayList<>(List.of(plan.at("CPPstartDate")));
        if (enquiries.isEmpty()) {
          episodes.stream()
              .filter(e -> e.conference() != null)
              .forEach(e -> places.add(e.at(CONFERENCE)));
        }
        enquiries.stream().filter(s -> !led(child, s)).forEach(s -> places.add(s.at(CONFERENCE)));
        flags.flag("", places);
      }
    }
  }

  /** Whether a plan of the episode began on the day of the enquiry's conference. */
  private static boolean led(CinChild child, Section47 enquiry) {
    return enquiry.conference() != null
        && child.protectionPlans().stream()
            .anyMatch(p ->
                CinChild.sameEpisode(p, enquiry)
                    && Objects.equals(p.start(), enquiry.conference()));
  }
}
