package io.cinestream.testsupport.planted.second;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Callable from other modules, and the owner of a transaction. */
@RestController
@Transactional
public class PublicController {}
