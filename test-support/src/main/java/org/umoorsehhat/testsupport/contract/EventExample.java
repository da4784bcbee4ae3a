package org.umoorsehhat.testsupport.contract;

/**
 * An example of an event's data, as the contracts give it.
 *
 * @param type CloudEvents type, such as {@code org.umoorsehhat.booking.seat-held.v1}
 * @param name name among the examples of its type, such as {@code minimal}
 * @param json the data: the value of the Kafka record
 */
public record EventExample(String type, String name, String json) {

    /** What a parameterised test shows: type and name. */
    @Override
    public String toString() {
        return type + "/" + name;
    }
}
