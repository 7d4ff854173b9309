package org.breakwater.improvement.letters.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One letter as read, against a hand-made annotation of it. A finding is right when it begins and
 * ends with the same words and is, but for three words, as long.
 */
final class LetterScore {
  /**
   * The count of one list.
   *
   * @param split begins right and stops short: its end stands in another, or nowhere
   * @param merged begins right and runs on into what is not its own
   */
  record Count(int truth, int read, int right, int split, int merged, List<String> faults) {
    static final Count NONE = new Count(0, 0, 0, 0, 0, List.of());

    Count {
      faults = List.copyOf(faults);
    }

    int cut() {
      return split + merged;
    }

    Count plus(Count other) {
      List<String> all = new ArrayList<>(faults);
      all.addAll(other.faults);
      return new Count(
          truth + other.truth,
          read + other.read,
          right + other.right,
          split + other.split,
          merged + other.merged,
          all);
    }

    double recall() {
      return truth == 0 ? 1 : right / (double) truth;
    }

    double precision() {
      return read == 0 ? 1 : right / (double) read;
    }

    int missed() {
      return truth - right - cut();
    }

    int wrong() {
      return read - right - cut();
    }
  }

  final Count strengths;
  final Count improvements;
  final boolean dates;
  final boolean due;
  final boolean addressees;
  final boolean caseStudies;
  final boolean pages;
  final boolean area;

  /** The overlap of agencies, summed over the right findings; and how many those are. */
  double agencyOverlap;

  int agencyFindings;
  int agencyFirst;
  private boolean samePages = true;

  LetterScore(JsonNode truth, JsonNode read) {
    strengths = count("strength", truth.path("strengths"), read.path("strengths"));
    improvements = count("improvement", truth.path("improvements"), read.path("improvements"));
    dates =
        same(truth, read, "published")
            && same(truth, read, "fieldwork_start")
            && same(truth, read, "fieldwork_end");
    due = same(truth.path("statement"), read.path("statement"), "due");
    addressees = same(truth, read, "addressees");
    area = same(truth, read, "area");
    caseStudies = cases(truth).equals(cases(read));
    pages = samePages;
  }

  private static boolean same(JsonNode truth, JsonNode read, String field) {
    return truth.path(field).asString("").equals(read.path(field).asString(""));
  }

  private static List<String> cases(JsonNode letter) {
    List<String> all = new ArrayList<>();
    for (JsonNode study : letter.path("case_studies")) {
      all.add(
          study.path("kind").asString("")
              + study.path("page").asString("")
              + plain(study.path("starts").asString("")));
    }
    return all;
  }

  private Count count(String name, JsonNode truths, JsonNode reads) {
    List<String> faults = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    int right = 0;
    int split = 0;
    int merged = 0;
    for (JsonNode truth : truths) {
      int match = match(truth, reads, used);
      if (match < 0) {
        faults.add("missed " + name + " " + truth.path("n") + ": " + truth.path("starts"));
        continue;
      }
      used.add(match);
      JsonNode read = reads.get(match);
      int longer = read.path("words").asInt(0) - truth.path("words").asInt(0);
      boolean ends = plain(read.path("ends").asString("")).endsWith(tail(truth));
      if (ends && Math.abs(longer) <= 3) {
        right++;
        agencies(truth, read);
        samePages &= !read.has("page") || truth.path("page").equals(read.path("page"));
      } else {
        boolean shorter = longer <= 0;
        split += shorter ? 1 : 0;
        merged += shorter ? 0 : 1;
        faults.add(
            (shorter ? "split " : "merged ")
                + name
                + " "
                + truth.path("n")
                + ": ends "
                + read.path("ends")
                + ", not "
                + truth.path("ends")
                + " ("
                + longer
                + " words)");
      }
    }
    for (int i = 0; i < reads.size(); i++) {
      if (!used.contains(i)) {
        faults.add("false " + name + ": " + reads.get(i).path("starts"));
      }
    }
    return new Count(truths.size(), reads.size(), right, split, merged, faults);
  }

  private static int match(JsonNode truth, JsonNode reads, Set<Integer> used) {
    for (int i = 0; i < reads.size(); i++) {
      String read = plain(reads.get(i).path("starts").asString(""));
      for (String field : List.of("starts", "starts_plain")) {
        String wanted = plain(truth.path(field).asString(""));
        if (!used.contains(i)
            && !wanted.isEmpty()
            && (read.startsWith(wanted) || wanted.startsWith(read) && read.length() > 20)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static String tail(JsonNode truth) {
    String ends = plain(truth.path("ends").asString(""));
    return ends.substring(Math.max(0, ends.length() - 30));
  }

  private void agencies(JsonNode truth, JsonNode read) {
    Set<String> wanted = new HashSet<>();
    truth.path("agencies").forEach(agency -> wanted.add(agency.asString("")));
    Set<String> given = new HashSet<>();
    read.path("agencies").forEach(agency -> given.add(agency.asString("")));
    Set<String> both = new HashSet<>(wanted);
    both.retainAll(given);
    Set<String> either = new HashSet<>(wanted);
    either.addAll(given);
    agencyOverlap += either.isEmpty() ? 1 : both.size() / (double) either.size();
    agencyFindings++;
    if (truth
        .path("agencies")
        .path(0)
        .asString("-")
        .equals(read.path("agencies").path(0).asString(""))) {
      agencyFirst++;
    }
  }

  /** Letters and figures only: quotes, dashes and spaces differ between programs. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
