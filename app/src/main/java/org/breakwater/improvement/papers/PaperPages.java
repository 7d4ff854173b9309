package org.breakwater.improvement.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The pages of papers, as their templates take them. */
public final class PaperPages {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private PaperPages() {}

  /** All papers the reader may see; {@code leads} when they may make one. */
  public record All(List<Paper> papers, boolean leads) {}

  /**
   * One paper.
   *
   * @param publication when it is or was before the public
   * @param address where anybody may read it
   */
  public record One(Paper paper, @Nullable Publication publication, String address, boolean leads) {
    /** Whether it may be put before the public, or taken back. */
    public boolean mayPublish() {
      return leads && paper.kind().audience() == PaperKind.Audience.PUBLIC;
    }

    public boolean published() {
      return publication != null && publication.open();
    }
  }

  /**
   * What anybody may read.
   *
   * @param paper the version shown; null when nothing is published
   * @param all every version that is published, newest first
   */
  public record Public(
      int partnership,
      String name,
      @Nullable Publication shown,
      @Nullable Paper paper,
      List<Publication> all) {
    /** The other versions. */
    public List<Publication> others() {
      return all.stream()
          .filter(one -> shown == null || !one.paper().equals(shown.paper()))
          .toList();
    }

    public boolean newest() {
      return shown != null && all.getFirst().paper().equals(shown.paper());
    }
  }

  /** A file to keep. */
  record File(String title, byte[] bytes, String ending) {
    ResponseEntity<byte[]> answer() {
      String name =
          title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "")
              + "."
              + ending;
      return ResponseEntity.ok()
          .contentType(
              ending.equals("pdf") ? MediaType.APPLICATION_PDF : MediaType.parseMediaType(WORD))
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename(name, StandardCharsets.UTF_8)
                  .build()
                  .toString())
          .body(bytes);
    }
  }
}
