package org.breakwater.sharing.audit;

import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail, as it is sealed. */
record AuditLine(
    int partnership,
    int lane,
    long position,
    Instant at,
    int staff,
    String staffName,
    int organisation,
    String purpose,
    String act,
    String aboutKind,
    UUID aboutId,
    String detail) {}
