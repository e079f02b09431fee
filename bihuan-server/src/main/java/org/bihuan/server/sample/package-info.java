/**
 * The sample: an invented unit in the middle of its loop, to be tried out, and a second one beside
 * it to see that neither looks over the fence.
 *
 * <p>Read first: {@link org.bihuan.server.sample.SampleUnit}, {@link
 * org.bihuan.server.sample.SampleChapter}, {@code Sample}; the names are in {@code
 * sample/sample.properties}.
 *
 * <p>It may not know the parts of the loop after the cycle: each of them writes its own chapter, as
 * a bean, through its own services and as one of the people.
 *
 * <p>The trap: its passwords are published. It is written only into an installation that nobody has
 * set up, and only when {@code --bihuan.sample=true} asks for it.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.sample;
