package io.cinestream.testsupport.planted.unmarked;

class Unmarked {}
