package org.breakwater.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real PostgreSQL, with a given clock. All tests of a build share one
 * context and one database: make your own partnership ({@link Partners}) rather than clean up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "breakwater.database.folder=target/test-data",
      "breakwater.database.kept=false",
      "breakwater.audit.key=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
      "db-scheduler.enabled=false"
    })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({GivenClock.Configuration.class, Partners.class})
public @interface BreakwaterTest {}
