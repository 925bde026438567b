# The application with its server: docker build -t thidua .
# Settings are environment variables, see config/thidua.env.example; the operator's guide is src/docs/operations.md.

FROM maven:3.9.9-eclipse-temurin-17 AS build
WORKDIR /build
# the libraries in a layer of their own: they change less often than the sources
COPY pom.xml ./
RUN mvn -B -q dependency:go-offline || true
COPY src src
COPY db db
RUN mvn -B -q -Dmaven.test.skip=true package
# the check command, compiled: the image below has no compiler
RUN javac -d target/run src/main/run/CheckEvidence.java

FROM eclipse-temurin:17.0.15_6-jre-jammy
LABEL org.opencontainers.image.title="Thi Dua" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 thidua \
 && useradd --system --uid 10001 --gid thidua --home-dir /var/lib/thidua --shell /usr/sbin/nologin thidua \
 && install -d -o thidua -g thidua -m 0750 /var/lib/thidua
WORKDIR /opt/thidua
COPY --from=build /build/target/payara/payara-micro.jar /build/target/thidua.war ./
COPY --from=build /build/target/run/ run/
COPY config/preboot.txt config/postboot.txt config/logging.properties config/

# evidence files; in practice mode the embedded database too
ENV DATA_DIR=/var/lib/thidua
VOLUME /var/lib/thidua
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.language=en"
USER 10001:10001
EXPOSE 8080
# bash speaks HTTP itself: the image needs neither curl nor wget
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-jar", "payara-micro.jar", "--nohazelcast", "--disablephonehome", "--port", "8080", \
  "--logproperties", "config/logging.properties", "--prebootcommandfile", "config/preboot.txt", \
  "--postbootcommandfile", "config/postboot.txt", "--deploy", "thidua.war", "--contextroot", "/"]
