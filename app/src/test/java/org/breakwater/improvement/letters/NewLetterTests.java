package org.breakwater.improvement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.breakwater.frontdoor.Desk;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class NewLetterTests {
  @Autowired ApplicationContext context;

  @Test
  void aLetterGivenIsReadDrawnAndKeptToBeChecked() throws Exception {
    Room room = new Room(context);
    assertThat(room.desk.page(room.lead, "/improvement/letters/new"))
        .contains("Read an inspection letter");
    UUID letter = GivenLetters.given(room, InventedLetters.older());
    assertThat(room.desk.page(room.lead, "/improvement/letters/" + letter))
        .contains(
            "Check the letter",
            "Thornmere",
            "18 November 2019 to 22 November 2019",
            "16 April 2020",
            "Strength: 4, Area for improvement: 5, Case study: 2",
            "Improvement 3 has no full stop");
    assertThat(room.desk.page(room.lead, "/improvement/letters/new"))
        .contains("Being checked", "letter.pdf");
    assertThat(room.desk.traces(room.lead, letter)).anyMatch(line -> line.startsWith("IMPORT"));
    var again = GivenLetters.give(room, room.lead, "other.pdf", InventedLetters.older(), "");
    // the same bytes, unless the maker of PDFs writes a new identity each time
    assertThat(again.getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void pastedTextIsReadToo() throws Exception {
    Room room = new Room(context);
    var given =
        GivenLetters.give(
            room,
            room.lead,
            "",
            new byte[0],
            "Dear local partnership\n\nKey strengths\n\n- Leaders know the area.\n\n"
                + "Areas for improvement\n\n- Police do not attend.\n");
    assertThat(given.getResponse().getStatus()).isEqualTo(302);
    assertThat(room.desk.page(room.lead, String.valueOf(given.getResponse().getRedirectedUrl())))
        .contains(
            "Leaders know the area.", "Police do not attend.", "No date of the letter was found");
  }

  @Test
  void whatCannotBeReadIsAMessageAtTheField() throws Exception {
    Room room = new Room(context);
    var nothing = GivenLetters.give(room, room.lead, "", new byte[0], "");
    assertThat(nothing.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(nothing)).contains("Choose a file, or paste");
    byte[] broken = "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII);
    var refused = GivenLetters.give(room, room.lead, "x.pdf", broken, "");
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(refused)).contains("damaged", "LETTER_UNREADABLE");
    var both = GivenLetters.give(room, room.lead, "x.pdf", broken, "and text");
    assertThat(Desk.text(both)).contains("not both");
  }
}
