// One screen of an app that shows the creator's. An example, not compiled in this repository.
import UIKit

final class CompassViewController: UIViewController, CompassActions {
  private let feeds: [String: Data]
  private var host: CompassHost?

  /// `feeds` by name: creator, products, inspiration, as JSON.
  init(feeds: [String: Data]) {
    self.feeds = feeds
    super.init(nibName: nil, bundle: nil)
  }

  @available(*, unavailable)
  required init?(coder: NSCoder) { nil }

  override func viewDidLoad() {
    super.viewDidLoad()
    let page = Bundle.main.url(forResource: "compass", withExtension: nil)!
    let settings: [[String: Any]] = [["bridge": 1, "type": "set_locale", "locale": "vi"]]
    let host = CompassHost(page: page, feeds: feeds, settings: settings)
    host.actions = self
    host.view.frame = view.bounds
    host.view.autoresizingMask = [.flexibleWidth, .flexibleHeight]
    view.addSubview(host.view)
    self.host = host
  }

  func act(intent: String, id: String?) async -> Bool {
    // look the id up, and go where the app goes for this intent
    false
  }
}
