package io.cinestream.starter.http;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page the page's number, counted from 0
 * @param size the most items a page has
 * @param total how many items there are on all pages together
 */
public record Listing<T>(List<T> items, int page, int size, long total) {}
