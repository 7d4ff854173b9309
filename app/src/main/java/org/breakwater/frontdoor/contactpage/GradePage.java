package org.breakwater.frontdoor.contactpage;

import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.web.FormErrors;

/** The form to change a grade. */
public record GradePage(ContactHead contact, GradeForm form, FormErrors errors) {}
