package org.breakwater.sharing.signin;

import java.util.List;
import java.util.Objects;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a handler its {@link Viewer}: the person signed in, for the purpose the handler names. */
@Configuration
class ViewerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private final SignedIn signedIn;

  ViewerArgument(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Viewer resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var method = Objects.requireNonNull(parameter.getMethod());
    ForPurpose purpose = AnnotatedElementUtils.findMergedAnnotation(method, ForPurpose.class);
    if (purpose == null) {
      purpose =
          AnnotatedElementUtils.findMergedAnnotation(
              parameter.getContainingClass(), ForPurpose.class);
    }
    if (purpose == null) {
      throw new IllegalStateException(
          method
              + " takes a Viewer but does not say why: add @ForPurpose to the method or its class");
    }
    var principal = request.getUserPrincipal();
    if (principal == null) {
      throw new AccessDeniedException("Nobody is signed in");
    }
    return signedIn
        .viewer(principal.getName(), purpose.value())
        .orElseThrow(() -> new AccessDeniedException("This person may no longer sign in"));
  }
}
