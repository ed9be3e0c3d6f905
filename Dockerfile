# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -DskipTests -pl bootstrap -am package dependency:copy-dependencies@image \
 && mkdir -p /image/lib /image/app \
 && mv bootstrap/target/image/outcry-*.jar bootstrap/target/plain/outcry.jar /image/app/ \
 && mv bootstrap/target/image/*.jar /image/lib/

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home outcry
WORKDIR /outcry
# What seldom changes, then what changes with every commit.
COPY --from=build /image/lib lib
COPY --from=build /image/app app
# One start in memory writes down which classes are needed and how they are linked.
RUN echo "-cp $(ls app/*.jar lib/*.jar | paste -sd:) dev.outcry.bootstrap.OutcryServer" > outcry.args \
 && java -XX:AOTCacheOutput=outcry.aot -Dspring.context.exit=onRefresh @outcry.args
USER 10001
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=outcry.aot", "@outcry.args"]
