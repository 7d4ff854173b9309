package org.breakwater.linkage;

/**
 * One piece of evidence, said as a practitioner would say it.
 *
 * @param field what was compared: given, family, names, born, sex, home, an identifier's kind,
 *     household or rule
 * @param words for example "date of birth with day and month swapped"
 * @param weight log2 of how much likelier this is for one person than for two strangers; 0 for a
 *     rule
 */
public record Reason(String field, String words, double weight) {}
