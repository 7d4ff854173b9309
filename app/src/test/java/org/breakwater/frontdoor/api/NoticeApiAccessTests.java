package org.breakwater.frontdoor.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.apiaccess.ApiCallers;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class NoticeApiAccessTests {
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

  @Test
  void anotherClientDoesNotReadIt() throws Exception {
    var here = partners.fresh();
    var force = callers.of(here, Kind.POLICE);
    String location =
        String.valueOf(
            calls
                .perform(
                    post("/api/v1/notices")
                        .header("X-API-Key", force.secret())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                            """
                            {"forceReference": "1", "concern": "x", "children": [{"description": "girl, 3"}]}
                            """))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    for (var other :
        new ApiCallers.Caller[] {
          callers.of(here, Kind.POLICE),
          callers.of(here, Kind.SCHOOL),
          callers.of(partners.fresh(), Kind.POLICE)
        }) {
      calls
          .perform(get(location).header("X-API-Key", other.secret()))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("NOT_FOUND"));
    }
    calls.perform(get(location)).andExpect(status().isUnauthorized());
  }
}
