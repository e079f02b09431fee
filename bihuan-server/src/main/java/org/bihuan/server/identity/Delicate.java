package org.bihuan.server.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A deed for which it is not enough to be signed in: whoever does it must have shown who he is in
 * the last {@link OpenSession#CONFIRMED_FOR}. Put it on a method of a controller that takes a form.
 * A request that comes later is answered by a page that asks for the password or a code and then
 * goes on with exactly what was sent; the method runs as if nothing had happened in between.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Delicate {}
