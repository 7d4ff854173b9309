package org.breakwater.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database.
 *
 * @param folder where the embedded server and other kept files live
 * @param kept whether the embedded server keeps its data and waits for the disk; only tests say no:
 *     theirs starts empty each time
 * @param applicationUser the role everything but migration uses
 * @param applicationPassword its password; when absent one is derived from the owner's, so that all
 *     copies of the application agree on it
 * @param poolSize connections of the application's pool
 */
@ConfigurationProperties("breakwater.database")
record DatabaseSettings(
    @DefaultValue("data") Path folder,
    @DefaultValue("true") boolean kept,
    @DefaultValue("breakwater_app") String applicationUser,
    @Nullable String applicationPassword,
    @DefaultValue("16") int poolSize) {}
