/** Where what one is told of is to be seen; what the push service tells names no message. */
export function placeOf({ auctionId, roomId, seq }) {
  if (auctionId) return `#/auctions/${auctionId}`;
  if (!roomId) return "#/notices";
  return seq ? `#/rooms/${roomId}/${seq}` : `#/rooms/${roomId}`;
}
