package org.breakwater.frontdoor.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.receiving.Question;
import org.breakwater.linkage.Sex;
import org.breakwater.web.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the bytes of a request to a notice, or to everything that is wrong with it. */
final class NoticeReader {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private NoticeReader() {}

  /** What came of it. */
  sealed interface Read {
    record Good(Notice notice) implements Read {}

    record Faulty(List<FieldError> faults) implements Read {}

    /** No JSON at all; the message says where it stops being so. */
    record Malformed(String message) implements Read {}
  }

  static Read read(byte[] body, Notice.Kind kind) {
    JsonNode tree;
    try {
      tree = JSON.readTree(body);
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      return new Read.Malformed(
          "This is not JSON"
              + (place == null
                  ? ""
                  : " from line " + place.getLineNr() + ", column " + place.getColumnNr())
              + ": "
              + malformed.getOriginalMessage());
    }
    var reader = new StrictReader();
    NoticeRequest request = reader.read(tree, NoticeRequest.class, "");
    List<FieldError> faults = new ArrayList<>(reader.faults());
    if (request == null) {
      return new Read.Faulty(faults);
    }
    if (request.forceReference() == null) {
      faults.add(
          new FieldError("forceReference", "Send your own reference", "FORCE_REFERENCE_MISSING"));
    } else if (request.forceReference().length() > 200) {
      faults.add(
          new FieldError("forceReference", "Shorten this to 200 characters or fewer", "TOO_LONG"));
    }
    for (String name : details(request).keySet()) {
      if (Question.named(kind, name).isEmpty()) {
        faults.add(
            new FieldError(
                "details." + name, "There is no question of this name", "UNKNOWN_FIELD"));
      }
    }
    Notice notice = notice(request, kind);
    faults.addAll(notice.faults());
    return faults.isEmpty() ? new Read.Good(notice) : new Read.Faulty(faults);
  }

  private static Map<String, String> details(NoticeRequest request) {
    return Objects.requireNonNullElse(request.details(), Map.of());
  }

  private static Notice notice(NoticeRequest request, Notice.Kind kind) {
    Map<String, String> detail = new LinkedHashMap<>(details(request));
    if (request.author() != null) {
      detail.put("author", request.author());
    }
    List<Notice.Subject> subjects = new ArrayList<>();
    Objects.requireNonNullElse(request.children(), List.<NoticeRequest.Child>of())
        .forEach(child -> subjects.add(subject(child)));
    Objects.requireNonNullElse(request.adults(), List.<NoticeRequest.Adult>of())
        .forEach(adult -> subjects.add(subject(adult)));
    return new Notice(
        kind,
        Notice.Channel.API,
        null,
        request.forceReference(),
        request.contact(),
        request.incidentAt() == null ? null : request.incidentAt().toInstant(),
        request.incidentPlace(),
        Objects.requireNonNullElse(request.concern(), ""),
        Objects.requireNonNullElse(request.tags(), List.of()),
        subjects,
        request.grade(),
        request.gradeReason(),
        request.familyTold(),
        request.whyNotTold(),
        detail);
  }

  private static Notice.Subject subject(NoticeRequest.Child child) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    if (child.nhsNumber() != null) {
      identifiers.put("NHS", child.nhsNumber());
    }
    if (child.upn() != null) {
      identifiers.put("UPN", child.upn());
    }
    return new Notice.Subject(
        true,
        child.given(),
        child.family(),
        Objects.requireNonNullElse(child.otherNames(), List.of()),
        child.description(),
        child.born(),
        sex(child.sex()),
        child.ethnicity(),
        child.address(),
        child.town(),
        child.postcode(),
        child.school(),
        child.localId(),
        identifiers,
        child.relation(),
        null,
        child.seen(),
        child.spokenTo(),
        child.ownWords());
  }

  private static Notice.Subject subject(NoticeRequest.Adult adult) {
    return new Notice.Subject(
        false,
        adult.given(),
        adult.family(),
        Objects.requireNonNullElse(adult.otherNames(), List.of()),
        null,
        adult.born(),
        sex(adult.sex()),
        null,
        adult.address(),
        adult.town(),
        adult.postcode(),
        null,
        adult.localId(),
        Map.of(),
        adult.relation(),
        adult.parentalResponsibility(),
        null,
        null,
        null);
  }

  private static Sex sex(NoticeRequest.@Nullable SexGiven given) {
    return given == null ? Sex.UNKNOWN : Sex.valueOf(given.name());
  }
}
