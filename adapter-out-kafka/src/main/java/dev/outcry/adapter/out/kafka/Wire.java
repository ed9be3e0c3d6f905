package dev.outcry.adapter.out.kafka;

import dev.outcry.adapter.json.JsonCodec;
import dev.outcry.adapter.json.UndecodableException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How commands look in records.
 *
 * @param decode throws {@link UndecodableException} for what is no command, such as nothing at all
 */
record Wire<C>(Function<C, byte[]> encode, Function<byte @Nullable [], C> decode) {

  static <C> Wire<C> of(JsonCodec<C> codec) {
    return new Wire<>(codec::encode, codec::decode);
  }
}
