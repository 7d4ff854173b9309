package org.breakwater.improvement.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class TheoryTests {
  private static final Theory.Box CONTEXT = box(1, Theory.Stage.CONTEXT);
  private static final Theory.Box NEED = box(2, Theory.Stage.NEED);
  private static final Theory.Box ACTIVITY = box(3, Theory.Stage.ACTIVITY);
  private static final Theory.Box OUTCOME = box(4, Theory.Stage.OUTCOME);
  private static final List<Theory.Box> ALL = List.of(CONTEXT, NEED, ACTIVITY, OUTCOME);

  @Test
  void whatHangsInTheAirIsNamedWithWhatIsMissing() {
    var loose = new Theory(ALL, Set.of(link(CONTEXT, NEED)));
    assertThat(loose.orphans().stream().map(one -> one.box().stage() + ": " + one.why()))
        .containsExactly(
            "NEED: no activity meets it",
            "ACTIVITY: no outcome follows from it",
            "ACTIVITY: it meets no need",
            "OUTCOME: no activity brings it about");
    var whole =
        new Theory(ALL, Set.of(link(CONTEXT, NEED), link(NEED, ACTIVITY), link(ACTIVITY, OUTCOME)));
    assertThat(whole.orphans()).isEmpty();
  }

  @Test
  void anArrowLeadsFromAStageToTheNextOnly() {
    var theory = new Theory(ALL, Set.of());
    assertThat(theory.mayLink(NEED.id(), ACTIVITY.id())).isTrue();
    assertThat(theory.mayLink(NEED.id(), OUTCOME.id())).isFalse();
    assertThat(theory.mayLink(ACTIVITY.id(), NEED.id())).isFalse();
    assertThat(theory.mayLink(NEED.id(), new UUID(9, 9))).isFalse();
  }

  @Test
  void thePictureIsWellFormedSaysOrphanInWordsAndEscapesWhatPeopleWrote() throws Exception {
    String svg = TheoryPicture.of(new Theory(ALL, Set.of(link(CONTEXT, NEED))));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(svg)
        .contains("4 boxes, 1 arrows, 3 orphans", ">Orphan<", "&lt;b&gt;", "marker-end")
        .doesNotContain("<b>", "style=");
    assertThat(TheoryPicture.lines("word ".repeat(30))).allMatch(line -> line.length() <= 40);
  }

  private static Theory.Box box(int id, Theory.Stage stage) {
    return new Theory.Box(new UUID(0, id), stage, "Community", "What <b> says of " + stage);
  }

  private static Theory.Link link(Theory.Box from, Theory.Box to) {
    return new Theory.Link(from.id(), to.id());
  }
}
