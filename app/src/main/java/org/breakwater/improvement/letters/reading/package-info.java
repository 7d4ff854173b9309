/**
 * From a letter's lines to what it says: dates, people, findings word for word, case studies, next
 * steps. Plain Java; start at {@link org.breakwater.improvement.letters.reading.LetterReader}.
 */
@NullMarked
package org.breakwater.improvement.letters.reading;

import org.jspecify.annotations.NullMarked;
