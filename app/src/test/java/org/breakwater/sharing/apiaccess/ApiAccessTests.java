package org.breakwater.sharing.apiaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class ApiAccessTests {
  private static final String SOME = "/api/v1/notices/" + new UUID(1, 2);
  @Autowired MockMvc calls;
  @Autowired Partners partners;
  private ApiCallers callers;

  @Autowired
  void callers(
      org.springframework.jdbc.core.simple.JdbcClient jdbc,
      org.breakwater.sharing.Directory directory,
      java.time.Clock now) {
    callers = new ApiCallers(jdbc, directory, now);
  }

  @Autowired ApiClientCommand command;

  @Test
  void withoutAKeyOrWithAWrongOneNobodyCalls() throws Exception {
    calls
        .perform(get(SOME))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(jsonPath("$.code", is("UNAUTHENTICATED")));
    calls.perform(get(SOME).header("X-API-Key", "bw_guess")).andExpect(status().isUnauthorized());
    calls
        .perform(get(SOME).header("Authorization", "Bearer a.b.c"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code", is("UNAUTHENTICATED")));
  }

  @Test
  void aKeyOpensTheApiAndNoPage() throws Exception {
    var caller = callers.of(partners.fresh(), Kind.POLICE);
    calls.perform(get(SOME).header("X-API-Key", caller.secret())).andExpect(status().isNotFound());
    calls
        .perform(get("/notices").header("X-API-Key", caller.secret()))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void aTokenIsGivenForIdAndSecretAndStopsWithItsClient() throws Exception {
    var caller = callers.of(partners.fresh(), Kind.POLICE);
    String answer =
        calls
            .perform(
                post("/oauth2/token")
                    .param("grant_type", "client_credentials")
                    .param("scope", "notices")
                    .with(httpBasic(caller.clientId(), caller.secret())))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.token_type", is("Bearer")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String token = JsonPath.read(answer, "$.access_token");
    calls
        .perform(get(SOME).header("Authorization", "Bearer " + token))
        .andExpect(status().isNotFound());
    callers.stop(caller);
    calls
        .perform(get(SOME).header("Authorization", "Bearer " + token))
        .andExpect(status().isUnauthorized());
    calls
        .perform(get(SOME).header("X-API-Key", caller.secret()))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aWrongSecretGetsNoToken() throws Exception {
    var caller = callers.of(partners.fresh(), Kind.POLICE);
    calls
        .perform(
            post("/oauth2/token")
                .param("grant_type", "client_credentials")
                .with(httpBasic(caller.clientId(), "bw_wrong")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aSessionOfThePagesDoesNotOpenTheApi() throws Exception {
    var officer = partners.fresh().person(Kind.POLICE, Role.POLICE_OFFICER).username();
    calls.perform(post("/oauth2/token").with(user(officer))).andExpect(status().is4xxClientError());
  }

  @Test
  void theCommandSaysHowItIsUsed() {
    assertThat(command.run(List.of())).isEqualTo(2);
    assertThat(command.run(List.of("add", "no-such-code", "System"))).isEqualTo(1);
  }
}
