/** For pages of others: the room and the auction, without the page around them. */
import "./ui/outcry-room.js";
import "./ui/outcry-auction.js";

export { outcry } from "./net/outcry.js";
