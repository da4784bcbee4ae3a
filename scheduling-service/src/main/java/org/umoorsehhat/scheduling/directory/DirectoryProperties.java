package org.umoorsehhat.scheduling.directory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who owns the directory.
 *
 * @param writable whether this service does. If not, its endpoints only read, and it follows what
 *     another system writes to the directory's topics.
 */
@ConfigurationProperties("directory")
public record DirectoryProperties(@DefaultValue("true") boolean writable) {}
