package org.breakwater.returns.cin.rules;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.cin.ProtectionPlan;
import org.breakwater.returns.cin.Section47;
import org.breakwater.returns.rules.Rule.Tally;
import org.breakwater.returns.rules.Rule.TallyFlags;
import org.jspecify.annotations.Nullable;

/** Counts the protection plans that began, and the conferences that were held, in the year. */
final class PlansAndConferences implements Tally<CinChild> {

  private long plans;
  private long conferences;

  @Override
  public void see(CinChild child) {
    for (ProtectionPlan plan : child.protectionPlans()) {
      plans += in(child, plan.start());
    }
    for (Section47 enquiry : child.enquiries()) {
      conferences += in(child, enquiry.conference());
    }
    for (Episode episode : child.episodes()) {
      conferences += in(child, episode.conference());
    }
  }

  private static int in(CinChild child, @Nullable LocalDate day) {
    return day != null && child.census().includes(day) ? 1 : 0;
  }

  @Override
  public void end(TallyFlags flags) {
    if (plans > conferences) {
      flags
          .about(WholeReturn.SUBJECT)
          .flag(
              "%,d plans began, %,d conferences were held".formatted(plans, conferences),
              List.of(
                  WholeReturn.place("ChildProtectionPlans", "CPPstartDate", plans),
                  WholeReturn.place("Section47", "DateOfInitialCPC", conferences)));
    }
  }
}
