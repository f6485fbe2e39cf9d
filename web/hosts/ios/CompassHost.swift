// The creator's screens in a WKWebView. An example, not compiled in this repository.
import UIKit
import WebKit

/// What the app does for the creator.
@MainActor
protocol CompassActions: AnyObject {
  /// `id` came out of a feed: look it up, and build the link yourself. False: it failed.
  func act(intent: String, id: String?) async -> Bool
}

@MainActor
final class CompassHost: NSObject {
  private static let name = "creatorCompass"
  private static let start = URL(string: "compass://app/index.html")!
  /// ids and details come out of feeds; nothing else in a message is long
  private static let longestMessage = 64 * 1024

  let view: WKWebView
  weak var actions: CompassActions?
  private let feeds: [String: Data]
  private let settings: [[String: Any]]
  private var senders: [String: FeedSender] = [:]
  private var isGreeted = false

  /// `page` is the folder with the built page, `settings` are messages for the shell once it is there.
  init(page: URL, feeds: [String: Data], settings: [[String: Any]]) {
    self.feeds = feeds
    self.settings = settings
    let configuration = WKWebViewConfiguration()
    configuration.setURLSchemeHandler(PageScheme(folder: page), forURLScheme: "compass")
    view = WKWebView(frame: .zero, configuration: configuration)
    super.init()
    view.navigationDelegate = self
    configuration.userContentController.addScriptMessageHandler(
      WeakHandler(self), contentWorld: .page, name: Self.name)
    view.load(URLRequest(url: Self.start))
  }

  /// What the shell is answered: a message as JSON text, or nothing. Anything unexpected is dropped.
  fileprivate func hear(_ text: String) async -> String? {
    guard text.utf8.count <= Self.longestMessage,
      let message = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      message["bridge"] as? Int == 1, let type = message["type"] as? String
    else { return nil }
    let sender = (message["feed"] as? String).flatMap { senders[$0] }
    switch type {
    case "ready": greet(message)
    case "feed_ack": sender?.acknowledge(message["transfer"] as? Int, message["sequence"] as? Int)
    case "shell_error": sender?.stop(message["transfer"] as? Int)
    case "action": return await answer(message)
    default: break
    }
    return nil
  }

  // hello is answered by ready once more: only the first one begins
  private func greet(_ ready: [String: Any]) {
    guard !isGreeted, let window = ready["chunks"] as? Int, let bytes = ready["chunk_bytes"] as? Int
    else { return }
    isGreeted = true
    send(["bridge": 1, "type": "hello", "takes": [String]()])
    settings.forEach(send)
    for (nth, (feed, data)) in feeds.enumerated() {
      let sender = FeedSender(feed: feed, data: data, transfer: nth) { [weak self] in self?.send($0) }
      senders[feed] = sender
      sender.start(window: window, chunkBytes: bytes)
    }
  }

  private func answer(_ action: [String: Any]) async -> String? {
    guard let sequence = action["sequence"] as? Int, let intent = action["intent"] as? String
    else { return nil }
    let isDone = await actions?.act(intent: intent, id: action["id"] as? String) ?? false
    let result: [String: Any] = [
      "bridge": 1, "type": "action_result", "action": sequence,
      "outcome": isDone ? "done" : "failed",
    ]
    return text(of: result)
  }

  // the text goes as an argument, never as part of the script
  private func send(_ message: [String: Any]) {
    guard let text = text(of: message) else { return }
    view.callAsyncJavaScript(
      "return creatorCompassBridge.receive(text)", arguments: ["text": text], in: nil, in: .page)
  }

  private func text(of message: [String: Any]) -> String? {
    guard let data = try? JSONSerialization.data(withJSONObject: message) else { return nil }
    return String(data: data, encoding: .utf8)
  }
}

extension CompassHost: WKNavigationDelegate {
  func webView(
    _ webView: WKWebView, decidePolicyFor action: WKNavigationAction
  ) async -> WKNavigationActionPolicy {
    action.request.url?.scheme == "compass" && action.targetFrame?.isMainFrame == true
      ? .allow : .cancel
  }

  func webView(_ webView: WKWebView, didStartProvisionalNavigation navigation: WKNavigation!) {
    isGreeted = false
    senders = [:]
  }

  // the system ends the page's process to get its memory back: without this the screen stays white
  func webViewWebContentProcessDidTerminate(_ webView: WKWebView) {
    webView.load(URLRequest(url: Self.start))
  }
}

/// The content controller keeps its handler for ever; this one lets the host go.
@MainActor
private final class WeakHandler: NSObject, WKScriptMessageHandlerWithReply {
  private weak var host: CompassHost?

  init(_ host: CompassHost) {
    self.host = host
  }

  func userContentController(
    _ controller: WKUserContentController, didReceive message: WKScriptMessage
  ) async -> (Any?, String?) {
    let origin = message.frameInfo.securityOrigin
    let isOurs = message.frameInfo.isMainFrame && origin.protocol == "compass" && origin.host == "app"
    guard isOurs, let text = message.body as? String else { return (nil, "malformed") }
    return (await host?.hear(text), nil)
  }
}
