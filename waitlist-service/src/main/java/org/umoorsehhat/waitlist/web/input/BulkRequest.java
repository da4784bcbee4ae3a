package org.umoorsehhat.waitlist.web.input;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same for many entries.
 *
 * @param action notify or deactivate
 * @param ids 1 to 500 entries
 */
public record BulkRequest(
        @Nullable
                @NotNull(message = "is required")
                @Pattern(regexp = "notify|deactivate", message = "is not one of notify, deactivate")
                String action,
        @Nullable
                @NotEmpty(message = "is required")
                @Size(max = 500, message = "has more than 500 entries")
                List<@NotNull @Positive Long> ids) {}
