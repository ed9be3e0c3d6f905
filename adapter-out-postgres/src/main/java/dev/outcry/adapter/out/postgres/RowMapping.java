package dev.outcry.adapter.out.postgres;

import org.mapstruct.MapperConfig;

/** How all rows are mapped: value by value as {@link Values} says, and no column left out. */
@MapperConfig(uses = Values.class, implementationName = "Mapped<CLASS_NAME>")
interface RowMapping {}
