package org.breakwater.synthetic;

import java.time.LocalDate;
import org.breakwater.synthetic.Family.Member;
import org.jspecify.annotations.Nullable;

/** A service working with one member of a family, before it is written as an involvement. */
record Spell(
    Member member,
    String organisation,
    String service,
    LocalDate from,
    @Nullable LocalDate to,
    Professional worker,
    String team) {}
