package io.cinestream.testsupport.planted.first.deep;

class Deep {}
