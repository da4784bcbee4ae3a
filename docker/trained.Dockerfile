# An image with the AOT cache of a training run of that very image: paths, time stamps and JVM options are the same, or the
# JVM would not use it.
ARG PLAIN
FROM ${PLAIN}
ARG CACHE
COPY --chown=0:0 ${CACHE} /app/app.aot
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/app.aot", "-jar", "/app/app.jar"]
