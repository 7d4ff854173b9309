package org.breakwater.returns.dfe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes one request and says what came of it. Decides nothing. */
final class DfeClient {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int SHOWN = 300;

  private final DfeEndpoint endpoint;
  private final HttpClient http;
  private final Clock clock;
  private @Nullable String token;
  private Instant tokenEnds = Instant.MIN;

  DfeClient(DfeEndpoint endpoint, HttpClient http, Clock clock) {
    this.endpoint = endpoint;
    this.http = http;
    this.clock = clock;
  }

  static HttpClient http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(20))
        .followRedirects(HttpClient.Redirect.NEVER) // children's data goes nowhere else
        .build();
  }

  /** The next request asks for a new token. */
  void forgetToken() {
    token = null;
  }

  Answer post(byte[] batch) throws InterruptedException {
    String bearer;
    try {
      bearer = token();
    } catch (TokenNotGiven e) {
      return e.answer;
    }
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.children)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + bearer)
            .header("SupplierKey", endpoint.supplierKey)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
            .build();
    try {
      return answer(http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return neverConnected(e)
          ? new Answer.NotReached(why(e))
          : new Answer.InDoubt("the connection was lost: " + why(e));
    }
  }

  private Answer answer(HttpResponse<String> response) {
    String said = shown(response.body());
    return switch (response.statusCode()) {
      case 200 -> new Answer.Received(said.replace("\"", "").strip());
      case 204 -> new Answer.Received("");
      case 400 -> new Answer.Malformed(said);
      case 401 -> new Answer.TokenRefused();
      case 413 -> new Answer.TooMany();
      case 429 ->
          new Answer.TooOften(
              response.headers().firstValue("Retry-After").map(this::wait).orElse(null));
      default ->
          response.statusCode() >= 500
              ? new Answer.InDoubt("it answered %d %s".formatted(response.statusCode(), said))
              : new Answer.NotAllowed(response.statusCode(), said);
    };
  }

  /** Seconds, or the date from which to try again; null when it is neither. */
  private @Nullable Duration wait(String text) {
    String trimmed = text.strip();
    try {
      Duration wait =
          trimmed.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(trimmed))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(trimmed, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static final class TokenNotGiven extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Answer answer;

    TokenNotGiven(Answer answer) {
      super("no token");
      this.answer = answer;
    }
  }

  private String token() throws TokenNotGiven, InterruptedException {
    String held = token;
    if (held != null && clock.instant().isBefore(tokenEnds)) {
      return held;
    }
    String form =
        "grant_type=client_credentials&client_id="
            + encoded(endpoint.clientId)
            + "&client_secret="
            + encoded(endpoint.clientSecret)
            + (endpoint.scope.isEmpty() ? "" : "&scope=" + encoded(endpoint.scope));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.tokens)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= 500 || response.statusCode() == 429) {
        throw new TokenNotGiven(
            new Answer.NotReached(
                "the token service answered %d".formatted(response.statusCode())));
      }
      if (response.statusCode() != 200) {
        throw new TokenNotGiven(new Answer.NotAllowed(response.statusCode(), "no token was given"));
      }
      JsonNode said = Payloads.JSON.readTree(response.body());
      String given = said.path("access_token").asString("");
      if (given.isEmpty() || given.chars().anyMatch(c -> c <= ' ' || c > '~')) {
        throw new TokenNotGiven(new Answer.NotAllowed(200, "the token service gave no token"));
      }
      token = given;
      // a minute early, so that it does not end on the way
      tokenEnds =
          clock.instant().plusSeconds(Math.max(0, said.path("expires_in").asLong(600) - 60));
      return given;
    } catch (JacksonException e) {
      throw new TokenNotGiven(
          new Answer.NotAllowed(200, "the token service did not answer in JSON"));
    } catch (IOException e) {
      throw new TokenNotGiven(new Answer.NotReached(why(e)));
    }
  }

  private static boolean neverConnected(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof UnknownHostException
          || cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : shown(e.getMessage());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String shown(String text) {
    String safe = text.replaceAll("\\p{Cntrl}", " ").strip();
    return safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "…";
  }
}
