package dev.outcry.adapter.out.postgres;

/** A room with one of its members. */
record RoomOfMember(RoomRow room, MembershipRow membership) {}
