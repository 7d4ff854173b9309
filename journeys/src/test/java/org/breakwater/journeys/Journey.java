package org.breakwater.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of journeys. Its constructor may take the {@link Stage}. Where no Chromium is installed
 * it is skipped with a printed reason, unless {@code BREAKWATER_BROWSER_REQUIRED=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StageHand.class)
@interface Journey {}
