package org.breakwater.frontdoor.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.OAuthFlow;
import io.swagger.v3.oas.annotations.security.OAuthFlows;
import io.swagger.v3.oas.annotations.security.OAuthScope;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.contacts.Contact;
import org.breakwater.frontdoor.contacts.Contacts;
import org.breakwater.frontdoor.receiving.Completeness;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices by API. Every refusal is an RFC 9457 problem with a stable {@code code}. */
@RestController
@RequestMapping("/api/v1/notices")
@ForPurpose(Purpose.RAISE_CONCERN)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Breakwater",
            version = "v1",
            description = "Concerns about children, from partners' own systems"))
@SecurityScheme(
    name = "key",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    paramName = "X-API-Key")
@SecurityScheme(
    name = "oauth2",
    type = SecuritySchemeType.OAUTH2,
    flows =
        @OAuthFlows(
            clientCredentials =
                @OAuthFlow(
                    tokenUrl = "/oauth2/token",
                    scopes = @OAuthScope(name = "notices", description = "Send notices"))))
@SecurityRequirement(name = "key")
@SecurityRequirement(name = "oauth2")
class NoticeApiController {
  private static final int MOST_BYTES = 256 * 1024;

  private final FrontDoor door;
  private final Contacts contacts;
  private final Access access;
  private final Directory directory;

  NoticeApiController(FrontDoor door, Contacts contacts, Access access, Directory directory) {
    this.door = door;
    this.contacts = contacts;
    this.access = access;
    this.directory = directory;
  }

  @PostMapping(
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @Operation(
      operationId = "sendNotice",
      summary = "Send a notice or referral",
      description =
          "A police force's client sends police notices, any other organisation's sends referrals. Idempotent on forceReference: the same content again gives 200 and the first contact.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = NoticeRequest.class))),
      responses = {
        @ApiResponse(
            responseCode = "201",
            description = "On the hub's queue",
            content = @Content(schema = @Schema(implementation = NoticeReceipt.class))),
        @ApiResponse(
            responseCode = "200",
            description = "Sent before, with the same content",
            content = @Content(schema = @Schema(implementation = NoticeReceipt.class))),
        @ApiResponse(
            responseCode = "400",
            description = "Not JSON: code MALFORMED_JSON, with the place"),
        @ApiResponse(
            responseCode = "401",
            description = "No key or token, or one that no longer counts"),
        @ApiResponse(responseCode = "403", description = "This client may not send notices"),
        @ApiResponse(
            responseCode = "409",
            description = "forceReference was used for another notice: code REFERENCE_USED"),
        @ApiResponse(responseCode = "413", description = "Larger than 256 kB"),
        @ApiResponse(responseCode = "415", description = "Not sent as application/json"),
        @ApiResponse(
            responseCode = "422",
            description = "code INVALID; errors names every fault: field, code, message")
      })
  ResponseEntity<?> send(
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) Viewer viewer,
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    String type = request.getContentType();
    if (type == null || !MediaType.APPLICATION_JSON.includes(mediaType(type))) {
      return problem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "WRONG_MEDIA_TYPE",
          "Send application/json",
          List.of());
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "A notice may have at most 256 kB", List.of());
    }
    return switch (NoticeReader.read(body, kind(viewer))) {
      case NoticeReader.Read.Malformed malformed ->
          problem(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", malformed.message(), List.of());
      case NoticeReader.Read.Faulty faulty -> invalid(faulty.faults());
      case NoticeReader.Read.Good good -> receive(viewer, good.notice());
    };
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  @Operation(operationId = "readNotice", summary = "A notice this client has sent")
  NoticeReceipt one(
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) Viewer viewer,
      @PathVariable UUID id) {
    ContactId contact = new ContactId(id);
    return access.reading(
        viewer,
        () -> {
          Contact.Facts facts =
              contacts
                  .find(viewer, contact)
                  .orElseThrow(() -> access.notFound(viewer, contact.ref(), "a notice by API"))
                  .facts();
          access.trace(viewer, Access.Act.READ, contact.ref(), "own notice by API");
          return NoticeReceipt.of(
              new Received.Receipt(
                  facts.id(),
                  facts.reference(),
                  facts.receivedAt(),
                  facts.grade(),
                  facts.gradeReason(),
                  facts.completeness(),
                  facts.reviewer()),
              List.of());
        });
  }

  private ResponseEntity<?> receive(Viewer viewer, Notice notice) {
    List<String> wouldHelp = Completeness.of(notice).missing();
    return switch (door.receive(viewer, notice)) {
      case Received.New taken ->
          ResponseEntity.created(URI.create("/api/v1/notices/" + taken.receipt().contact().value()))
              .body(NoticeReceipt.of(taken.receipt(), wouldHelp));
      case Received.KnownAlready known when known.same() ->
          ResponseEntity.ok()
              .location(URI.create("/api/v1/notices/" + known.receipt().contact().value()))
              .body(NoticeReceipt.of(known.receipt(), wouldHelp));
      case Received.KnownAlready known ->
          problem(
              HttpStatus.CONFLICT,
              "REFERENCE_USED",
              "forceReference was used before, for "
                  + known.receipt().reference()
                  + ", which says something else. Nothing was changed: send this under another reference",
              List.of());
      case Received.Refused refused -> invalid(refused.faults());
    };
  }

  private Notice.Kind kind(Viewer viewer) {
    return directory
        .organisation(viewer.partnership(), viewer.organisation())
        .filter(organisation -> organisation.kind() == Directory.Kind.POLICE)
        .map(police -> Notice.Kind.POLICE_NOTICE)
        .orElse(Notice.Kind.REFERRAL);
  }

  private static MediaType mediaType(String type) {
    try {
      return MediaType.parseMediaType(type);
    } catch (org.springframework.http.InvalidMediaTypeException nonsense) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  private static ResponseEntity<ProblemDetail> invalid(List<FieldError> faults) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "INVALID",
        "Nothing was kept. Mend what is named in errors and send again",
        faults);
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String code, String detail, List<FieldError> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler(Access.NotPermitted.class)
  ResponseEntity<ProblemDetail> notPermitted() {
    return problem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "This client may not do that", List.of());
  }

  @ExceptionHandler(Access.NotFound.class)
  ResponseEntity<ProblemDetail> notFound() {
    return problem(
        HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such notice of yours", List.of());
  }
}
