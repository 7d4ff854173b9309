package org.breakwater.improvement.letters;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.sharing.Directory.Staff;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Letters given on the page, as a browser gives them. */
public final class GivenLetters {
  private GivenLetters() {}

  public static MvcResult give(Room room, Staff who, String name, byte[] file, String text)
      throws Exception {
    return room.desk
        .bean(MockMvc.class)
        .perform(
            multipart("/improvement/letters/new")
                .file(new MockMultipartFile("file", name, "application/pdf", file))
                .param("text", text)
                .param("receivedDay", "7")
                .param("receivedMonth", "January")
                .param("receivedYear", "2020")
                .with(user(who.username()))
                .with(csrf()))
        .andReturn();
  }

  /** The letter that waits to be checked after this file was given. */
  public static UUID given(Room room, byte[] file) throws Exception {
    String page =
        String.valueOf(
            give(room, room.lead, "letter.pdf", file, "").getResponse().getRedirectedUrl());
    return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
  }
}
