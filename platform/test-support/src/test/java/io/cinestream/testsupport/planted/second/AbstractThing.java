package io.cinestream.testsupport.planted.second;

abstract class AbstractThing {}
