import Foundation

/// Sends one feed in chunks, never more on their way than the shell has room for.
final class FeedSender {
  private let feed: String
  private let data: Data
  private let transfer: Int
  private let send: ([String: Any]) -> Void
  private var window = 0
  private var chunkBytes = 0
  private var at = 0
  private var sent = 0
  private var used = 0
  private var isDone = false

  init(feed: String, data: Data, transfer: Int, send: @escaping ([String: Any]) -> Void) {
    self.feed = feed
    self.data = data
    self.transfer = transfer
    self.send = send
  }

  func start(window: Int, chunkBytes: Int) {
    self.window = window
    self.chunkBytes = chunkBytes
    pump()
  }

  func acknowledge(_ transfer: Int?, _ sequence: Int?) {
    guard transfer == self.transfer, let sequence else { return }
    used = max(used, sequence + 1)
    pump()
  }

  func stop(_ transfer: Int?) {
    if transfer == self.transfer { isDone = true }
  }

  private func pump() {
    while !isDone && sent < used + window {
      let end = min(at + chunkBytes, data.count)
      isDone = end == data.count
      send([
        "bridge": 1, "type": "feed_chunk", "feed": feed, "transfer": transfer, "sequence": sent,
        "encoding": "base64", "data": data.subdata(in: at..<end).base64EncodedString(),
        "last": isDone,
      ])
      at = end
      sent += 1
    }
  }
}
