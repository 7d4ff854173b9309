package org.breakwater.web;

/**
 * The request-forgery token of this session, as a form and a script send it.
 *
 * @param parameter name of the hidden form field
 * @param header name of the request header a script sets
 * @param token the value of both
 */
public record Csrf(String parameter, String header, String token) {}
