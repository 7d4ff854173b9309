package org.breakwater.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Views are templates compiled with the build; a view's name is its path. */
@Configuration
class JteViews {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  ViewResolver jteViewResolver(TemplateEngine templates) {
    return new Resolver(templates);
  }

  private record Resolver(TemplateEngine templates) implements ViewResolver, Ordered {
    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
      String template = name + ".jte";
      return templates.hasTemplate(template) ? new TemplateView(templates, template) : null;
    }
  }

  private record TemplateView(TemplateEngine templates, String template) implements View {
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var output = new Utf8ByteOutput();
      templates.render(
          template, model == null ? Map.of() : new TreeMap<String, Object>(model), output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      // in one piece: each of the filters around the response looks at every write
      response.getOutputStream().write(output.toByteArray());
    }
  }
}
