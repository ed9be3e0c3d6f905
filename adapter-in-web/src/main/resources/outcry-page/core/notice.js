/** Where what one is told of is to be seen. */
export function placeOf({ auctionId, roomId, seq }) {
  return roomId ? `#/rooms/${roomId}/${seq}` : `#/auctions/${auctionId}`;
}
