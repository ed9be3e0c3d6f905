package dev.outcry.bootstrap;

import dev.outcry.application.port.out.MediaReader;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.tika.mime.MimeTypes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Sees more in files than the memory adapter does, and makes thumbnails. */
@AutoConfiguration(before = MemoryAdaptersAutoConfiguration.class)
@ConditionalOnClass({MimeTypes.class, Thumbnails.class})
public class MediaAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  MediaReader outcryTikaMediaReader() {
    return new TikaMediaReader();
  }
}
