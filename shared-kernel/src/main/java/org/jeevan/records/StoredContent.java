package org.jeevan.records;

import org.jeevan.api.identity.ContentId;

/**
 * What an event keeps of a record's bytes.
 *
 * @param sizeBytes of the plaintext
 * @param sha256 of the plaintext, 64 lower-case hexadecimal digits
 */
public record StoredContent(ContentId contentId, long sizeBytes, String sha256) {}
