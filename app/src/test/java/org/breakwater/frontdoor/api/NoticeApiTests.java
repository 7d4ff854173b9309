package org.breakwater.frontdoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.apiaccess.ApiCallers;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@BreakwaterTest
class NoticeApiTests {
  private static final String GOOD =
      """
      {"forceReference": "VIST/1", "concern": "Left alone overnight", "tags": ["NEGLECT"], "grade": "GREEN",
       "incidentAt": "2026-11-22T23:10:00Z", "familyTold": false, "whyNotTold": "Nobody was at home",
       "details": {"homeConditions": "Cold, no food"},
       "children": [{"given": "Xan", "family": "Ferro", "born": "2019-04-02", "sex": "MALE", "nhsNumber": "9434765919"}],
       "adults": [{"given": "Mara", "family": "Ferro", "relation": "mother", "parentalResponsibility": true}]}
      """;

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

  @Autowired GivenClock clock;
  private String key = "";

  @BeforeEach
  void aForce() {
    clock.set(GivenClock.START);
    key = callers.of(partners.fresh(), Kind.POLICE).secret();
  }

  @Test
  void aNoticeIsTakenOnceHoweverOftenItIsSent() throws Exception {
    String location =
        send(GOOD)
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.reference", startsWith("BW-2026-")))
            .andExpect(jsonPath("$.grade", is("GREEN")))
            .andExpect(jsonPath("$.wouldHelp", hasItem("the reason for your grade")))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    assertThat(location).isNotNull();
    send(GOOD).andExpect(status().isOk()).andExpect(header().string("Location", location));
    calls
        .perform(get(String.valueOf(location)).header("X-API-Key", key))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.grade", is("GREEN")));
    send(GOOD.replace("Left alone", "Seen begging"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code", is("REFERENCE_USED")))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void everyFaultIsNamedAtOnce() throws Exception {
    send("""
    {"concern": " ", "grade": "PINK", "colour": "red", "tags": ["NEGLECT", "SADNESS"],
     "children": [{"born": "2 April 2019", "shoeSize": 3}], "details": {"moon": "full"}}
    """)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code", is("INVALID")))
        .andExpect(
            jsonPath(
                "$.errors[*].field",
                containsInAnyOrder(
                    "grade",
                    "colour",
                    "tags[1]",
                    "children[0].born",
                    "children[0].shoeSize",
                    "details.moon",
                    "forceReference",
                    "children",
                    "concern")));
  }

  @Test
  void whatIsNotJsonIsSaidToBeSoWithThePlace() throws Exception {
    send("{\"concern\": \"x\",\n \"tags\": [,]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code", is("MALFORMED_JSON")))
        .andExpect(jsonPath("$.detail", containsString("line 2")));
    send("{\"concern\": \"x\", \"concern\": \"y\"}").andExpect(status().isBadRequest());
    send("[1]").andExpect(status().isUnprocessableContent());
    send("").andExpect(status().is4xxClientError());
    send("[".repeat(5000)).andExpect(status().isBadRequest());
  }

  @Test
  void tooMuchOrAnotherKindIsRefused() throws Exception {
    send("{\"concern\": \"" + "x".repeat(300_000) + "\"}")
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.code", is("TOO_LARGE")));
    calls
        .perform(
            post("/api/v1/notices")
                .header("X-API-Key", key)
                .contentType(MediaType.APPLICATION_XML)
                .content("<notice/>"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.code", is("WRONG_MEDIA_TYPE")));
  }

  @Test
  void aSchoolsSystemSendsReferrals() throws Exception {
    key = callers.of(partners.fresh(), Kind.SCHOOL).secret();
    send(GOOD).andExpect(status().isCreated()).andExpect(jsonPath("$.reviewer").doesNotExist());
  }

  @Test
  void theApiIsDescribed() throws Exception {
    calls
        .perform(get("/v3/api-docs"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.paths['/api/v1/notices'].post.operationId", is("sendNotice")))
        .andExpect(
            jsonPath(
                "$.components.schemas.NoticeRequest.properties.forceReference.type", is("string")))
        .andExpect(jsonPath("$.components.securitySchemes.key.name", is("X-API-Key")));
  }

  private ResultActions send(String json) throws Exception {
    return calls.perform(
        post("/api/v1/notices")
            .header("X-API-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json));
  }
}
