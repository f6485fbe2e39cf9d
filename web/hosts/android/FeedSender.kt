package com.example.compass

import android.util.Base64
import org.json.JSONObject
import kotlin.math.max
import kotlin.math.min

/** Sends one feed in chunks, never more on their way than the shell has room for. */
class FeedSender(
    private val feed: String,
    private val bytes: ByteArray,
    private val transfer: Long,
    private val post: (String) -> Unit,
) {
    private var window = 0
    private var chunkBytes = 0
    private var at = 0
    private var sent = 0L
    private var used = 0L
    private var isDone = false

    fun start(window: Int, chunkBytes: Int) {
        this.window = window
        this.chunkBytes = chunkBytes
        pump()
    }

    fun acknowledge(transfer: Long, sequence: Long) {
        if (transfer != this.transfer) return
        used = max(used, sequence + 1)
        pump()
    }

    fun stop(transfer: Long) {
        if (transfer == this.transfer) isDone = true
    }

    private fun pump() {
        while (!isDone && sent < used + window) {
            val length = min(chunkBytes, bytes.size - at)
            isDone = at + length == bytes.size
            val chunk = JSONObject()
                .put("bridge", 1)
                .put("type", "feed_chunk")
                .put("feed", feed)
                .put("transfer", transfer)
                .put("sequence", sent++)
                .put("encoding", "base64")
                .put("data", Base64.encodeToString(bytes, at, length, Base64.NO_WRAP))
                .put("last", isDone)
            at += length
            post(chunk.toString())
        }
    }
}
