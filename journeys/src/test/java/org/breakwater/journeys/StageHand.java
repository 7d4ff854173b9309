package org.breakwater.journeys;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Sets the one stage for all journeys, clears it after each, and keeps a picture of what failed.
 */
class StageHand
    implements ExecutionCondition,
        ParameterResolver,
        AfterEachCallback,
        TestExecutionExceptionHandler {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(StageHand.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.installed().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is installed");
    }
    if (Chromium.required()) {
      throw new IllegalStateException(Chromium.MISSING);
    }
    System.out.println("Skipped " + context.getDisplayName() + ": " + Chromium.MISSING);
    return ConditionEvaluationResult.disabled(Chromium.MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Stage.class);
  }

  @Override
  public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stage(context);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable fault)
      throws Throwable {
    stage(context).keepPictures(context.getDisplayName());
    throw fault;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stage(context).clear();
  }

  private static Stage stage(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(Stage.class, key -> Stage.set(), Stage.class);
  }
}
