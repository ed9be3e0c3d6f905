// A visit by @stomp/stompjs: says something, bids twice, prints what it hears, and goes.
const [library, url, token, room, auction] = process.argv.slice(2);
const { Client } = require(library);

const awaited = new Set(["RECEIPT", "PERSISTED", "HEARD", "LEADING", "REJECTED"]);

const client = new Client({
  brokerURL: url,
  connectHeaders: { Authorization: `Bearer ${token}` },
  reconnectDelay: 0,
  onStompError: (frame) => fail(frame.headers.message),
  onWebSocketError: () => fail("no connection"),
  onConnect: visit,
});

function visit() {
  client.subscribe("/user/queue/acks", ({ body }) => heard(JSON.parse(body).status, body));
  client.subscribe("/user/queue/bids", ({ body }) => heard(JSON.parse(body).outcome, body));
  client.watchForReceipt("in", talk);
  client.subscribe(`/topic/room.${room}`, ({ body }) => heard("HEARD", body), { receipt: "in" });
}

function talk() {
  client.watchForReceipt("sent", () => heard("RECEIPT", "sent"));
  const message = JSON.stringify({ roomId: room, content: "안녕, 👋" });
  client.publish({ destination: "/app/chat.send", headers: { receipt: "sent" }, body: message });
  bid("one", 1500);
  bid("two", 1550);
}

function bid(bidKey, amount) {
  const body = JSON.stringify({ auctionId: auction, bidKey, amount });
  client.publish({ destination: "/app/auction.bid", body });
}

function heard(what, body) {
  console.log(what, body);
  awaited.delete(what);
  if (awaited.size === 0) {
    client.deactivate().then(() => process.exit(0));
  }
}

function fail(why) {
  console.log("FAILED", why);
  process.exit(1);
}

setTimeout(() => fail("waited in vain"), 20000).unref();
client.activate();
