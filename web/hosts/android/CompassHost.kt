// The creator's screens in an Android WebView. An example, not compiled in this repository.
package com.example.compass

import android.annotation.SuppressLint
import android.graphics.Bitmap
import android.net.Uri
import android.os.Handler
import android.os.Looper
import android.webkit.JavascriptInterface
import android.webkit.RenderProcessGoneDetail
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient
import androidx.webkit.WebMessageCompat
import androidx.webkit.WebViewAssetLoader
import androidx.webkit.WebViewCompat
import androidx.webkit.WebViewFeature
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject

private const val ORIGIN = "https://appassets.androidplatform.net"
private const val PAGE = "$ORIGIN/assets/compass/index.html"
private const val NAME = "creatorCompass"

// ids and details come out of feeds; nothing else in a message is long
private const val LONGEST_MESSAGE = 64 * 1024

/** What the app does for the creator. Called on the main thread. */
interface CompassActions {
    /** `id` came out of a feed: look it up, and build the link yourself. False: it failed. */
    fun act(intent: String, id: String?): Boolean

    /** The page's process was ended, or the view was made anew: give it a fresh WebView. */
    fun lost()
}

@SuppressLint("SetJavaScriptEnabled")
class CompassHost(
    private val view: WebView,
    private val feeds: Map<String, ByteArray>,
    private val settings: List<JSONObject>,
    private val actions: CompassActions,
) {
    private val main = Handler(Looper.getMainLooper())
    private val senders = mutableMapOf<String, FeedSender>()
    private var isGreeted = false

    // how text reaches the page: by the listener's own port, or as a quoted string where there is none
    private var post: (String) -> Unit = { text ->
        view.evaluateJavascript("creatorCompassBridge.receive(${JSONObject.quote(text)})", null)
    }

    fun start() {
        view.settings.apply {
            javaScriptEnabled = true
            // remembers the objective
            domStorageEnabled = true
            allowFileAccess = false
            allowContentAccess = false
        }
        view.webViewClient = Client()
        listen()
        view.loadUrl(PAGE)
    }

    private fun listen() {
        if (WebViewFeature.isFeatureSupported(WebViewFeature.WEB_MESSAGE_LISTENER)) {
            WebViewCompat.addWebMessageListener(view, NAME, setOf(ORIGIN)) { _, message, source, isMainFrame, reply ->
                if (!isMainFrame || source.toString() != ORIGIN) return@addWebMessageListener
                post = reply::postMessage
                // an ArrayBuffer has no text, and asking for it throws
                if (message.type == WebMessageCompat.TYPE_STRING) message.data?.let(::hear)
            }
        } else {
            // every frame could call this one: the page's policy allows none (default-src 'none')
            view.addJavascriptInterface(Old(), NAME)
        }
    }

    private inner class Old {
        // on a thread of the WebView's own
        @JavascriptInterface
        fun postMessage(text: String) {
            main.post { hear(text) }
        }
    }

    // what a page sends is not trusted: anything unexpected is dropped
    private fun hear(text: String) {
        if (text.length > LONGEST_MESSAGE) return
        try {
            val message = JSONObject(text)
            if (message.getInt("bridge") != 1) return
            when (message.getString("type")) {
                "ready" -> greet(message)
                "feed_ack" -> senders[message.getString("feed")]
                    ?.acknowledge(message.getLong("transfer"), message.getLong("sequence"))
                "shell_error" -> senders[message.getString("feed")]?.stop(message.optLong("transfer", -1))
                "action" -> answer(message)
            }
        } catch (_: JSONException) {
            return
        }
    }

    // hello is answered by ready once more: only the first one begins
    private fun greet(ready: JSONObject) {
        if (isGreeted) return
        isGreeted = true
        send("hello") { put("takes", JSONArray()) }
        settings.forEach { post(it.toString()) }
        feeds.entries.forEachIndexed { nth, (feed, bytes) ->
            senders[feed] = FeedSender(feed, bytes, nth.toLong(), post).also {
                it.start(ready.getInt("chunks"), ready.getInt("chunk_bytes"))
            }
        }
    }

    private fun answer(action: JSONObject) {
        if (action.isNull("intent")) return
        val id = if (action.isNull("id")) null else action.getString("id")
        val isDone = actions.act(action.getString("intent"), id)
        send("action_result") {
            put("action", action.getLong("sequence"))
            put("outcome", if (isDone) "done" else "failed")
        }
    }

    private fun send(type: String, fill: JSONObject.() -> Unit) {
        post(JSONObject().put("bridge", 1).put("type", type).apply(fill).toString())
    }

    private inner class Client : WebViewClient() {
        private val assets = WebViewAssetLoader.Builder()
            .addPathHandler("/assets/", WebViewAssetLoader.AssetsPathHandler(view.context))
            .build()

        // the page begins anew: nobody is there until it says so
        override fun onPageStarted(view: WebView, url: String, favicon: Bitmap?) {
            isGreeted = false
            senders.clear()
        }

        override fun shouldInterceptRequest(view: WebView, request: WebResourceRequest) =
            assets.shouldInterceptRequest(request.url)

        override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest) =
            !isOurs(request.url)

        // without this the app goes down with the page's process
        override fun onRenderProcessGone(view: WebView, detail: RenderProcessGoneDetail): Boolean {
            actions.lost()
            return true
        }

        private fun isOurs(url: Uri) = "${url.scheme}://${url.authority}" == ORIGIN
    }
}
