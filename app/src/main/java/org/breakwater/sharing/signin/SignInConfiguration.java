package org.breakwater.sharing.signin;

import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Sign-in by password, and by a partner's own identity provider when one is configured. */
@Configuration
@EnableConfigurationProperties(Menu.class)
class SignInConfiguration {
  private static final String CONTENT_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";

  /**
   * Styles, scripts and pictures know no session: one asked for with an ended session's cookie must
   * not make a new session beside the page's own, or the page a person wanted is forgotten.
   */
  @Bean
  @Order(0)
  SecurityFilterChain files(HttpSecurity http) throws Exception {
    return http.securityMatcher("/vendor/**", "/*.css", "/*.js", "/*.svg", "/*.ico")
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .securityContext(context -> context.disable())
        .csrf(tokens -> tokens.disable())
        .headers(headers ->
            headers
                .cacheControl(cache -> cache.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
        .build();
  }

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      ObjectProvider<ClientRegistrationRepository> providers,
      SignedIn signedIn,
      @Value("${breakwater.address}") URI address)
      throws Exception {
    if (providers.getIfAvailable() != null) {
      var known = new KnownHere(signedIn);
      http.oauth2Login(login ->
          login
              .loginPage("/sign-in")
              .userInfoEndpoint(person -> person.oidcUserService(known))
              .failureHandler(known));
    }
    return http.authorizeHttpRequests(rules ->
            rules
                .requestMatchers(
                    "/sign-in",
                    "/error",
                    "/accessibility",
                    // what a partnership has published: only ever read
                    "/published/**",
                    "/actuator/health/**",
                    "/v3/api-docs/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .defaultSuccessUrl("/")
                .failureUrl("/sign-in?wrong"))
        .webAuthn(passkeys ->
            passkeys
                .rpId(address.getHost())
                .rpName("Breakwater")
                .allowedOrigins(address.toString())
                .disableDefaultRegistrationPage(true))
        .logout(out ->
            out.logoutUrl("/sign-out")
                .logoutSuccessHandler((request, response, who) ->
                    response.sendRedirect(
                        request.getParameter("late") == null ? "/sign-in?out" : "/sign-in?late")))
        .sessionManagement(sessions -> sessions.invalidSessionStrategy(new GoneSession()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(Customizer.withDefaults()))
        .build();
  }

  @Bean
  PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
    return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
  }

  @Bean
  UserCredentialRepository passkeys(JdbcOperations jdbc) {
    return new JdbcUserCredentialRepository(jdbc);
  }

  @Bean
  PasswordEncoder passwords() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  UserDetailsService people(JdbcClient jdbc) {
    return username ->
        jdbc.sql(
                """
                select username, password_hash, roles from sharing.staff
                where username = :username and active and password_hash is not null
                """)
            .param("username", username)
            .query((row, n) ->
                User.withUsername(row.getString("username"))
                    .password(row.getString("password_hash"))
                    .roles((String[]) row.getArray("roles").getArray())
                    .build())
            .optional()
            .orElseThrow(() -> new UsernameNotFoundException("No such person"));
  }
}
