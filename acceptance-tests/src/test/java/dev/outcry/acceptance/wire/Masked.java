package dev.outcry.acceptance.wire;

/** Conversations without what is the same in no two of them. */
final class Masked {

  /** An id as one that is made here. */
  static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

  private Masked() {}

  static String of(String frame) {
    return frame.replaceAll(ID, "<id>").replaceAll(TIME, "<time>");
  }
}
