package org.breakwater.improvement.papers;

import java.util.List;

/** The pages of papers, as their templates take them. */
public final class PaperPages {
  private PaperPages() {}

  /** All papers the reader may see; {@code leads} when they may make one. */
  public record All(List<Paper> papers, boolean leads) {}

  /** One paper. */
  public record One(Paper paper) {}
}
