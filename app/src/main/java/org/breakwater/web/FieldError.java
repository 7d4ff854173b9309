package org.breakwater.web;

/**
 * One thing wrong with what the person sent.
 *
 * @param field name of the form field as the browser sends it; empty when it concerns the form as a
 *     whole
 * @param message what to do, in plain English: "Enter the child's name"
 * @param code stable code that support and the API share: "NAME_MISSING"
 */
public record FieldError(String field, String message, String code) {}
