package io.cinestream.payment.sandbox;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** The session is past the state that this call needs; the code says where it is. */
class WrongState extends Refusal {
    private WrongState(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static WrongState of(SandboxSession.State state) {
        return switch (state) {
            case OPEN -> new WrongState("not-authorized", "Nobody has approved this session.");
            case AUTHORIZED -> new WrongState("already-authorized", "The customer has approved this session.");
            case DECLINED -> new WrongState("already-declined", "The customer was declined.");
            case ABANDONED -> new WrongState("already-abandoned", "The merchant has ended this session.");
            case CAPTURED -> new WrongState("already-captured", "The money was taken.");
            case VOIDED -> new WrongState("already-voided", "The authorisation was given up.");
        };
    }

    static WrongState refused(String what) {
        return new WrongState(what + "-refused", "The customer's bank refuses the " + what + ".");
    }
}
