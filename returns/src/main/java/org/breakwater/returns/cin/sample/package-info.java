/** Made-up returns of any size, for tests, benches and training. Nobody in them lives. */
@NullMarked
package org.breakwater.returns.cin.sample;

import org.jspecify.annotations.NullMarked;
