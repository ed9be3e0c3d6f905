package dev.outcry.adapter.out.postgres;

import java.util.UUID;

/**
 * What somebody is to be told who is not here.
 *
 * @param carried names of those who have carried it, with commas between them
 */
record DueRow(UUID id, String userId, String kind, String params, long at, String carried) {}
