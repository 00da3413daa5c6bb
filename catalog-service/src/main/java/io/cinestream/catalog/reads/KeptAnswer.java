package io.cinestream.catalog.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer for everyone who asks the same, or {@link #OWN} where each has to ask for themselves: a refusal names its own trace. */
record KeptAnswer(String contentType, String etag, Map<String, String> headers, byte[] body) {

    static final KeptAnswer OWN = new KeptAnswer("", "", Map.of(), new byte[0]);

    /** Roughly what an entry takes besides its body. */
    private static final int OVERHEAD = 1024;

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        String etag = response.getHeader(HttpHeaders.ETAG);
        String contentType = response.getContentType();
        if (response.getStatus() != HttpStatus.OK.value() || etag == null || contentType == null) {
            return OWN;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaderNames().stream()
                .filter(name -> !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH))
                .forEach(name -> headers.put(name, String.join(", ", response.getHeaders(name))));
        return new KeptAnswer(contentType, etag, headers, response.getContentAsByteArray());
    }

    boolean isForAll() {
        return this != OWN;
    }

    int weight() {
        return OVERHEAD + body.length;
    }

    /** The whole answer, or 304 to who has it already. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        if (!new ServletWebRequest(request, response).checkNotModified(etag)) {
            response.setContentType(contentType);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
