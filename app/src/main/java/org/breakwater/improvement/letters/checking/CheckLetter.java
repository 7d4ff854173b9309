package org.breakwater.improvement.letters.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.letters.KeptFinding;
import org.breakwater.improvement.letters.KeptLetter;
import org.breakwater.improvement.letters.Letters;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** What a person does to a letter while checking it. Every change is kept in the history. */
@Component
public class CheckLetter {
  private static final String BY_HAND = "chosen by hand";
  private final Access access;
  private final Letters letters;
  private final Ids ids;

  CheckLetter(Access access, Letters letters, Ids ids) {
    this.access = access;
    this.letters = letters;
    this.ids = ids;
  }

  /**
   * @throws Access.NotFound when it is not the viewer's to see, or was put aside
   */
  public KeptLetter letter(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () ->
            letters
                .find(viewer, id)
                .filter(one -> !one.state().equals(KeptLetter.DISCARDED))
                .orElseThrow(() -> access.notFound(viewer, KeptLetter.ref(id), "letter")));
  }

  List<KeptFinding> findings(Viewer viewer, UUID id) {
    return access.reading(viewer, () -> letters.findings(viewer, id));
  }

  String words(Viewer viewer, UUID id, int page) {
    return access.reading(viewer, () -> letters.words(viewer, id, page));
  }

  byte[] picture(Viewer viewer, UUID id, int page) {
    return access.reading(
        viewer,
        () ->
            letters
                .picture(viewer, id, page)
                .orElseThrow(
                    () -> access.notFound(viewer, KeptLetter.ref(id), "picture of a page")));
  }

  KeptFinding finding(Viewer viewer, UUID id, UUID finding) {
    return findings(viewer, id).stream()
        .filter(one -> one.id().equals(finding))
        .findFirst()
        .orElseThrow(() -> access.notFound(viewer, KeptLetter.ref(id), "finding of a letter"));
  }

  /** False when another changed it since the form was opened. */
  boolean correct(Viewer viewer, UUID id, UUID finding, MarkedForm form) {
    boolean[] done = {false};
    change(
        viewer,
        id,
        "corrected",
        (letter, all) -> {
          List<KeptFinding> result = new ArrayList<>();
          for (KeptFinding one : all) {
            if (one.id().equals(finding) && MarkedForm.mark(one).equals(form.was())) {
              result.addAll(marked(letter, form, one));
              done[0] = true;
            } else {
              result.add(one);
            }
          }
          return result;
        });
    return done[0];
  }

  /** Puts a finding's words after those of the one before it. */
  void join(Viewer viewer, UUID id, UUID finding) {
    change(
        viewer,
        id,
        "joined",
        (letter, all) -> {
          List<KeptFinding> result = new ArrayList<>();
          for (KeptFinding one : all) {
            if (one.id().equals(finding) && !result.isEmpty()) {
              KeptFinding before = result.removeLast();
              result.add(
                  new KeptFinding(
                      before.id(),
                      0,
                      before.kind(),
                      before.words() + " " + one.words(),
                      before.page(),
                      before.section(),
                      before.agencies(),
                      before.because(),
                      true));
            } else {
              result.add(one);
            }
          }
          return result;
        });
  }

  /** Adds findings marked by hand: after the last one of their page, or of the pages before. */
  void add(Viewer viewer, UUID id, MarkedForm form) {
    change(
        viewer,
        id,
        "marked by hand",
        (letter, all) -> {
          List<KeptFinding> result = new ArrayList<>(all);
          Integer page = form.pageNumber(letter.pages());
          int place = 0;
          for (int i = 0; i < all.size(); i++) {
            if (CheckPages.pageOf(all.get(i)) <= (page == null ? 1 : page)) {
              place = i + 1;
            }
          }
          result.addAll(place, marked(letter, form, null));
          return result;
        });
  }

  void details(Viewer viewer, UUID id, Letter head) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    access.writing(
        viewer,
        () -> {
          held(viewer, id);
          letters.head(viewer, id, head);
          access.trace(viewer, Access.Act.CHANGE, KeptLetter.ref(id), "details corrected");
        });
  }

  /** A person has looked at this page and what was read from it. */
  public void confirm(Viewer viewer, UUID id, int page) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    access.writing(
        viewer,
        () -> {
          KeptLetter letter = held(viewer, id);
          Set<Integer> pages = new TreeSet<>(letter.checked());
          pages.add(Math.clamp(page, 1, letter.pages()));
          letters.checked(viewer, id, List.copyOf(pages));
          access.trace(viewer, Access.Act.CHANGE, KeptLetter.ref(id), "page " + page + " checked");
        });
  }

  void discard(Viewer viewer, UUID id) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    access.writing(
        viewer,
        () -> {
          held(viewer, id);
          letters.became(viewer, id, KeptLetter.DISCARDED, null);
          access.trace(viewer, Access.Act.DECIDE, KeptLetter.ref(id), "put aside");
        });
  }

  private void change(
      Viewer viewer,
      UUID id,
      String what,
      BiFunction<KeptLetter, List<KeptFinding>, List<KeptFinding>> change) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    access.writing(
        viewer,
        () -> {
          KeptLetter letter = held(viewer, id);
          letters.findings(viewer, id, change.apply(letter, letters.findings(viewer, id)));
          access.trace(viewer, Access.Act.CHANGE, letter.ref(), "a finding " + what);
        });
  }

  /** The letter, while nobody else changes it; only one that is still being checked. */
  private KeptLetter held(Viewer viewer, UUID id) {
    return letters
        .held(viewer, id)
        .filter(KeptLetter::open)
        .orElseThrow(() -> access.notFound(viewer, KeptLetter.ref(id), "letter being checked"));
  }

  private List<KeptFinding> marked(
      KeptLetter letter, MarkedForm form, @org.jspecify.annotations.Nullable KeptFinding before) {
    List<KeptFinding> result = new ArrayList<>();
    FindingKind kind = form.kindOrNone();
    boolean sameAgencies = before != null && before.agencies().equals(form.chosen());
    String because =
        sameAgencies && before != null
            ? before.because()
            : form.chosen().isEmpty() ? null : BY_HAND;
    for (String words : form.paragraphs()) {
      boolean first = result.isEmpty() && before != null;
      result.add(
          new KeptFinding(
              first && before != null ? before.id() : ids.next(),
              0,
              kind,
              words,
              form.pageNumber(letter.pages()),
              form.sectionOrNone(),
              form.chosen(),
              because,
              true));
    }
    return result;
  }
}
