package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Reports.Kept;
import dev.outcry.domain.report.Report;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Reports from rows. */
@Mapper(config = RowMapping.class)
interface ReportRows {

  ReportRows MAPPED = new MappedReportRows();

  @Mapping(target = "reporter", source = "reporterId")
  Report report(ReportRow row);

  default Kept kept(ReportRow row) {
    return new Kept(report(row), row.settled());
  }
}
