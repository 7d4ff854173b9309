package org.breakwater.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds every component to the rules that a page cannot be seen to break. */
class ComponentGalleryTests {
  private static final Instant NOW = Instant.parse("2026-06-04T08:05:00Z");
  private static final Shell SHELL =
      new Shell(
          "Eastmarsh <Safeguarding> Partnership",
          new Shell.Person("7", "Priya Nair", "Eastmarsh Council"),
          List.of(new Shell.Item("Queue", "/queue", true, 12), Shell.Item.of("Ask", "/requests")),
          new Csrf("_csrf", "X-CSRF-TOKEN", "token-1"),
          new Shell.Flash(true, "Agencies asked"),
          1800,
          true);
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @Test
  void nothingInlineThatTheContentSecurityPolicyWouldRefuse() {
    assertThat(gallery()).doesNotContain(" style=", " onclick=", " onsubmit=", "<style");
    assertThat(gallery().replaceAll("<script[^>]* src=\"/[^>]*></script>", ""))
        .doesNotContain("<script");
  }

  @Test
  void everyIdIsUniqueAndEveryReferenceLeadsSomewhere() {
    String html = gallery();
    var ids = all(html, " id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all(html, " for=\"([^\"]+)\""));
    assertThat(ids).containsAll(all(html, "data-aria-controls=\"([^\"]+)\""));
    for (String references : all(html, "aria-(?:describedby|labelledby)=\"([^\"]+)\"")) {
      assertThat(ids).containsAll(List.of(references.split(" ")));
    }
    var targets =
        all(html, "govuk-error-summary__list\">(.*?)</ul>").stream()
            .flatMap(list -> all(list, "href=\"#([^\"]+)\"").stream());
    assertThat(targets).isNotEmpty().isSubsetOf(ids);
  }

  @Test
  void everyFieldHasALabelAndEveryPostTheToken() {
    String html = gallery();
    var labelled = all(html, " for=\"([^\"]+)\"");
    for (String field : all(html, "<(?:input|select|textarea)([^>]*)>")) {
      if (!field.contains("type=\"hidden\"")) {
        assertThat(labelled).containsAll(all(field, " id=\"([^\"]+)\""));
      }
    }
    assertThat(all(html, "(method=\"post\")"))
        .hasSameSizeAs(all(html, "(name=\"_csrf\" value=\"token-1\")"));
  }

  @Test
  void headingsGoDownOneStepAtATime() {
    int previous = 1;
    for (String level : all(gallery().replaceAll("(?s)^.*?<h1", "<h1"), "<h([1-6])")) {
      assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(previous + 1);
      previous = Integer.parseInt(level);
    }
  }

  @Test
  void gradesClocksAndLightsAreSaidInWords() {
    assertThat(gallery())
        .contains("Not graded", "Late by 3 hours 20 minutes", "40 minutes left", "nothing known")
        .contains("datetime=\"2026-06-04T08:45:00Z\"", "943 476 5919", "+7.5");
  }

  @Test
  void whatAPersonTypedIsNeverMarkup() {
    var conflict =
        new Conflict(
            "contact BW-1042",
            null,
            NOW,
            List.of(new Conflict.Difference("why", "Why", "a", "</textarea><script>x</script>")),
            "/contacts/1",
            Map.of("version", "4"),
            "/contacts/1");
    String html = render("web/error/Conflict.jte", Map.of("shell", SHELL, "conflict", conflict));
    assertThat(html).contains("&lt;script&gt;", "name=\"version\" value=\"4\"", "A colleague");
    assertThat(html).contains("Eastmarsh &lt;Safeguarding&gt;");
  }

  @Test
  void errorPagesAndTheStatementRenderForSomebodyNotSignedIn() {
    var shell = new Shell("Eastmarsh", null, List.of(), SHELL.csrf(), null, 1800, false);
    for (String name : List.of("error/NotFound", "error/NotAllowed", "error/Problem")) {
      assertThat(render("web/" + name + ".jte", Map.of("shell", shell)))
          .contains("<h1")
          .doesNotContain("Sign out", "bw-timeout");
    }
    assertThat(render("web/Accessibility.jte", Map.of("shell", shell))).contains("999");
  }

  private String gallery() {
    return render("web/Gallery.jte", Map.of("shell", SHELL, "now", NOW));
  }

  private String render(String template, Map<String, Object> model) {
    var output = new StringOutput();
    templates.render(template, model, output);
    return output.toString();
  }

  private static List<String> all(String text, String pattern) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
