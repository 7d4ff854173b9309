package org.breakwater.improvement;

import java.util.UUID;

/** Where findings come from: one inspection, self-assessment, review, audit or programme. */
public record SourceId(UUID value) {}
