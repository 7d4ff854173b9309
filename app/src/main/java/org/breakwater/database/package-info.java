/**
 * The one database: an embedded real PostgreSQL by default, any server by {@code
 * spring.datasource.url}. Two pools of rights: the owner migrates, the application's own role (no
 * superuser, owner of nothing) does everything else.
 */
@NullMarked
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
package org.breakwater.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
