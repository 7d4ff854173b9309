package org.breakwater.frontdoor.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.receiving.Question;
import org.breakwater.linkage.NhsNumber;
import org.breakwater.linkage.Sex;
import org.breakwater.web.FieldError;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A form read. What cannot be read is a remark, not an error, and goes along as it was written: a
 * mistyped date must not hold a child's notice back.
 *
 * @param errors who and what are missing, or a text too long to keep
 * @param remarks what could not be read, in words
 */
record WrittenNotice(Notice notice, FormErrors errors, List<String> remarks) {
  private static final int LONGEST_CONCERN = 20_000;
  private static final int LONGEST = 5_000;
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})[:.]?(\\d{2})?\\s*([ap])?\\.?m?\\.?", Pattern.CASE_INSENSITIVE);

  static WrittenNotice read(Written form, Notice.Kind kind, Clock clock) {
    return new Reader(form, kind, Wording.today(clock)).read();
  }

  private static final class Reader {
    private final Written form;
    private final Notice.Kind kind;
    private final LocalDate today;
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, String> detail = new LinkedHashMap<>();

    Reader(Written form, Notice.Kind kind, LocalDate today) {
      this.form = form;
      this.kind = kind;
      this.today = today;
    }

    WrittenNotice read() {
      List<Notice.Subject> subjects = new ArrayList<>();
      for (String who : List.of("child", "adult")) {
        for (int i = 1; i <= Math.min(form.count(who), Written.MOST_PEOPLE); i++) {
          person(who, i).ifPresent(subjects::add);
        }
      }
      for (Question question : Question.of(kind)) {
        String answer = form.text(question.formName());
        if (answer != null) {
          detail.put(question.formName(), answer);
        }
      }
      Grade grade =
          Arrays.stream(Grade.values())
              .filter(one -> one.name().equals(form.shown("grade")))
              .findFirst()
              .orElse(null);
      String gradeReason = form.text("gradeReason");
      if (kind == Notice.Kind.REFERRAL && Boolean.FALSE.equals(form.yesNo("safeNow"))) {
        grade = Grade.RED;
        gradeReason = "The referrer says the child is not safe now";
      }
      if (form.yesNo("safeNow") != null) {
        detail.put("safeNow", Boolean.TRUE.equals(form.yesNo("safeNow")) ? "Yes" : "No");
      }
      Boolean told = form.yesNo("familyTold");
      Notice notice =
          new Notice(
              kind,
              Notice.Channel.FORM,
              once(),
              form.text("reference"),
              form.text("authorContact"),
              incident(),
              form.text("incidentPlace"),
              java.util.Objects.requireNonNullElse(form.text("concern"), ""),
              form.all("tags").stream().flatMap(tag -> tag(tag).stream()).toList(),
              subjects,
              grade,
              gradeReason,
              told,
              Boolean.TRUE.equals(told) ? null : form.text("whyNotTold"),
              detail);
      return new WrittenNotice(notice, errors(notice), List.copyOf(remarks));
    }

    private FormErrors errors(Notice notice) {
      FormErrors errors = FormErrors.none();
      for (FieldError fault : notice.faults()) {
        String field = fault.field().equals("children") ? "child1Given" : fault.field();
        errors = errors.with(field, fault.message(), fault.code());
      }
      for (String name : form.fields().keySet()) {
        int most = name.equals("concern") ? LONGEST_CONCERN : LONGEST;
        if (form.shown(name).length() > most) {
          errors =
              errors.with(
                  name, "Shorten this to %,d characters or fewer".formatted(most), "TOO_LONG");
        }
      }
      if (form.count("child") > Written.MOST_PEOPLE || form.count("adult") > Written.MOST_PEOPLE) {
        errors =
            errors.with(
                "child1Given",
                "Name at most "
                    + Written.MOST_PEOPLE
                    + " children and as many adults; send another notice for more",
                "TOO_MANY_PEOPLE");
      }
      return errors;
    }

    private Optional<Notice.Subject> person(String who, int number) {
      String p = who + number;
      boolean child = who.equals("child");
      Map<String, String> identifiers = new LinkedHashMap<>();
      String nhs = form.text(p + "Nhs");
      if (nhs != null) {
        identifiers.put("NHS", nhs);
        if (NhsNumber.parse(nhs).isEmpty()) {
          remarks.add(
              "NHS number “" + nhs + "” does not pass its own check. It will go as you wrote it");
        }
      }
      String other = form.text(p + "OtherNames");
      Notice.Subject subject =
          new Notice.Subject(
              child,
              form.text(p + "Given"),
              form.text(p + "Family"),
              other == null ? List.of() : List.of(other.split("\\s*[,;\\n]\\s*")),
              child ? form.text(p + "Description") : null,
              date(p + "Born", "Date of birth of " + who + " " + number),
              Sex.parse(form.text(p + "Sex")),
              form.text(p + "Ethnicity"),
              form.text(p + "Address"),
              form.text(p + "Town"),
              form.text(p + "Postcode"),
              child ? form.text(p + "School") : null,
              null,
              identifiers,
              form.text(p + "Relation"),
              child ? null : form.yesNo(p + "Parental"),
              child ? form.yesNo(p + "Seen") : null,
              child ? form.yesNo(p + "Spoken") : null,
              child ? form.text(p + "Words") : null);
      return subject.identified() ? Optional.of(subject) : loose(subject, who + " " + number);
    }

    /** Nobody to know, yet something was typed: it goes along as words. */
    private Optional<Notice.Subject> loose(Notice.Subject subject, String who) {
      List<String> said = new ArrayList<>();
      for (@Nullable String text :
          new String[] {
            subject.relation(),
            subject.ownWords(),
            subject.addressLine(),
            subject.postcode(),
            subject.school()
          }) {
        if (text != null) {
          said.add(text);
        }
      }
      if (said.isEmpty() && subject.born() == null) {
        return Optional.empty();
      }
      if (subject.child() || subject.relation() == null) {
        said.add(subject.born() == null ? "" : "born " + Wording.date(subject.born()));
        detail.put(who, String.join(", ", said).strip());
        remarks.add(
            "There is no name or description for " + who + ". What you wrote goes along as words");
        return Optional.empty();
      }
      return Optional.of(subject); // "mother", name not known
    }

    private @Nullable LocalDate date(String name, String what) {
      String problem = form.date(name).problem(what);
      LocalDate date = form.day(name);
      if (problem == null && date != null && date.isAfter(today.plusMonths(11))) {
        problem = what + " is in the future";
      }
      if (problem == null) {
        return date;
      }
      var typed = form.date(name);
      String asTyped = (typed.day() + " " + typed.month() + " " + typed.year()).strip();
      detail.put(what + ", as written", asTyped);
      remarks.add(problem + ". It will go as you wrote it: “" + asTyped + "”");
      return null;
    }

    private @Nullable Instant incident() {
      LocalDate day = date("incident", "Date it happened");
      String typed = form.text("incidentTime");
      if (day == null) {
        if (typed != null) {
          detail.put("Time it happened", typed);
        }
        return null;
      }
      LocalTime time = typed == null ? null : time(typed);
      if (time == null) {
        detail.put("Time it happened", typed == null ? "Not given" : typed);
        if (typed != null) {
          remarks.add("“" + typed + "” is not a time like 22:40. It will go as you wrote it");
        }
      }
      return day.atTime(time == null ? LocalTime.MIDNIGHT : time)
          .atZone(Wording.LONDON)
          .toInstant();
    }

    private static @Nullable LocalTime time(String typed) {
      Matcher time = TIME.matcher(typed);
      if (!time.matches()) {
        return null;
      }
      int hour = Integer.parseInt(time.group(1));
      int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
      String half = time.group(3);
      if (half != null) {
        hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
      }
      return hour > 23 || minute > 59 || (half == null && time.group(2) == null)
          ? null
          : LocalTime.of(hour, minute);
    }

    private @Nullable UUID once() {
      String sent = form.shown("once");
      return sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
          ? UUID.fromString(sent)
          : null;
    }

    private static Optional<ConcernTag> tag(String name) {
      return Arrays.stream(ConcernTag.values()).filter(tag -> tag.name().equals(name)).findFirst();
    }
  }
}
