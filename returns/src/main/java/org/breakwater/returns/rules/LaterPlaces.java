package org.breakwater.returns.rules;

import java.util.AbstractList;

/**
 * Places that are made when they are asked for. A large return has millions of them, and each is
 * looked at once, when the report is written: a return that keeps its rows need not keep their
 * places as well. What they are made from must not change.
 */
public abstract class LaterPlaces extends AbstractList<Place> {}
