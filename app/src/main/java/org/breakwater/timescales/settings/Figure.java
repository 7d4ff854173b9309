package org.breakwater.timescales.settings;

import java.time.LocalDate;
import org.breakwater.timescales.calendars.Term;

/**
 * A partnership's own figure for a timescale.
 *
 * @param from first day; what began before keeps its figure
 * @param reason where the figure is agreed
 */
public record Figure(String timescale, LocalDate from, Term term, String reason) {}
