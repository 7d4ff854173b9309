package org.breakwater.improvement.packs;

import java.util.List;
import org.breakwater.improvement.papers.PaperKind;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/** The form that makes a pack. */
public record PackPage(@Nullable String kind, FormErrors errors) {
  public static final List<Option> KINDS =
      List.of(
          Option.of(
              PaperKind.COMMISSIONER_PACK.name(),
              PaperKind.COMMISSIONER_PACK.words(),
              "The police's actions and no others"),
          Option.of(PaperKind.SCRUTINY_PACK.name(), PaperKind.SCRUTINY_PACK.words()),
          Option.of(
              PaperKind.PUBLIC_PLAN.name(),
              PaperKind.PUBLIC_PLAN.words(),
              "Plain English, with its reading age. It is not made while it names anybody who works here"));
}
