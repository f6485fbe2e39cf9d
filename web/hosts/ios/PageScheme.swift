import WebKit

/// Serves the built page as compass://app/…: files of one folder, and nothing else.
final class PageScheme: NSObject, WKURLSchemeHandler {
  private let folder: URL
  /// scripts of another type than text/javascript are refused as modules
  private let types = [
    "html": "text/html; charset=utf-8", "js": "text/javascript", "css": "text/css",
    "json": "application/json", "wasm": "application/wasm",
  ]

  init(folder: URL) {
    self.folder = folder.standardizedFileURL
  }

  func webView(_ webView: WKWebView, start task: WKURLSchemeTask) {
    guard let url = task.request.url, let file = file(for: url), let data = try? Data(contentsOf: file)
    else { return task.didFailWithError(URLError(.fileDoesNotExist)) }
    let type = types[file.pathExtension] ?? "application/octet-stream"
    let headers = [
      "Content-Type": type, "Content-Length": String(data.count), "X-Content-Type-Options": "nosniff",
    ]
    let response = HTTPURLResponse(
      url: url, statusCode: 200, httpVersion: "HTTP/1.1", headerFields: headers)!
    task.didReceive(response)
    task.didReceive(data)
    task.didFinish()
  }

  // answered at once: there is nothing to stop
  func webView(_ webView: WKWebView, stop task: WKURLSchemeTask) {}

  private func file(for url: URL) -> URL? {
    let file = folder.appendingPathComponent(url.path).standardizedFileURL
    return file.path.hasPrefix(folder.path + "/") ? file : nil
  }
}
