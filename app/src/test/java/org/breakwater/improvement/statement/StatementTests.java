package org.breakwater.improvement.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.breakwater.frontdoor.Desk;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class StatementTests {
  @Autowired ApplicationContext context;

  @Test
  void draftedFromThePlanAgreedAgencyByAgencySentAndFrozen() throws Exception {
    Room room = new Room(context);
    UUID letter = room.letter();
    String path = "/improvement/sources/" + letter + "/statement";
    room.action(letter, "A01", room.policeOwner);
    assertThat(room.desk.page(room.lead, path)).contains("1 finding has no shared action yet");
    assertThat(room.agree(room.policeOwner, letter)).isEqualTo(302);
    room.action(letter, "A02", room.healthOwner);
    assertThat(room.desk.page(room.lead, path))
        .as("another draft, another agreement")
        .contains("agreed an earlier draft only", "has not agreed it yet");
    var early = room.desk.send(room.lead, path + "/send", "sentTo", "inspectors");
    assertThat(early.getResponse().getStatus()).isEqualTo(422);
    assertThat(room.agree(room.policeOwner, letter)).isEqualTo(302);
    assertThat(room.agree(room.healthOwner, letter)).isEqualTo(302);
    assertThat(room.agree(room.lead, letter)).as("no action of its own").isEqualTo(422);
    String paper =
        room.sent(room.lead, path + "/send", "sentTo", "statements@inspectorate.example");
    assertThat(room.desk.clocks("improvement-source", letter))
        .singleElement()
        .satisfies(one -> assertThat(one.stoppedAt()).isNotNull());
    byte[] pdf = room.file(room.lead, paper + "/pdf");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("Notices graded green are neither reviewed nor shared.", "Answer A01");
    }
    assertThat(room.file(room.member, paper + "/docx")).startsWith('P', 'K');
    String asSent = room.desk.page(room.member, paper);
    room.desk.clock.advance(Duration.ofDays(40));
    room.action(letter, "A01", room.policeOwner, "title", "A later thought");
    assertThat(room.desk.page(room.member, paper))
        .as("frozen as sent")
        .doesNotContain("A later thought")
        .contains("Answer A01");
    assertThat(asSent).contains("Sent to statements@inspectorate.example");
    assertThat(room.file(room.lead, paper + "/pdf")).isEqualTo(pdf);
    assertThat(Desk.text(room.desk.send(room.lead, path + "/send", "sentTo", "again")))
        .contains("It has been sent already");
  }
}
