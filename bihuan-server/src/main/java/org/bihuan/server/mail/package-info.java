/**
 * Mail as a copy of what stands in the product: the server that takes it, addresses, and an outbox
 * that a crash does not empty.
 *
 * <p>Read first: {@link org.bihuan.server.mail.Outbox} (the door), {@link
 * org.bihuan.server.mail.Smtp}. It knows units and people, not what the mails are about. The trap:
 * no mail is ever the record of anything, and without a server that somebody configured nothing
 * leaves the house.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.mail;
