package io.cinestream.catalog.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every read an ETag of its bytes and answers 304 when the reader has them already. {@code no-cache} lets a browser keep
 * the answer but makes it ask; a controller that knows better sets its own Cache-Control.
 */
class RevalidatedReads extends ShallowEtagHeaderFilter {

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        boolean eligible = super.isEligibleForEtag(request, response, status, body);
        if (eligible && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        return eligible;
    }
}
