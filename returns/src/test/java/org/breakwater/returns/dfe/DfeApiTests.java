package org.breakwater.returns.dfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.breakwater.returns.command.Exit;
import org.breakwater.returns.command.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, from file to fake endpoint. */
class DfeApiTests {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "BREAKWATER_DFE_CLIENT_ID", "us & co",
          "BREAKWATER_DFE_CLIENT_SECRET", "s€cret",
          "BREAKWATER_DFE_SUPPLIER_KEY", "key-1");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Exit run(String... line) {
    out.reset();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new DfeApi(
            ENVIRONMENT::get,
            Clock.fixed(Instant.parse("2026-06-04T12:00:00Z"), ZoneOffset.UTC),
            howLong -> {})
        .run(List.of(line), to, to);
  }

  private String file(String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name), json).toString();
  }

  @Test
  void checksAndComparesFiles() throws IOException {
    String old = file("old.json", "[{\"la_child_id\":\"A1\"},{\"la_child_id\":\"A2\"}]");
    String now = file("new.json", "[{\"la_child_id\":\"A2\"}]");
    assertThat(run("check", old)).isEqualTo(Exit.CLEAN);
    assertThat(run("delta", old, now)).isEqualTo(Exit.FINDINGS);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("[\n{\"la_child_id\":\"A1\",\"purge\":true}\n]", "1 of 2 children changed");
    assertThat(run("delta", now, now)).isEqualTo(Exit.CLEAN);
    String faulty = file("faulty.json", "[{\"la_child_id\":\"A-2\"}]");
    assertThat(run("check", faulty)).isEqualTo(Exit.FINDINGS);
    assertThatThrownBy(() -> run("delta", old, faulty)).hasMessageContaining("look deleted");
  }

  @Test
  void sendsSettlesAndDoesNotPrintSecrets() throws IOException {
    String now = file("now.json", "[{\"la_child_id\":\"A1\"},{\"la_child_id\":\"A2\"}]");
    try (FakeDfe dfe = new FakeDfe()) {
      String base = dfe.endpoint().children.resolve("/").toString();
      String[] send = {
        "send",
        now,
        "--state",
        folder.resolve("state").toString(),
        "--la",
        "301",
        "--address",
        base + "api",
        "--tokens",
        base + "token",
        "--scope",
        "csc/.default"
      };
      dfe.next(FakeDfe.LOSE_AFTER_KEEPING);
      assertThat(run(send)).isEqualTo(Exit.FINDINGS);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 children wait");
      assertThat(run("settle", "--state", folder.resolve("state").toString(), "--arrived", "yes"))
          .isEqualTo(Exit.CLEAN);
      assertThat(run(send)).isEqualTo(Exit.CLEAN);
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("0 children told", "2 unchanged")
          .doesNotContain("s€cret");
      assertThat(dfe.kept()).containsExactly("A1", "A2");
      assertThat(dfe.complaints).isEmpty();
    }
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    String now = file("now.json", "[]");
    assertThatThrownBy(() -> run("send", now)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> run("nothing")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> run("check", "none.json")).hasMessageContaining("no file");
  }
}
