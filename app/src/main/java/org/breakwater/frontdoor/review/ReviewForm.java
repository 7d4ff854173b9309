package org.breakwater.frontdoor.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.sharing.SharingRecords.LawfulBasis;
import org.breakwater.web.Conflict;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A police review as the browser sends it.
 *
 * @param share SHARE or DO_NOT_SHARE
 * @param recipients ids of organisations, when it is shared
 */
public record ReviewForm(
    @Nullable String grade,
    @Nullable String gradeReason,
    @Nullable String research,
    @Nullable String share,
    @Nullable String shareReason,
    @Nullable String basis,
    @Nullable List<Integer> recipients,
    int version) {
  private static final List<Option> SHARING =
      List.of(Option.of("SHARE", "Share"), Option.of("DO_NOT_SHARE", "Do not share further"));
  private static final int LONGEST = 8_000;

  static ReviewForm of(ContactHead contact) {
    var review = contact.review();
    return new ReviewForm(
        contact.grade().name(),
        null,
        review == null ? null : review.research(),
        review == null ? null : review.share(),
        review == null ? null : review.shareReason(),
        LawfulBasis.PUBLIC_TASK.name(),
        List.of(),
        contact.version());
  }

  FormErrors errors(ContactHead contact) {
    FormErrors errors = FormErrors.none();
    Grade chosen = chosenGrade();
    if (!contact.decided()) {
      if (chosen == null) {
        errors = errors.with("grade", "Confirm the grade or choose another", "GRADE_MISSING");
      } else if (chosen != contact.grade() && text(gradeReason) == null) {
        errors = errors.with("gradeReason", "Say why the grade changes", "GRADE_REASON_MISSING");
      }
    }
    if (research != null && research.length() > LONGEST) {
      errors = errors.with("research", "Use 8,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (!"SHARE".equals(share) && !"DO_NOT_SHARE".equals(share)) {
      errors = errors.with("share", "Say whether it is shared with partners", "SHARE_MISSING");
    }
    if (text(shareReason) == null) {
      errors = errors.with("shareReason", "Say why", "SHARE_REASON_MISSING");
    }
    if (chosenBasis() == null) {
      errors = errors.with("basis", "Choose the lawful basis", "BASIS_MISSING");
    }
    if (shared() && chosenRecipients().isEmpty()) {
      errors = errors.with("recipients", "Choose who receives it", "RECIPIENT_MISSING");
    }
    return errors;
  }

  @Nullable Grade chosenGrade() {
    for (Grade one : Grade.values()) {
      if (one.name().equals(grade)) {
        return one;
      }
    }
    return null;
  }

  @Nullable LawfulBasis chosenBasis() {
    for (LawfulBasis one : LawfulBasis.values()) {
      if (one.name().equals(basis)) {
        return one;
      }
    }
    return null;
  }

  boolean shared() {
    return "SHARE".equals(share);
  }

  List<Integer> chosenRecipients() {
    return recipients == null ? List.of() : recipients;
  }

  public List<String> recipientValues() {
    return chosenRecipients().stream().map(id -> Integer.toString(id)).toList();
  }

  static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  List<Conflict.Difference> differences(ContactHead now) {
    ReviewForm saved = of(now);
    List<Conflict.Difference> differences = new ArrayList<>();
    differ(differences, "grade", "Grade", saved.grade, grade, ContactHead.GRADES);
    differ(differences, "research", "Research", saved.research, research, List.of());
    differ(differences, "share", "Shared or not", saved.share, share, SHARING);
    differ(differences, "shareReason", "Why", saved.shareReason, shareReason, List.of());
    return differences;
  }

  Map<String, String> carried(ContactHead now) {
    List<String> differing = differences(now).stream().map(Conflict.Difference::field).toList();
    Map<String, String> carried = new LinkedHashMap<>();
    Map<String, @Nullable String> all = new LinkedHashMap<>();
    all.put("grade", grade);
    all.put("research", research);
    all.put("share", share);
    all.put("shareReason", shareReason);
    all.forEach((field, mine) -> {
      if (!differing.contains(field)) {
        carried.put(field, shown(mine));
      }
    });
    carried.put("gradeReason", shown(gradeReason));
    carried.put("basis", shown(basis));
    carried.put("recipients", String.join(",", recipientValues()));
    carried.put("version", Integer.toString(now.version()));
    return carried;
  }

  private static void differ(
      List<Conflict.Difference> differences,
      String field,
      String label,
      @Nullable String saved,
      @Nullable String mine,
      List<Option> choices) {
    if (!shown(saved).equals(shown(mine))) {
      differences.add(new Conflict.Difference(field, label, shown(saved), shown(mine), choices));
    }
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }
}
