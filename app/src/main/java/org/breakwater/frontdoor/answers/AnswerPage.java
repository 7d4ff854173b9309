package org.breakwater.frontdoor.answers;

import java.time.Instant;
import org.breakwater.web.FormErrors;
import org.breakwater.web.TimeLeft;
import org.jspecify.annotations.Nullable;

/**
 * One question and the form to answer it.
 *
 * @param police whether the agency is the police, who keep intelligence under originator control
 * @param kept the answer given before, or null
 */
public record AnswerPage(
    AgencyRequest request,
    TimeLeft clock,
    boolean police,
    @Nullable String answeredBy,
    AnswerForm form,
    FormErrors errors,
    Instant now) {}
