package org.breakwater.improvement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class NewLetterAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void onlyWhoLeadsImprovementGivesALetter() throws Exception {
    Room room = new Room(context);
    byte[] file = InventedLetters.minutes();
    for (Staff who :
        List.of(
            room.member,
            room.commissioner,
            room.policeOwner,
            room.desk.officer(),
            room.desk.manager())) {
      assertThat(room.desk.status(who, "/improvement/letters/new")).isEqualTo(403);
      assertThat(GivenLetters.give(room, who, "l.pdf", file, "").getResponse().getStatus())
          .isEqualTo(403);
    }
    assertThat(room.desk.page(room.lead, "/improvement/letters/new"))
        .doesNotContain("Letters given before");
  }

  @Test
  void anotherPartnershipSeesNoneOfItsLettersAndMayGiveTheSame() throws Exception {
    byte[] file = InventedLetters.older();
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, file);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.page(elsewhere.lead, "/improvement/letters/new"))
        .doesNotContain("letter.pdf");
    assertThat(GivenLetters.given(elsewhere, file)).isNotEqualTo(letter);
    // given again at home it is the same letter
    assertThat(GivenLetters.given(room, file)).isEqualTo(letter);
  }
}
