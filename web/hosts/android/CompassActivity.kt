// One screen of an app that shows the creator's. An example, not compiled in this repository.
package com.example.compass

import android.app.Activity
import android.os.Bundle
import android.webkit.WebView
import org.json.JSONObject

class CompassActivity : Activity(), CompassActions {
    private lateinit var webView: WebView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        begin()
    }

    private fun begin() {
        webView = WebView(this)
        setContentView(webView)
        val feeds = listOf("creator", "products").associateWith { feedOf(it) }
        val language = JSONObject("""{"bridge":1,"type":"set_locale","locale":"vi"}""")
        CompassHost(webView, feeds, listOf(language), this).start()
    }

    // as JSON: where the app has it from is its own affair
    private fun feedOf(name: String): ByteArray = assets.open("feeds/$name.json").use { it.readBytes() }

    override fun act(intent: String, id: String?): Boolean = false

    override fun lost() {
        webView.destroy()
        begin()
    }
}
