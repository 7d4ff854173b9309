package org.breakwater.returns.dfe;

import java.net.URI;

/** Where to send, and as whom. Not a record: printing it must not show the secrets. */
public final class DfeEndpoint {

  final URI children;
  final URI tokens;
  final String clientId;
  final String clientSecret;
  final String scope;
  final String supplierKey;

  /**
   * @param base the API's address, without the path of a resource
   * @param laCode the authority's three-digit code
   * @param tokens where OAuth2 client credentials are exchanged for a token
   * @param scope the scope asked for; may be empty
   * @param supplierKey sent with each request beside the token
   * @throws IllegalArgumentException when the code is not three digits, or an address is not https
   *     (http is taken for the machine itself only)
   */
  public DfeEndpoint(
      URI base,
      int laCode,
      URI tokens,
      String clientId,
      String clientSecret,
      String scope,
      String supplierKey) {
    if (laCode < 100 || laCode > 999) {
      throw new IllegalArgumentException("An authority's code has three digits, such as 301.");
    }
    safe(base);
    safe(tokens);
    String address = base.toString().replaceAll("/+$", "");
    this.children = URI.create(address + "/children_social_care_data/" + laCode + "/children");
    this.tokens = tokens;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.scope = scope;
    this.supplierKey = supplierKey;
  }

  private static void safe(URI address) {
    String host = String.valueOf(address.getHost());
    boolean itself = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    boolean https = "https".equals(address.getScheme());
    if (!https && !(itself && "http".equals(address.getScheme()))) {
      throw new IllegalArgumentException(
          "Children's data goes over https only, not to " + address + ".");
    }
  }

  @Override
  public String toString() {
    return children.toString();
  }
}
