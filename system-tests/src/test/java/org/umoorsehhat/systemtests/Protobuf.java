package org.umoorsehhat.systemtests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of one Protocol Buffers message, by their numbers. */
record Protobuf(Map<Integer, List<byte[]>> fields, Map<Integer, Long> numbers) {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    static Protobuf of(byte[] message) {
        var fields = new HashMap<Integer, List<byte[]>>();
        var numbers = new HashMap<Integer, Long>();
        var in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long tag = varint(in);
            int field = (int) (tag >>> 3);
            switch ((int) tag & 7) {
                case VARINT -> numbers.put(field, varint(in));
                case FIXED64 -> numbers.put(field, in.getLong());
                case FIXED32 -> numbers.put(field, (long) in.getInt());
                case BYTES -> {
                    var bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    fields.computeIfAbsent(field, f -> new ArrayList<>()).add(bytes);
                }
                default -> throw new IllegalArgumentException("wire type of tag " + tag);
            }
        }
        return new Protobuf(fields, numbers);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    List<byte[]> messages(int field) {
        return fields.getOrDefault(field, List.of());
    }

    byte[] bytes(int field) {
        return messages(field).isEmpty() ? new byte[0] : messages(field).getFirst();
    }

    String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }
}
