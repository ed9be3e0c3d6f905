package dev.outcry.application.service;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.BidderEligibility;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import dev.outcry.application.port.out.Watchlist;

/** The out-ports that a core was given. */
public record Ports(
    Users users,
    Accounts accounts,
    Rooms rooms,
    Auctions auctions,
    Effects effects,
    Notices notices,
    Watchlist watchlist,
    Blocks blocks,
    BidderEligibility eligibility,
    Connections connections,
    InviteCodes inviteCodes,
    Timeline timeline,
    CommandLane<RoomCommand> messages,
    CommandLane<AuctionCommand> bids,
    CommandLane<ReadCommand> readReceipts,
    DeadLetters deadLetters,
    Feed feed,
    PasswordHasher passwordHasher,
    AccessTokens accessTokens,
    RefreshTokens refreshTokens,
    RateLimits rateLimits,
    Sessions sessions,
    Presence presence,
    IdGenerator idGenerator,
    SecretGenerator secretGenerator) {}
