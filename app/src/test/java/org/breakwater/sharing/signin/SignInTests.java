package org.breakwater.sharing.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class SignInTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired Directory directory;
  @Autowired PasswordEncoder passwords;

  @Test
  void aPersonSignsInByPassword() throws Exception {
    var here = partners.fresh();
    var manager = here.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    directory.keepStaff(here.id(), manager, passwords.encode("a long test pass phrase"));
    pages
        .perform(formLogin("/sign-in").user(manager.username()).password("a long test pass phrase"))
        .andExpect(authenticated().withUsername(manager.username()));
    pages
        .perform(formLogin("/sign-in").user(manager.username()).password("another"))
        .andExpect(unauthenticated())
        .andExpect(redirectedUrl("/sign-in?wrong"));
  }

  @Test
  void everyoneStartsOnTheirOwnFirstPage() throws Exception {
    var here = partners.fresh();
    pages
        .perform(get("/").with(user(here.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username())))
        .andExpect(redirectedUrl("/queue"));
    pages
        .perform(get("/").with(user(here.person(Kind.POLICE, Role.POLICE_OFFICER).username())))
        .andExpect(redirectedUrl("/notices"));
  }

  @Test
  void nobodySignedInSeesOnlyTheDoor() throws Exception {
    pages.perform(get("/queue")).andExpect(status().is3xxRedirection());
    pages
        .perform(get("/sign-in"))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string("Content-Security-Policy", Matchers.containsString("default-src 'self'")))
        .andExpect(content().string(Matchers.containsString("Sign in")));
  }

  @Test
  void anAddressThatDoesNotExistIsAPageInPlainEnglish() throws Exception {
    var manager = partners.fresh().person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    pages
        .perform(get("/no/such/page").with(user(manager.username())))
        .andExpect(status().isNotFound())
        .andExpect(content().string(Matchers.containsString("Page not found")));
  }
}
