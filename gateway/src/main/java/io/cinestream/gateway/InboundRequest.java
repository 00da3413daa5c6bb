package io.cinestream.gateway;

import io.cinestream.starter.problems.InvalidRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.WebUtils;

/**
 * A request whose body is passed on untouched, and never longer than allowed whatever the client declares: chunked bodies
 * are counted while they are read. Nor does it come slower than allowed: while it comes it occupies a connection to a service,
 * of which there are not many. Form fields are not parameters here, so reading a parameter never eats the body.
 */
class InboundRequest extends HttpServletRequestWrapper {

    private static final long SLOWEST_BYTES_A_SECOND = 16 * 1024;

    private DataSize limit;
    private final Duration within;
    private @Nullable ServletInputStream body;

    InboundRequest(HttpServletRequest request, DataSize limit, Duration within) {
        super(request);
        this.limit = limit;
        this.within = within;
    }

    static InboundRequest of(ServletRequest request) {
        return Objects.requireNonNull(WebUtils.getNativeRequest(request, InboundRequest.class));
    }

    void limit(DataSize most) {
        limit = most;
    }

    void refuseIfDeclaredTooLarge() {
        if (getContentLengthLong() > limit.toBytes()) {
            throw new BodyTooLarge(limit);
        }
    }

    /** The whole body, which stays readable for whoever comes after. */
    byte[] readAhead() {
        refuseIfDeclaredTooLarge();
        try {
            byte[] all = getInputStream().readAllBytes();
            body = new CountedBody(new ByteArrayInputStream(all));
            return all;
        } catch (IOException broken) {
            throw unreadable();
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new CountedBody(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        String type = getContentType();
        if (type == null
                || !type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return super.getParameterMap();
        }
        try {
            MultiValueMap<String, String> query = MvcUtils.decodeQueryString(getQueryString(), StandardCharsets.UTF_8);
            Map<String, String[]> parameters = new LinkedHashMap<>();
            query.forEach((name, values) -> parameters.put(name, StringUtils.toStringArray(values)));
            return parameters;
        } catch (IllegalArgumentException malformed) {
            throw new InvalidRequest("query", "is not percent-encoded properly");
        }
    }

    /** What the client sent badly is the client's mistake and must not look like a failure of the service. */
    private static InvalidRequest unreadable() {
        return new InvalidRequest("body", "ended early or is not framed properly");
    }

    private final class CountedBody extends ServletInputStream {

        private final InputStream in;
        private final long begun = System.nanoTime();
        private long count;

        CountedBody(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int read = readFromClient(bytes, offset, length);
            count += Math.max(0, read);
            if (count > limit.toBytes()) {
                throw new BodyTooLarge(limit);
            }
            if (read > 0 && System.nanoTime() - begun > allowed().toNanos()) {
                throw new InvalidRequest("body", "comes too slowly");
            }
            return read;
        }

        private Duration allowed() {
            return within.plusSeconds(count / SLOWEST_BYTES_A_SECOND);
        }

        private int readFromClient(byte[] bytes, int offset, int length) {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException broken) {
                throw unreadable();
            }
        }

        @Override
        public boolean isFinished() {
            try {
                return in instanceof ServletInputStream stream ? stream.isFinished() : in.available() == 0;
            } catch (IOException broken) {
                throw unreadable();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read synchronously");
        }
    }
}
