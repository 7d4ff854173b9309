package org.breakwater.linkage;

/** A known record and how well it compares with the one that was asked about. */
public record Candidate<T>(T record, Comparison comparison) {}
