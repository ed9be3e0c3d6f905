package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.inquiry.Inquiry;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Inquiries from rows. */
@Mapper(config = RowMapping.class)
interface InquiryRows {

  InquiryRows MAPPED = new MappedInquiryRows();

  @Mapping(target = "from", source = "fromId")
  Inquiry inquiry(InquiryRow row);
}
