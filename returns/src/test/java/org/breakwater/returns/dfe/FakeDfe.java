package org.breakwater.returns.dfe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.breakwater.returns.Shared;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Department's side of the API, as its OpenAPI file tells it: path, verb, headers, answers.
 * Every body is checked against that file when it is there, and against our own facts otherwise.
 */
final class FakeDfe implements AutoCloseable {

  /** What it does instead of taking the next request: a status, or one of these. */
  static final int LOSE_BEFORE_KEEPING = -1;

  static final int LOSE_AFTER_KEEPING = -2;

  private final HttpServer server;
  private final @Nullable JsonNode openApi;
  private final Deque<Integer> tricks = new ArrayDeque<>();
  private final List<String> kept = new ArrayList<>();
  private final List<String> tokensGiven = new ArrayList<>();
  final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  int requests;
  int mostAtOnce = 100;
  @Nullable String retryAfter;
  Predicate<String> malformed = child -> false;
  private boolean tokensHold = true;

  FakeDfe() throws IOException {
    openApi = openApi();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", this::token);
    server.createContext("/api/", this::children);
    server.start();
  }

  static @Nullable JsonNode openApi() throws IOException {
    Path kept = Shared.find("fixtures/dfe-api/openapi-1.0.1.json").orElse(null);
    if (kept != null) {
      return Payloads.JSON.readTree(Files.readAllBytes(kept));
    }
    System.out.println("no ../shared/fixtures/dfe-api: bodies are checked against our own facts");
    return null;
  }

  DfeEndpoint endpoint() {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    return new DfeEndpoint(
        URI.create(base + "/api/"),
        301,
        URI.create(base + "/token"),
        "us & co",
        "s€cret",
        "csc/.default",
        "key-1");
  }

  synchronized void next(Integer... what) {
    tricks.addAll(List.of(what));
  }

  synchronized void revokeTokens(boolean forEver) {
    tokensGiven.replaceAll(token -> "revoked");
    tokensHold = !forEver;
  }

  /** Every child kept, once for each time it was kept. */
  synchronized List<String> kept() {
    return List.copyOf(kept);
  }

  synchronized int tokensAsked() {
    return tokensGiven.size();
  }

  private synchronized void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!form.equals(
        "grant_type=client_credentials&client_id=us+%26+co&client_secret=s%E2%82%ACcret&scope=csc%2F.default")) {
      complaints.add("token asked with " + form);
    }
    String token = "t-" + tokensGiven.size();
    tokensGiven.add(tokensHold ? token : "revoked");
    answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
  }

  private synchronized void children(HttpExchange exchange) throws IOException {
    requests++;
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (!exchange.getRequestMethod().equals("POST")
        || !exchange.getRequestURI().getPath().equals("/api/children_social_care_data/301/children")
        || !"key-1".equals(exchange.getRequestHeaders().getFirst("SupplierKey"))
        || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      complaints.add("asked for " + exchange.getRequestMethod() + exchange.getRequestURI());
    }
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Integer trick = tricks.poll();
    if (!tokensGiven.contains(bearer.replaceFirst("^Bearer ", ""))) {
      answer(exchange, 401, "");
      return;
    }
    JsonNode batch = Payloads.JSON.readTree(body);
    if (trick != null && trick > 0) {
      if (retryAfter != null) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      answer(exchange, trick, "no");
      return;
    }
    if (batch.size() > mostAtOnce) {
      answer(exchange, 413, "");
      return;
    }
    List<String> ids = new ArrayList<>();
    batch.forEach(child -> ids.add(child.path("la_child_id").asString()));
    if (ids.stream().anyMatch(malformed)) {
      answer(exchange, 400, "Payload was malformed");
      return;
    }
    complain(batch);
    if (trick == null || trick == LOSE_AFTER_KEEPING) {
      kept.addAll(ids);
    }
    if (trick == null) {
      answer(exchange, 200, "\"" + UUID.nameUUIDFromBytes(body) + "\"");
    } else {
      exchange.close(); // the line goes dead without a word
    }
  }

  private void complain(JsonNode batch) {
    if (batch.isEmpty()) {
      complaints.add("an empty batch");
    }
    if (openApi != null) {
      JsonNode schema = openApi.path("components").path("schemas").path("CSC");
      complaints.addAll(OpenApiSubset.faults(schema, batch, "$"));
    } else {
      batch.forEach(
          child -> PayloadCheck.check(child, 1).forEach(fault -> complaints.add(fault.toString())));
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
