# One file for every part: the built jar on Java 25, no root. Services are unpacked into layers that change at different
# speeds; the target "whole" is for a program too small for that.
#   docker build --build-arg JAR=booking-service/target/booking-service-1.0.0-SNAPSHOT.jar .
ARG JAVA_IMAGE=eclipse-temurin:25-jre
FROM ${JAVA_IMAGE} AS java
WORKDIR /app
# a volume that is mounted here first takes this owner over
RUN mkdir -p /media && chown 10001:10001 /media
USER 10001:10001
ENV CINESTREAM_MEDIA_DIR=/media
ENV JAVA_TOOL_OPTIONS="-Xmx192m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "app.jar"]

FROM java AS whole
ARG JAR
COPY ${JAR} app.jar

FROM ${JAVA_IMAGE} AS layers
ARG JAR
WORKDIR /layers
COPY ${JAR} app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination app

FROM java
COPY --from=layers /layers/app/dependencies/ ./
COPY --from=layers /layers/app/spring-boot-loader/ ./
COPY --from=layers /layers/app/snapshot-dependencies/ ./
COPY --from=layers /layers/app/application/ ./
