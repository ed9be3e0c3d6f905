package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.connection.Connection;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Connections to rows and back. */
@Mapper(config = RowMapping.class)
interface ConnectionRows {

  ConnectionRows MAPPED = new MappedConnectionRows();

  @Mapping(target = "firstId", source = "pair.first")
  @Mapping(target = "secondId", source = "pair.second")
  ConnectionRow row(Connection connection);

  @Mapping(target = "pair.first", source = "firstId")
  @Mapping(target = "pair.second", source = "secondId")
  Connection connection(ConnectionRow row);
}
