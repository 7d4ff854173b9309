package org.breakwater.returns.rules;

/**
 * A rule that threw. Its silence says nothing about the return, which therefore is not clean.
 *
 * @param rule the rule
 * @param reason "not run: …": what it threw, and at whom first
 * @param times for how many children it failed; findings about the others stand
 */
public record NotRun(RuleCard rule, String reason, int times) {}
