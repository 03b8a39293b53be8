# Vouch on the current long-term Java. Needs a database: see docker-compose.yml and the README.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN ./mvnw --batch-mode --no-transfer-progress -DskipTests package \
 && java -Djarmode=tools -jar target/vouch.jar extract --destination /vouch

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/vouch --create-home --shell /usr/sbin/nologin vouch
COPY --from=build /vouch /opt/vouch
USER vouch
WORKDIR /var/lib/vouch
ENV SERVER_PORT=8080
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s --interval=10s --timeout=3s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.. 200' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/vouch/vouch.jar"]
