package org.breakwater.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes the application's role, or brings its password up to date. */
final class ApplicationRole {
  private ApplicationRole() {}

  static void ensure(DataSource owner, String role, String password) throws SQLException {
    try (var connection = owner.getConnection()) {
      boolean known;
      try (var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
        query.setString(1, role);
        known = query.executeQuery().next();
      }
      // role and password cannot be bind variables in this statement: quote them by the server's
      // own rule
      String statement;
      try (var quote =
          connection.prepareStatement(
              "select format('%s role %I login nosuperuser nocreatedb nocreaterole nobypassrls password %L', ?, ?, ?)")) {
        quote.setString(1, known ? "alter" : "create");
        quote.setString(2, role);
        quote.setString(3, password);
        var row = quote.executeQuery();
        row.next();
        statement = row.getString(1);
      }
      try (var change = connection.createStatement()) {
        change.execute(statement);
      }
    }
  }
}
