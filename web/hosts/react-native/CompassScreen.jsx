// The creator's screens in React Native, with react-native-webview. An example, not built in this repository.
import { BridgeHost } from 'creator-compass/bridge/host';
import { useRef, useState } from 'react';
import { WebView } from 'react-native-webview';

// where the built page is served; the webview stays there
const origin = 'https://compass.shop.example';
const page = `${origin}/index.html`;

// JSON twice is a literal of the text: nothing of a feed becomes script
const quoted = (message) => JSON.stringify(JSON.stringify(message));

/** `feeds` is {creator, products, inspiration} as JSON text; `onAct` hears {intent, id}. */
export function CompassScreen({ feeds, onAct }) {
  const web = useRef(null);
  const [host] = useState(() => {
    const made = new BridgeHost({
      post: (message) =>
        web.current.injectJavaScript(`creatorCompassBridge.receive(${quoted(message)}); true`),
      heard: (message) => {
        // each time the page begins: also after the system ended it
        if (message.type === 'ready') sendAll(made, feeds);
        if (message.type === 'action') onAct(message);
      },
    });
    return made;
  });
  return (
    <WebView
      ref={web}
      source={{ uri: page }}
      originWhitelist={[origin]}
      onMessage={({ nativeEvent }) =>
        nativeEvent.url.startsWith(`${origin}/`) && host.receive(nativeEvent.data)
      }
      onContentProcessDidTerminate={() => web.current.reload()}
    />
  );
}

const sendAll = (host, feeds) =>
  Promise.all(Object.entries(feeds).map(([kind, text]) => host.feed(kind, text)));
