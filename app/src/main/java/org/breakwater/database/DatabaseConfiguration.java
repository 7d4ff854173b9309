package org.breakwater.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
  /** Lower floors first: a schema may be named by a later one only through functions. */
  private static final List<String> SCHEMAS =
      List.of(
          "sharing",
          "web",
          "timescales",
          "forms",
          "people",
          "facts",
          "frontdoor",
          "childfile",
          "improvement",
          "demo");

  // static, and the settings read by hand: it comes before whatever would bind them
  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${spring.datasource.url:}' == ''")
  static ServerAhead embeddedServer(Environment environment) {
    return new ServerAhead(
        Binder.get(environment).bindOrCreate("breakwater.database", DatabaseSettings.class));
  }

  /** The owner of the schemas: for migrations only. */
  @Bean
  @FlywayDataSource
  DataSource ownerDataSource(
      ObjectProvider<ServerAhead> embedded,
      @Value("${spring.datasource.url:}") String url,
      @Value("${spring.datasource.username:}") String user,
      @Value("${spring.datasource.password:}") String password)
      throws IOException {
    var owner = new PGSimpleDataSource();
    ServerAhead ahead = embedded.getIfAvailable();
    RunningServer server = ahead == null ? null : ahead.running();
    owner.setUrl(server == null ? url : server.url());
    owner.setUser(server == null ? user : "postgres");
    owner.setPassword(server == null ? password : "postgres");
    return owner;
  }

  /** The application's own role, which cannot step around row-level security. */
  @Bean(destroyMethod = "close")
  @Primary
  HikariDataSource applicationDataSource(
      @FlywayDataSource DataSource owner, DatabaseSettings settings) throws SQLException {
    var from = (PGSimpleDataSource) owner;
    String password =
        settings.applicationPassword() != null
            ? settings.applicationPassword()
            : derive(from.getPassword());
    ApplicationRole.ensure(owner, settings.applicationUser(), password);
    var pool = new HikariDataSource();
    pool.setPoolName("breakwater");
    pool.setJdbcUrl(from.getUrl());
    pool.setUsername(settings.applicationUser());
    pool.setPassword(password);
    pool.setMaximumPoolSize(settings.poolSize());
    pool.addDataSourceProperty("ApplicationName", "breakwater");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    // only Spring Security's passkey tables are named without a schema
    pool.addDataSourceProperty("currentSchema", "sharing");
    return pool;
  }

  /** One history per module, in the order of the floors. */
  @Bean
  FlywayMigrationStrategy migrateEachModule() {
    return base -> {
      var loader = Thread.currentThread().getContextClassLoader();
      for (String schema : SCHEMAS) {
        if (loader.getResource("db/migration/" + schema) == null) {
          continue;
        }
        Flyway.configure()
            .configuration(base.getConfiguration())
            .locations("classpath:db/migration/" + schema)
            .schemas(schema)
            .defaultSchema(schema)
            .table("schema_history")
            .load()
            .migrate();
      }
    };
  }

  private static String derive(@Nullable String ownerPassword) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key =
          ("breakwater:" + (ownerPassword == null ? "" : ownerPassword))
              .getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal("application role".getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no HmacSHA256", missing);
    }
  }
}
