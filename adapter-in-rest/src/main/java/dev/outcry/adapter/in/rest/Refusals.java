package dev.outcry.adapter.in.rest;

import dev.outcry.domain.RefusalCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an endpoint may say no besides as all of them do; the OpenAPI document tells it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Refusals {
  RefusalCode[] value() default {};

  ProblemCode[] problems() default {};
}
